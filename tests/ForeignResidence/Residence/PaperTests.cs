using Licensing.ForeignResidence.Features;
using Licensing.ForeignResidence.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Testing.Printing;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>The papers of PR and RP: inquiries, notices, stamp, form 1-N, permit and certificate.</summary>
public sealed class PaperTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    private const string Verify = "https://licensing.example/verify/7Q4MK2XD9TRB7Q4MK2XD";

    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperEdition Edition = new("362-2007", new DateOnly(2010, 2, 22));

    private static readonly PaperOffice Office = new(
        new Bilingual("Оңтүстік Қазақстан облысы ІІД Көші-қон полициясы басқармасы", "Управление миграционной полиции ДВД Южно-Казахстанской области"),
        Bilingual.Same("Шымкент қаласы, Желтоқсан көшесі, 13"), "53-53-10");

    private static readonly PaperCase Case = new(
        "PR-26-0001234-3", new("Тұрақты тұруға рұқсат беру және тіркеу", "Разрешение на постоянное проживание и регистрация"), Edition, "Шварценеггер-Штольценберг Максимилиан Александер");

    private static readonly (string, string)[] Facts =
        [("holder", Case.Applicant), ("born", "12.04.1971"), ("birth-place", "Гамбург"), ("proof", "C4F7K1201"), ("address", "Шымкент қаласы, Қабанбай батыр көшесі, 118-үй, 118-пәтер")];

    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["inquiries"] = (Letters(LetterKind.InternalAffairs, LetterKind.NationalSecurity), 2),
        ["decision"] = (Letters(LetterKind.Decision), 1),
        ["ready"] = (Letters(LetterKind.Ready), 1),
        ["ending letters"] = (Letters(LetterKind.Ending, LetterKind.Ending, LetterKind.Ending), 3),
        ["stamp"] = (new ResidenceStampPaper(Case, Office, "0000017", new(1971, 4, 12), "DEU", Facts[4].Item2, "АТК 001234", new(2026, 11, 24), "Жүнісова А.", At), 1),
        ["form 1-N"] = (new Form1NPaper(Case, Office, Facts, "RP 0000017", new(2026, 12, 24), "Жүнісова А.", At), 1),
        ["permit"] = (new ResidenceDocumentPaper(Edition, Office, true, "RP 0000017", Facts, Case.Applicant, Case.Number, Verify, At), 1),
        ["certificate"] = (new ResidenceDocumentPaper(Edition, Office, false, "SC 0000018", Facts, Case.Applicant, Case.Number, Verify, At), 1),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    [Fact]
    public void Permit_Laid_HasItsQrCode() => Assert.Single(PaperCheck.Printer.Lay(All["permit"].Paper).Pages.SelectMany(p => p.Marks).OfType<QrMark>());

    // PR-17: papers are there when what they speak of has happened, and not before.
    [Fact]
    public async Task Print_Permission_FollowsTheCase()
    {
        var person = await app.Person();
        var id = (await app.Permission(person)).CaseId;
        Assert.True((await app.Send(new PrintInquiries(id), ResidenceApp.Decider)).IsOk);
        Assert.Equal("PR.not-granted", Problem(await app.Send(new PrintDecisionNotice(id), ResidenceApp.Intake)));
        Assert.Equal("PR.not-registered-yet", Problem(await app.Send(new PrintStamp(id), ResidenceApp.Intake)));
        await app.GrantPermission(id);
        Assert.True((await app.Send(new PrintDecisionNotice(id), ResidenceApp.Intake)).IsOk);
        await app.SecondPapers(id, person);
        await app.Register(id);
        Assert.True((await app.Send(new PrintStamp(id), ResidenceApp.Intake)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintStamp(id), ResidenceApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintInquiries(id), ResidenceApp.Chief)).Failure);
    }

    // RP-16, RP-17.
    [Fact]
    public async Task Print_Permit_FollowsTheCase()
    {
        var id = (await app.Permit(await app.Person())).CaseId;
        Assert.True((await app.Send(new PrintForm1N(id), ResidenceApp.Intake)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintResidenceDocument(id, "https://x/verify"), ResidenceApp.Intake)).Failure);
        var made = await app.GrantPermit(id);
        Assert.True((await app.Send(new PrintResidenceDocument(id, "https://x/verify"), ResidenceApp.Intake)).IsOk);
        Assert.Equal("RP.not-made", Problem(await app.Send(new PrintReadyNotice(id), ResidenceApp.Intake)));
        await app.MakePermit(id);
        Assert.True((await app.Send(new PrintReadyNotice(id), ResidenceApp.Intake)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintEndingLetters(null, made.Id), ResidenceApp.Intake)).Failure);
        made = await app.DocumentOf(id);
        await app.Send(new AnnulDocument(made.Id, made.Version, "жоғалды"), ResidenceApp.Chief);
        Assert.Equal("RP.document-ended", Problem(await app.Send(new PrintResidenceDocument(id, "https://x/verify"), ResidenceApp.Intake)));
    }

    [Fact]
    public async Task Print_EndingLetters_AreThoseOfTheDay()
    {
        var person = await app.Person();
        var id = (await app.Permit(person, app.Today.AddMonths(3))).CaseId;
        await app.GrantPermit(id);
        await app.MakePermit(id);
        Assert.True((await app.HandOver(id, person)).IsOk);
        var start = app.Clock.Now;
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(45));
            await app.Send(new AgeDocuments(), Actor.System);
            Assert.True((await app.Send(new PrintEndingLetters(app.Today), ResidenceApp.Intake)).IsOk);
            Assert.True((await app.Send(new PrintEndingLetters(null, (await app.DocumentOf(id)).Id), ResidenceApp.Intake)).IsOk);
            Assert.IsType<Failure.NotFound>((await app.Send(new PrintEndingLetters(app.Today), ResidenceApp.Elsewhere)).Failure);
        }
        finally
        {
            app.Clock.Now = start;
        }
    }

    private static ResidenceLettersPaper Letters(params string[] kinds) => new(
        Office, Edition, Case.Number,
        [.. kinds.Select(kind => new ResidenceLetter(
            kind, kind.StartsWith("ask", StringComparison.Ordinal) ? null : Case.Applicant, [Case.Number, "RP 0000017"], [("case", Case.Number), ("until", "24.11.2036")],
            kind == LetterKind.Decision ? [.. Enumerable.Repeat(new Bilingual("Тұрақты тіркеу белгісі бар азаматтарды тіркеу кітабы", "Книга регистрации граждан"), 5)] : []))],
        "Жүнісова А.", At);

    private static string Problem(Result<PrintedPaper> printed) => Assert.IsType<Failure.Refused>(printed.Failure).Problem.Code;
}
