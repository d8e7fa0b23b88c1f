using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>A number for a foreigner with a twin in Cyrillic (IN): the counter of the State Corporation, the operator, the certificate.</summary>
[Trait("Lane", "second")]
public sealed class NumberTests(Site site)
{
    private const string Centre = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";
    private const string Provider = "migration-police-ast-department";

    [Theory]
    [InlineData("kk", 14, "Герм", "Weber", "Вебер")]
    [InlineData("ru", 15, "Герм", "Fischer", "Фишер")]
    [InlineData("en", 17, "Germ", "Schneider", "Шнайдер")]
    public async Task Number_ForeignerWithATwinInCyrillic_IsFormedAfterALook(string language, int day, string country, string surname, string twin)
    {
        var (on, born) = (new DateOnly(2026, 12, day), new DateOnly(1981, 5, day));
        site.Set(on, 10);
        await OnRecord(twin, born);
        await using var counter = await site.SignInAt(Centre, language, "Тілеу С.", Roles.CorporationOfficer);
        await using var @operator = await site.SignInAt(Provider, language, "Нұрланова А.", Roles.Operator);

        var number = await TakeIn(counter, surname, born, country);
        await Steps(counter, number);
        await counter.Look("201-number-consent");
        await counter.Confirm();
        await counter.Sees(counter.Texts["IN.done.number-consent"]);
        await counter.Confirm();
        await counter.Sees(counter.Texts["IN.done.number-application"]);
        await counter.Look("202-number-sent");

        site.Set(on, 11, 30);
        await Form(@operator, number, twin);

        await Steps(counter, number);
        await counter.Expect("#formed-number").ToContainTextAsync(born.ToString("yyMMdd", CultureInfo.InvariantCulture) + "0");
        await counter.Look("206-number-of-the-case");
        await HandOver(counter);
        await counter.Open($"/registry/numbers?q={surname}");
        await counter.StatePurpose("№ 1 сұрау");
        await counter.Expect("main table a >> nth=0").ToBeVisibleAsync();
        await counter.Look("208-register-of-numbers");
        Assert.False(await counter.IsWiderThanTheScreen());
        await counter.Follow("main table a >> nth=0", "/registry/numbers/");
        await counter.Sees(counter.Texts["IN.status.HandedOver"]);
        await counter.Look("209-number");
    }

    // The twin at the counter is somebody else, says the officer; the operator looks again.
    private static async Task<string> TakeIn(Visitor counter, string surname, DateOnly born, string country)
    {
        await Intake.BeginOf(counter, "IN");
        await counter.Type($"{surname} Thomas");
        await counter.TabTo("#applicant-search-add");
        await counter.Press("Enter");
        await counter.Expect("#applicant-surname").ToHaveValueAsync(surname);
        await counter.Fill("#applicant-birthDate", born.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        await counter.Page.CheckAsync("#applicant-sex-Male");
        await counter.Page.CheckAsync("#applicant-status-Foreigner");
        await counter.Fill("#applicant-citizenship", country);
        await counter.Expect("#applicant-citizenship-option-DEU").ToBeVisibleAsync();
        await counter.Look("200-country-found");
        await counter.Press("Enter");
        await counter.Expect("#applicant-citizenship").ToHaveValueAsync(new System.Text.RegularExpressions.Regex("DEU"));
        await counter.Page.SelectOptionAsync("#applicant-documentKind", "NationalPassport");
        await counter.Fill("#applicant-documentNumber", $"C{born.Day}XT7{born.Month}");
        await counter.Fill("#applicant-documentIssuer", "Berlin");
        await counter.Fill("#applicant-documentIssuedOn", "01022024");
        await counter.Fill("#applicant-documentValidTo", "31012034");
        await counter.Press("Tab");
        await counter.Page.ClickAsync($"#applicant-duplicates button:has-text('{counter.Texts["duplicates.other"]}')");
        await counter.Expect("#applicant-duplicates").ToHaveCountAsync(0);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await counter.Fill("#facts-documentValidTo", "31012034");
        await Intake.Answer(counter, "documentInKazakhOrRussian-true", "dataMatch-true");
        await Intake.TickAll(counter);
        await Intake.GoOn(counter, DraftSteps.Fee);
        await Intake.GoOn(counter, DraftSteps.Check);
        var number = await Intake.Accept(counter);
        Assert.StartsWith("IN-26-", number, StringComparison.Ordinal);
        return number;
    }

    private static async Task Form(Visitor @operator, string number, string twin)
    {
        await @operator.Open("/numbers/queue");
        await @operator.Look("203-number-queue");
        await @operator.Follow($"main a:has-text('{number}')", "/cases/");
        await @operator.Sees(twin);
        await @operator.Expect("main section button[data-primary]").ToBeDisabledAsync();
        await @operator.Look("204-number-twin");
        await @operator.Page.ClickAsync($"main button:has-text('{@operator.Texts["duplicates.other"]}')");
        await @operator.Expect("main section button[data-primary]").ToBeEnabledAsync();
        await @operator.Confirm();
        await @operator.Expect("#formed-number").ToBeVisibleAsync();
        await @operator.Look("205-number-formed");
    }

    private static async Task HandOver(Visitor counter)
    {
        await counter.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        Assert.Equal("%PDF"u8.ToArray(), (await counter.Paper("main a[href*='/print/number-certificate/']"))[..4]);
        await counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await counter.Expect("#documentShown").ToBeVisibleAsync();
        await counter.Confirm();
        await counter.SeesHead("state.HandedOver");
        await counter.Look("207-number-handed-over");
    }

    private static async Task Steps(Visitor officer, string number)
    {
        await officer.Find(number);
        await officer.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
        await officer.Expect("#step-minutes").ToBeVisibleAsync();
    }

    private async Task OnRecord(string surname, DateOnly born)
    {
        var person = new Person().Describe(new PersonData(new(surname, "Томас"), born, Sex.Male, PersonStatus.Foreigner, "DEU", null));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Add(person);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
