using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Browser;

/// <summary>One case from intake to issue, each officer at their own browser, with the keyboard alone; the applicant at the terminal.</summary>
[Trait("Lane", "second")]
public sealed class OneCaseTests(Site site)
{
    [Theory]
    [InlineData("kk", 24)]
    [InlineData("ru", 25)]
    [InlineData("en", 26)]
    public async Task OneCase_FromIntakeToIssue_IsDoneInTheBrowserAndSeenAtTheTerminal(string language, int day)
    {
        var on = new DateOnly(2026, 11, day);
        var applicant = Applicant.Make("Әбілқасым", "Нұрлан", "Серікұлы", new DateOnly(2001, 4, day));
        site.Set(on, 10);
        await using var counter = await site.SignInByPage(language, "Жүнісова А.", Roles.IntakeOfficer);

        var number = await TakeIn(counter, applicant, $"A-{language}-1");
        await AtTheTerminal(language, "31-in-review", number, applicant, "public-state.inreview");
        site.Set(on, 11);
        await Examine(language, number);
        await AtTheTerminal(language, "32-examined", number, applicant, "public-state.inreview");
        site.Set(on, 14);
        await Grant(language, number);
        await AtTheTerminal(language, "33-granted", number, applicant, "public-state.granted");
        await HandOver(counter, number, on);
        await AtTheTerminal(language, "34-handed-over", number, applicant, "public-state.handedover");
    }

    private static async Task<string> TakeIn(Visitor counter, Applicant applicant, string receipt)
    {
        await counter.Look("10-home");
        await Intake.Begin(counter);
        await counter.Look("11-applicant-search");
        await Intake.Enter(counter, applicant);
        await counter.Look("12-applicant");
        await Intake.Choose(counter);
        await counter.Look("13-situation");
        await Intake.Tick(counter, Intake.Documents);
        await counter.Look("14-documents");
        await Intake.Pay(counter, receipt);
        await counter.Look("15-fee");
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("16-check");
        var number = await Intake.Accept(counter);
        await counter.Look("17-accepted");

        Assert.StartsWith("DL-26-", number, StringComparison.Ordinal);
        Assert.Equal("%PDF"u8.ToArray(), (await counter.Paper("main a[data-print]"))[..4]);
        return number;
    }

    /// <summary>DL-14, DL-15: theory, then practice, from the list of the day.</summary>
    private async Task Examine(string language, string number)
    {
        await using var examiner = await site.SignIn(language, "Омаров С.", Roles.Examiner);
        await examiner.Open("/exams");
        await examiner.Look("20-exams-today");
        await examiner.Follow($"main a:text-is('{number}')", "/exams/");
        await examiner.Fill("#right", "38");
        await examiner.Look("21-theory");
        await examiner.Confirm();
        await examiner.TabTo("#passed");
        await examiner.Press("Space");
        await examiner.Look("22-practice");
        await examiner.Confirm();
        await examiner.Sees(examiner.Texts.Format("DL.entry.saved-passed", examiner.Texts["step.practice-exam-B"]));
        await examiner.Look("23-examined");
        await examiner.Paper("main a[href*='/print/exam-sheet/']");
    }

    private async Task Grant(string language, string number)
    {
        await using var decider = await site.SignIn(language, "Тілеуова Г.", Roles.DecisionOfficer);
        await decider.Open("/work");
        await decider.Look("24-queue");
        await decider.Page.SetViewportSizeAsync(390, 844);
        await decider.Look("24-queue-telephone");
        await decider.Page.SetViewportSizeAsync(1366, 768);
        await decider.Follow($"main a:has-text('{number}')", "/cases/");
        await decider.Look("25-case");
        await decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await decider.Look("26-decision");
        await decider.Confirm();
        await decider.SeesHead("state.Granted");
        await decider.Look("27-granted");
    }

    /// <summary>DL: handed out from 12 to 13 and from 18 to 19 only; DL-16: against a signature, an identity document shown.</summary>
    private async Task HandOver(Visitor counter, string number, DateOnly on)
    {
        await counter.Find(number);
        await counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await counter.Sees(counter.Texts["hand-over.not-now"]);
        await counter.Look("28-not-the-hour");
        site.Set(on, 18, 5);
        await counter.Page.ReloadAsync();
        await counter.Expect("#documentShown").ToBeVisibleAsync();
        await counter.Expect("#outsideHoursReason").ToHaveCountAsync(0);
        await counter.Look("29-hand-over");
        await counter.Confirm();
        await counter.SeesHead("state.HandedOver");
        await counter.Look("30-handed-over");
    }

    private async Task AtTheTerminal(string language, string name, string number, Applicant applicant, string state)
    {
        await using var visitor = await site.Visit(language, 1080, 1920);
        await visitor.Page.GotoAsync("/terminal/status");
        await visitor.Expect("#number").ToBeFocusedAsync();
        await visitor.Type(number);
        await visitor.Press("Enter");
        await visitor.Expect("#birth").ToBeFocusedAsync();
        await visitor.Type($"{applicant.BirthDate:ddMMyyyy}");
        await visitor.Press("Enter");
        await visitor.Sees(visitor.Texts[state]);
        await visitor.Look(name, whole: false);
    }
}
