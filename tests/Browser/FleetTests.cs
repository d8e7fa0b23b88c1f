using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Features.ImportFleet;
using Licensing.Vehicles.Features.Plates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>An organisation at the counter: entered with whoever came for it; its list of vehicles checked and made cases.</summary>
[Trait("Lane", "second")]
public sealed class FleetTests(Site site)
{
    private static int made = 500;

    [Theory]
    [InlineData("kk", 1)]
    [InlineData("ru", 2)]
    [InlineData("en", 3)]
    public async Task Organisation_EnteredAtIntake_GoesOnToTheSituation(string language, int day)
    {
        site.Set(new DateOnly(2026, 12, day), 10);
        await using var officer = await site.SignIn(language, "Жүнісова А.", Roles.IntakeOfficer);
        await officer.Open("/cases/new");
        await officer.Page.ClickAsync($".tile:has-text('{officer.Texts["VR.service"]}')");
        await officer.Arrives("**/drafts/*/applicant");
        await officer.Page.CheckAsync("#applicant-kind-LegalEntity");
        var (bin, person) = (NewBin(), Applicant.Make("Қанатұлы", "Ерлан", "Серікұлы", new DateOnly(1985, 4, day)));

        await officer.Fill("#applicant-organisation", bin);
        await officer.TabTo("#applicant-organisation-add");
        await officer.Press("Enter");
        await officer.Expect("#applicant-organisation-bin").ToHaveValueAsync(bin);
        await officer.Fill("#applicant-organisation-registeredOn", "09032015");
        await officer.Fill("#applicant-organisation-name", "«Сәкен көлік» ЖШС");
        await officer.Fill("#applicant-organisation-head", "Сәкенов Болат");
        await officer.Fill("#applicant-organisation-address", "Астана қ., Кенесары к-сі, 4");
        await officer.TabTo("#applicant-search");
        await Intake.Enter(officer, person);
        await officer.Fill("#applicant-acting-authority", "№ 17, 02.03.2026");
        await officer.Fill("#applicant-acting-validTo", "02032027");
        await officer.Press("Tab");
        await officer.Look("120-organisation-applicant");
        Assert.False(await officer.IsWiderThanTheScreen());

        await Intake.GoOn(officer, DraftSteps.Facts);
        await officer.Sees("«Сәкен көлік» ЖШС");
        await officer.Look("121-organisation-situation");
    }

    [Theory]
    [InlineData("kk", 4)]
    [InlineData("ru", 5)]
    [InlineData("en", 8)]
    public async Task List_SentCheckedAndAccepted_BecomesCases(string language, int day)
    {
        site.Set(new DateOnly(2026, 12, day), 10);
        var (firm, person) = await Register();
        await Stock(language);
        await using var officer = await site.SignIn(language, "Жүнісова А.", Roles.IntakeOfficer);
        await officer.Open("/fleet/new");
        await officer.Fill("#applicant-organisation", firm.Bin);
        await officer.Page.ClickAsync("#applicant-organisation-hits button");
        await officer.Fill("#applicant-search", person.Iin!);
        await officer.Page.ClickAsync("#applicant-search-hits .hits button");
        await officer.Fill("#applicant-acting-authority", "№ 9, 01.02.2026");
        await officer.Fill("#applicant-acting-validTo", "01022028");
        await officer.Upload("#file", new FilePayload { Name = "fleet.csv", MimeType = "text/csv", Buffer = List(language) });
        await officer.Sees("fleet.csv");
        await officer.Look("122-list-new");
        await officer.Confirm();
        await officer.Arrives(url => url.Contains("/fleet/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));
        await officer.Expect("progress").ToBeVisibleAsync();
        await officer.Picture("123-list-checking");

        await Work();
        await officer.Expect("#fee-payments-0-bank").ToBeVisibleAsync();
        await officer.Look("124-list-checked");
        Assert.False(await officer.IsWiderThanTheScreen());
        await officer.Fill("#fee-payments-0-bank", "Халық банкі");
        await officer.Fill("#fee-payments-0-receiptNumber", $"L-{language}");
        await officer.Press("Tab");
        await officer.Confirm();
        await officer.Sees(officer.Texts["VR.fleet.state.Accepting"]);
        await Work();
        await officer.Sees(officer.Texts["VR.fleet.state.Accepted"]);
        await officer.Look("125-list-accepted");

        await officer.Follow("main a[href*='/cases/'] >> nth=0", "/cases/");
        await officer.Sees(firm.Bin);
        await officer.Look("126-case-of-organisation");
        await officer.Open("/organisations/" + firm.Id);
        await officer.Look("127-organisation");
        await officer.Open("/fleet");
        await officer.Look("128-lists");
    }

    private Task Work() => site.Services.GetRequiredService<FleetRunner>().Round(TestContext.Current.CancellationToken);

    internal static string NewBin()
    {
        while (true)
        {
            if (Bin.Create(new(2015, 3, 1), BinType.Resident, BinUnit.Head, Interlocked.Increment(ref made)) is { } bin)
            {
                return bin.Value;
            }
        }
    }

    private async Task<(Organisation Firm, Person Person)> Register()
    {
        var someone = Applicant.Make("Мұратқызы", "Айгерім", "", new DateOnly(1988, 7, 7));
        var person = new Person().Describe(new PersonData(
            PersonName.Of("Мұратов", "Айдар", null), someone.BirthDate, Sex.Male, PersonStatus.Citizen, "KAZ", someone.Iin));
        var firm = new Organisation { Bin = NewBin(), RegisteredOn = new(2015, 3, 9), Head = "Мұратов Айдар", Address = "Алматы қ., Абай д-лы, 10" }.Called("«Дала экспресс» ЖШС");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.AddRange(person, firm);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (firm, person);
    }

    private async Task Stock(string language)
    {
        var letter = language switch { "kk" => "A", "ru" => "B", _ => "C" };
        var keeper = Actors.With("Есенов Б.", Roles.DecisionOfficer);
        var received = await site.Services.GetRequiredService<IDispatcher>().Send(
            new ReceivePlates($"401 {letter}K 01 - 430 {letter}K 01", "12/346"), keeper, cancellation: TestContext.Current.CancellationToken);
        Assert.True(received.IsOk, $"{received.Failure}");
    }

    private static byte[] List(string language)
    {
        string Vin() => "XW7BF4FK10S" + Interlocked.Increment(ref made).ToString("D6", CultureInfo.InvariantCulture);
        string[] rows =
        [
            "operation;vehicleKind;vin;make;model;year;colour;category;seller;acquisition;ownership-document;vehicle",
            $"register;car;{Vin()};Toyota;Camry;2025;ақ;B;«Автосалон» ЖШС;trade;№ 15;+",
            $"register;car;{Vin()};Toyota;Camry;2025;қара;B;«Автосалон» ЖШС;trade;№ 15;+",
            $"register;car;{Vin()};Toyota;;жаңа;ақ;Z;;trade;;-",
            "register;car;XW7BF4FK10S12;Kia;Rio;2024;сұр;B;«Автосалон» ЖШС;trade;№ 16;+",
        ];
        return System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", rows));
    }
}
