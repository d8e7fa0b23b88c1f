using System.Globalization;
using System.Text;
using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Foreigners at the counter of the migration police: a hotel's guest by the passport's machine-readable zone, a tourist group by a file (TR).</summary>
[Trait("Lane", "second")]
public sealed class StayTests(Site site)
{
    private const string Office = "migration-police-ast-department";

    [Theory]
    [InlineData("kk", 1, "76000001")]
    [InlineData("ru", 2, "76000002")]
    [InlineData("en", 3, "76000003")]
    public async Task Hotel_GuestByPassportZone_IsRegisteredAndFound(string language, int day, string passport)
    {
        var today = new DateOnly(2026, 12, day);
        site.Set(today, 10);
        var bin = await Hotel();
        await using var officer = await site.SignInAt(Office, language, "Жүнісова А.", Roles.IntakeOfficer);
        await officer.Open("/stays/register");
        await officer.Expect("#mrz").ToBeFocusedAsync();
        await officer.Expect("#menu a.active").ToHaveCountAsync(1);
        await officer.Expect("#menu a.active").ToHaveAttributeAsync("href", "/stays/register");

        // A wrong check digit is named; the right zone fills the form.
        var zone = MrzMaker.Passport("RUS", "PETROV", "IVAN", passport, "RUS", new DateOnly(1988, 5, day), 'M', new DateOnly(2031, 6, 30));
        await officer.Page.FillAsync("#mrz", zone.Replace(passport, "86" + passport[2..], StringComparison.Ordinal));
        await officer.Press("Tab");
        await officer.Sees(officer.Texts["error.TR.mrz-Number"]);
        await officer.Page.FillAsync("#mrz", zone);
        await officer.Expect("#person-surname").ToHaveValueAsync("PETROV");
        await officer.Expect("#person-documentNumber").ToHaveValueAsync(passport);
        await officer.Expect("#person-birthDate").ToHaveValueAsync(Formats.Date(new DateOnly(1988, 5, day)));

        await officer.Fill("#person-documentIssuedOn", "30062021");
        await officer.Fill("#cardNumber", $"MK{passport}");
        await officer.Fill("#arrivedOn", Typed(today.AddDays(-2)));
        await officer.Fill("#borderPoint", "Қордай");
        await officer.Fill("#until", Typed(today.AddDays(200)));
        await officer.Fill("#host-organisation", bin);
        await officer.Page.ClickAsync("#host-organisation-hits button >> nth=0");
        await officer.Expect("#address").ToHaveValueAsync("Астана қ., Достық к-сі, 1");
        await officer.Sees(officer.Texts["TR.reason.VisaFree"]);
        await officer.Expect("#registered-until").ToHaveTextAsync(Formats.Date(today.AddDays(88)));
        await officer.Page.ClickAsync("#documents-all");
        await officer.Expect("#documents-all").ToHaveCountAsync(0);
        await officer.Look("180-stay");
        Assert.False(await officer.IsWiderThanTheScreen());

        await officer.Confirm();
        await officer.Expect("main a[href^='/print/stay-mark/']").ToBeVisibleAsync();
        await officer.Expect("#mrz").ToBeFocusedAsync();
        await officer.Expect("#mrz").ToHaveValueAsync("");
        await officer.Look("181-stay-registered");
        Assert.NotEmpty(await officer.Paper("main a[href^='/print/stay-mark/']"));
        Assert.NotEmpty(await officer.Paper("main a[href^='/print/stay-application/']"));

        await officer.Open("/stays");
        await officer.Fill("#stay-search", passport);
        await officer.Press("Enter");
        await officer.StatePurpose("№ 2 сұрау");
        await officer.Expect("main td a").ToHaveCountAsync(1);
        await officer.Look("182-stays");
        await officer.Follow("main td a >> nth=0", "/stays/");
        await officer.Sees($"MK{passport}");
        await officer.Look("183-stay-sheet");
        await officer.Follow("#host-page", "/stays/hosts/organisation/");
        await officer.Sees(passport);
        await officer.Look("184-host");
    }

