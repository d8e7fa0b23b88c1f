using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Testing.Printing;

namespace Licensing.Tests.Browser;

/// <summary>What goes wrong at the counter, and that nothing typed is lost by it (screens.md «Errors and edges»).</summary>
public sealed class TroubleTests(Site site)
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public async Task Intake_DocumentsMissing_PrintsTheRefusalAndKeepsTheDraft()
    {
        site.Set(Day, 10);
        var applicant = Applicant.Make("Сейітқали", "Дәурен", "Маратұлы", new DateOnly(1999, 3, 2));
        await using var officer = await site.SignIn("kk", "Жүнісова А.", Roles.IntakeOfficer);
        await Intake.Begin(officer);
        await Intake.Enter(officer, applicant);
        await Intake.Choose(officer);
        await Intake.Tick(officer, Intake.Documents.Take(4));
        await Intake.Pay(officer, "B-1");
        await Intake.GoOn(officer, DraftSteps.Check);
        await officer.Sees(applicant.Card);
        await officer.Look("40-incomplete");
        await officer.Confirm();
        await officer.Expect("dialog[open]").ToBeVisibleAsync();
        await officer.Look("41-refuse-to-accept", whole: false);
        await officer.Confirm();

        // C-3.2: a receipt that lists what is missing; what was entered stays.
        var receipt = await officer.Paper("main a[href*='/print/intake-refusal/']");
        var (link, printed) = (await officer.Page.GetAttributeAsync("main a[href*='/print/intake-refusal/']", "href") ?? "", new PdfFileReader(receipt).Text());
        Assert.Contains(CasePaperCode.NotAccepted(Guid.Parse(link.Split('/')[^1])), string.Concat(printed.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);
        await officer.Look("42-not-accepted");
        await officer.Open("/drafts");
        await officer.Look("43-drafts");
        await officer.Follow($"main tr:has-text('{applicant.Surname}') a", "/drafts/");
        await officer.Sees(applicant.Surname);
    }

    [Fact]
    public async Task Intake_WrongNumberThenSignedOut_IsNamedAtTheFieldAndEverythingTypedStays()
    {
        site.Set(Day, 11);
        var applicant = Applicant.Make("Ким", "Виктор", "Андреевич", new DateOnly(1995, 7, 8));
        var wrong = applicant.Iin[..11] + (applicant.Iin[11] == '9' ? '0' : (char)(applicant.Iin[11] + 1));
        var userName = await site.Account("ru", "Петрова Е.", Roles.IntakeOfficer);
        await using var officer = await site.Visit("ru");
        await officer.SignIn(userName);
        await officer.Ready();
        await Intake.Begin(officer);
        await Intake.Enter(officer, applicant with { Iin = wrong });
        await officer.Fill("#applicant-documentIssuedOn", "31022024");
        await officer.Confirm();

        // C-1: which digits do not fit; the summary has the focus and leads to the field.
        await officer.Expect("#applicant-iin-error").ToContainTextAsync(officer.Texts["iin.checkdigit"]);
        await officer.Expect("#errors").ToBeFocusedAsync();
        await officer.Look("44-wrong-number");
        await officer.Page.ClickAsync("details.popup:has(a[href='/account/sign-out']) > summary");
        await officer.Page.ClickAsync("a[href='/account/sign-out']");
        await officer.Expect("#UserName").ToBeVisibleAsync();

        await using var elsewhere = await site.Visit("ru");
        await elsewhere.SignIn(userName);
        await elsewhere.Ready();
        await elsewhere.Open("/drafts");
        await elsewhere.Follow($"main tr:has-text('{applicant.Surname}') a", "/drafts/");
        await elsewhere.Expect("#applicant-iin").ToHaveValueAsync(wrong);
        await elsewhere.Expect("#applicant-patronymic").ToHaveValueAsync(applicant.Patronymic);
        await elsewhere.Expect("#applicant-documentIssuedOn").ToHaveValueAsync("31022024");
        await elsewhere.Expect("#applicant-documentNumber").ToHaveValueAsync(applicant.Card);
    }

    [Fact]
    public async Task Intake_LineTooSlowToShowAnything_KeepsEveryFieldThatWasTyped()
    {
        site.Set(Day, 13);
        var applicant = Applicant.Make("Әбілқасым", "Жансая", "Ерболқызы", new DateOnly(1998, 5, 17));
        await using var officer = await site.SignIn("kk", "Жүнісова А.", Roles.IntakeOfficer);
        var line = await SlowLine.Of(officer);
        await officer.Open("/");
        await Intake.Begin(officer);
        await Intake.Add(officer, applicant);

        line.Hold();
        await Intake.Describe(officer, applicant);
        await officer.Press("Tab");
        line.Release();

        await Intake.GoOn(officer, DraftSteps.Facts);
        await officer.Page.GoBackAsync();
        await officer.Expect("#applicant-surname").ToHaveValueAsync(applicant.Surname);
        await officer.Expect("#applicant-patronymic").ToHaveValueAsync(applicant.Patronymic);
        await officer.Expect("#applicant-documentNumber").ToHaveValueAsync(applicant.Card);
        await officer.Expect("#applicant-documentValidTo").ToHaveValueAsync("14.08.2034");
    }

    [Fact]
    public async Task NewPage_HeadingComesLate_LeavesTheFocusWhereTheKeyboardIs()
    {
        site.Set(Day, 13, 30);
        await using var officer = await site.SignIn("ru", "Петрова Е.", Roles.IntakeOfficer);
        var line = await SlowLine.Of(officer);
        await officer.Open("/");

        line.Hold("focusHeading");
        await officer.Press("n");
        await officer.TabTo(".tile >> nth=0");
        line.Release();
        await officer.Page.WaitForTimeoutAsync(500);
        await officer.Press("Enter");

        await officer.Arrives("**/drafts/*/applicant");
    }

    [Fact]
    public async Task Theory_EnteredByTwoExaminersAtOnce_ShowsTheSecondWhoWasFirst()
    {
        site.Set(Day, 12);
        var applicant = Applicant.Make("Нұрпейіс", "Айдана", "Қайратқызы", new DateOnly(2003, 9, 30));
        await using var counter = await site.SignIn("kk", "Жүнісова А.", Roles.IntakeOfficer);
        var number = await Intake.Whole(counter, applicant, "B-2");
        await using var first = await site.SignIn("kk", "Омаров Серік", Roles.Examiner);
        await using var second = await site.SignIn("kk", "Бектенова Дана", Roles.Examiner);
        foreach (var examiner in new[] { first, second })
        {
            await examiner.Open("/exams");
            await examiner.Follow($"main a:text-is('{number}')", "/exams/");
        }

        await first.Fill("#right", "39");
        await second.Fill("#right", "12");
        await first.Confirm();
        await first.Expect("#passed").ToBeVisibleAsync();
        await second.Confirm();

        await second.Sees(second.Texts["conflict.title"]);
        await second.Sees("Омаров Серік");
        await second.Sees(second.Texts.Format("DL.panel.score", 39, 40));
        await second.Sees(second.Texts.Format("DL.panel.score", 12, 40));
        await second.Look("45-second-examiner");
    }
}
