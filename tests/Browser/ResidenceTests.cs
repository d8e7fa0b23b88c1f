using System.Globalization;
using Licensing.Platform.Intake;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>From permanent residence to the residence permit, each officer at their own browser (PR flow, RP flow).</summary>
[Trait("Lane", "second")]
public sealed class ResidenceTests(Site site)
{
    [Theory]
    [InlineData("kk", 8, "Вебер", "Маркус", "C4F7K1201")]
    [InlineData("ru", 9, "Шульце", "Хайнц", "C4F7K1302")]
    [InlineData("en", 10, "Бауэр", "Ульрих", "C4F7K1403")]
    public async Task Foreigner_FromPermanentResidenceToThePermit_TypesNothingTwice(string language, int day, string surname, string givenName, string passport)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var office = await ResidenceOffice.Open(site, language);
        var (counter, today) = (office.Counter, string.Create(CultureInfo.InvariantCulture, $"{day:00}122026"));

        await office.EnterForeigner(surname, givenName, passport, $"{day + 10:00}041971");
        await Intake.GoOn(counter, DraftSteps.Facts);
        await Intake.Answer(counter, "entry-other-lawful", "housingContract-true");
        await counter.Fill("#facts-bankBalance", "5709000");
        await counter.Press("Tab");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Sees(counter.Texts["PR.solvency.yes"]);
        await counter.Fill("#subject-address", "Астана қ., Сығанақ к-сі, 24");
        await counter.Fill("#subject-housingOwner", "Оспанов Ерлан");
        await counter.Fill("#subject-phone", "+7 701 555 01 42");
        await counter.Press("Tab");
        await counter.Look("200-residence-solvency");
        await office.TickRest();
        await Intake.GoOn(counter, DraftSteps.Fee);
        await counter.Sees(counter.Texts["intake.fee.after-decision"]);
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("201-residence-check");
        var permission = await Intake.Accept(counter);

        await office.Answer(permission, today, "national-security-check");
        await office.Answer(permission, today, "decision");
        await office.Grant(permission, fourEyes: true);

        await office.TakePapers(permission, $"R-{language}-1");
        await office.Register(permission);
        await counter.Page.ClickAsync("#on-to-permit");
        await counter.Arrives("**/drafts/*/facts");
        await counter.Expect("#step-title").ToContainTextAsync(counter.Texts["intake.step.facts"]);
        await counter.Sees(surname);
        await counter.Look("205-permit-begun");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Expect("#subject-proofNumber").ToHaveValueAsync(passport);
        await counter.Expect("#subject-address").ToHaveValueAsync("Астана қ., Тұран д-лы, 7");
        await counter.Fill("#subject-birthPlace", "Гамбург");
        await counter.Press("Tab");
        await counter.Look("206-permit-form");
        await office.TickRest();
        await Intake.PayDue(counter, $"R-{language}-2", "865");
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("207-permit-check");
        var permit = await Intake.Accept(counter);

        await office.Answer(permit, today, "decision");
        await office.Grant(permit, fourEyes: false);
        var number = await office.Make(permit, today);
        await office.HandOver(permit);
        Assert.NotEmpty(await office.Paper(permit, "/print/residence-document/"));
        Assert.NotEmpty(await office.Paper(permit, "/print/form-1n/"));
        Assert.NotEmpty(await office.Paper(permission, "/print/residence-stamp/"));

        await counter.Open($"/registry/residence?q={Uri.EscapeDataString(number)}");
        await counter.StatePurpose("№ 1 сұрау");
        await counter.Sees(surname);
        await counter.Look("212-permits");
        await counter.Follow("main table a >> nth=0", "/registry/residence/");
        await counter.Sees(counter.Texts["RP.state.InForce"]);
        await counter.Look("213-permit");
        Assert.False(await counter.IsWiderThanTheScreen());
        await counter.Open("/registry/residence?state=Ending");
        await Assertions.Expect(counter.Page.Locator("#letters")).ToBeVisibleAsync();
        await counter.Look("214-permits-ending");
    }
}