    [Theory]
    [InlineData("kk", 8)]
    [InlineData("ru", 9)]
    [InlineData("en", 10)]
    public async Task Group_FortyWithTwoBadRows_IsMendedAndRegistered(string language, int day)
    {
        var today = new DateOnly(2026, 12, day);
        site.Set(today, 10);
        var bin = await Hotel();
        await using var officer = await site.SignInAt(Office, language, "Жүнісова А.", Roles.IntakeOfficer);
        await officer.Open("/stays/group");
        await officer.Fill("#name", "Жібек жолы");
        await officer.Fill("#borderPoint", "Қорғас");
        await officer.Fill("#arrivedOn", Typed(today.AddDays(-1)));
        await officer.Fill("#until", Typed(today.AddDays(9)));
        await officer.Fill("#host-organisation", bin);
        await officer.Page.ClickAsync("#host-organisation-hits button >> nth=0");
        await officer.Expect("#address").ToHaveValueAsync("Астана қ., Достық к-сі, 1");

        await officer.Upload("#file", new FilePayload { Name = "group.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List(officer.Texts, day)) });
        await officer.Expect("#rows").ToContainTextAsync(officer.Texts.Format("TR.group.count", 40, 2));
        await officer.Expect("#row-6-birthDate").ToBeVisibleAsync();
        await officer.Sees(officer.Texts["error.TR.date-unreadable"]);
        await officer.Look("185-group-bad");

        await Mend(officer, "#row-6-birthDate", $"06.03.19{60 + day}");
        await Mend(officer, "#row-20-surname", "Zimmer");
        await officer.Expect("#rows").ToContainTextAsync(officer.Texts.Format("TR.group.count", 40, 0));
        await officer.Page.ClickAsync("#documents-all");
        await officer.Expect("#documents-all").ToHaveCountAsync(0);
        await officer.Look("186-group");
        Assert.False(await officer.IsWiderThanTheScreen());
        await officer.Confirm();
        await officer.Expect("main a[href^='/print/stay-list/']").ToBeVisibleAsync();
        Assert.NotEmpty(await officer.Paper("main a[href^='/print/stay-list/']"));
        await officer.Follow("main .notice a[href^='/cases/']", "/cases/");
        await officer.Expect("main td a[href^='/stays/']").ToHaveCountAsync(40);
        await officer.Look("187-group-case");
    }

    private static async Task Mend(Visitor officer, string cell, string text)
    {
        await officer.Page.FillAsync(cell, text);
        await officer.Page.DispatchEventAsync(cell, "change");
    }

    private static string Typed(DateOnly day) => day.ToString("ddMMyyyy", CultureInfo.InvariantCulture);

    // Names, birth dates and passports are each test's own: nobody is taken for somebody else.
    private static string List(ITexts texts, int day)
    {
        string[] columns = ["surname", "givenName", "birthDate", "sex", "citizenship", "documentNumber", "documentIssuedOn", "documentValidTo", "cardNumber", "visa", "visaValidTo"];
        var rows = Enumerable.Range(0, 40).Select(n => string.Join(
            ';', n == 20 ? "=HYPERLINK(A1)" : $"Tourist{Letter(n)}{Letter(n / 5)}", $"Anna{Letter(n)}", n == 6 ? "31.02.1990" : $"{(n % 28) + 1:00}.{(n / 28) + 1:00}.19{60 + day}", "F",
            "DEU", $"C{day:00}{n:0000}", "01.02.2021", "01.02.2031", $"G{day:00}{n:0000}", texts["TR.fact.visa.tourist"], "31.01.2027"));
        return string.Join('\n', [string.Join(';', columns.Select(c => texts[$"TR.group.column.{c}"])), .. rows]);
    }

    private static char Letter(int n) => (char)('a' + (n % 26));

    private async Task<string> Hotel()
    {
        var bin = FleetTests.NewBin();
        var entry = new NewOrganisationEntry { Bin = bin, Name = "«Достық» қонақүйі", RegisteredOn = new(2015, 3, 9), Head = "Сейітов Арман", Address = "Астана қ., Достық к-сі, 1" };
        var saved = await site.Services.GetRequiredService<IDispatcher>().Send(
            new SaveOrganisation(entry, IsNew: true), Actors.At(Office, "KZ-AST", "Жүнісова А.", Roles.IntakeOfficer), "test", cancellation: TestContext.Current.CancellationToken);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return bin;
    }
}
