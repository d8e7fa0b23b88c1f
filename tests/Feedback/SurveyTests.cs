using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.ComplaintApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-9: the survey after a case has ended; C-10: for who knows number and birth date, and without a name.</summary>
public sealed class SurveyTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly Dictionary<Measure, Contentment> Three = new()
    {
        [Measure.Process] = Contentment.Yes, [Measure.Information] = Contentment.RatherNo, [Measure.Courtesy] = Contentment.RatherYes,
    };

    [Fact]
    public async Task Answer_OfAnEndedCase_IsKeptWithoutTheCase()
    {
        var about = await app.Refused();
        var words = $"Рақмет {about.Number[^9..]}";
        Assert.Equal([Measure.Process, Measure.Information, Measure.Courtesy], (await Ask(about)).Value.Questions);

        Assert.True((await Answer(about, Three, $" {words} ")).IsOk);

        var kept = await app.Read<FeedbackDb, SurveyAnswer>(db => db.Answers.SingleAsync(a => a.Words == words, Token));
        Assert.Equal(
            (Contentment.Yes, Contentment.RatherNo, Contentment.RatherYes, (Contentment?)null, "DL", Unit, new DateOnly(2026, 11, 24)),
            (kept.Process, kept.Information, kept.Courtesy, kept.Handling, kept.Service, kept.OfficeId, kept.Day));

        // C-10: neither the row nor the trail says whose answer it is.
        Assert.DoesNotContain(typeof(SurveyAnswer).GetProperties(), p => p.PropertyType == typeof(Guid) && p.Name != nameof(SurveyAnswer.Id));
        Assert.False(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(AnswerSurvey) && a.Verb != AuditVerb.Denied && (a.CaseId != null || a.PersonId != null || a.SubjectId != Unit), Token)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(AnswerSurvey) && a.SubjectKind == "survey", Token)));
    }

    [Fact]
    public async Task Answer_ASecondTime_IsRefused()
    {
        var about = await app.Refused();
        Assert.True((await Answer(about, Three)).IsOk);

        Assert.Equal("survey.answered", Code(await Answer(about, Three)));
        Assert.Equal("survey.answered", Code(await Ask(about)));
    }

    [Fact]
    public async Task Answer_RepeatedWithItsKey_IsOneAnswer()
    {
        var (about, key, words) = (await app.Refused(), Guid.CreateVersion7(), "Бір рет");
        Assert.True((await Answer(about, Three, words, key)).IsOk);
        Assert.True((await Answer(about, Three, words, key)).IsOk);

        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Answers.CountAsync(a => a.Words == words, Token)));
    }

    [Fact]
    public async Task Answer_OfTwoAtOnce_IsTakenFromOne()
    {
        var (about, words) = (await app.Refused(), "Екеуі бірдей");

        var both = await Task.WhenAll(Answer(about, Three, words), Answer(about, Three, words));

        Assert.Equal([null, "survey.answered"], both.Select(Code).Order(StringComparer.Ordinal));
        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Answers.CountAsync(a => a.Words == words, Token)));
        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Turns.CountAsync(t => t.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task Answer_CaseStillLookedAt_IsRefused()
    {
        var about = await app.Filed();

        Assert.Equal("survey.not-ended", Code(await Ask(about)));
        Assert.Equal("survey.not-ended", Code(await Answer(about, Three)));
    }

    [Fact]
    public async Task Answer_WrongDateOrNumber_GetsTheSameAnswer()
    {
        var about = await app.Refused();

        Assert.Equal("not-found", Code(await app.Send(new AskSurvey(about.Number, about.ApplicantDate.AddDays(1)), Actor.Public)));
        Assert.Equal("not-found", Code(await app.Send(new AskSurvey("DL-26-9999999-2", about.ApplicantDate), Actor.Public)));
        Assert.Equal("not-found", Code(await app.Send(new AnswerSurvey(about.Number, about.ApplicantDate.AddDays(1), Three, null), Actor.Public)));
        Assert.Equal("role", Code(await app.Send(new AnswerSurvey(about.Number, about.ApplicantDate, Three, null), Clerk)));
    }

    [Fact]
    public async Task Answer_NothingTooLongOrNotAsked_NamesTheField()
    {
        var about = await app.Refused();

        Assert.Equal("answers:survey.nothing", Code(await Answer(about, [])));
        Assert.Equal("words:too-long", Code(await Answer(about, Three, new string('а', 501))));
        Assert.Equal("answers:survey.nothing", Code(await Answer(about, new() { [Measure.InTime] = Contentment.Yes })));
        Assert.Equal("answers:survey.nothing", Code(await Answer(about, new() { [Measure.Handling] = Contentment.Yes })));
        Assert.True((await Answer(about, new() { [Measure.Courtesy] = Contentment.No }, new string('а', 500))).IsOk);
    }

    /// <summary>4.3 and 4.4 are asked where there was a complaint, once it is answered.</summary>
    [Fact]
    public async Task Questions_AfterAnAnsweredComplaint_AreFive()
    {
        var (about, complaint) = await app.Lodged();
        Assert.Equal(3, (await Ask(about)).Value.Questions.Count);
        Assert.True((await app.Answer(complaint.Id, ComplaintState.Founded)).IsOk);

        Assert.Equal([Measure.Process, Measure.Information, Measure.Courtesy, Measure.Handling, Measure.HandlingTerm], (await Ask(about)).Value.Questions);
        Assert.True((await Answer(about, new() { [Measure.HandlingTerm] = Contentment.RatherNo }, "Ұзақ")).IsOk);
        Assert.Equal(Contentment.RatherNo, await app.Read<FeedbackDb, Contentment?>(db => db.Answers.Where(a => a.Words == "Ұзақ").Select(a => a.HandlingTerm).SingleAsync(Token)));
    }

    private Task<Result<SurveySheet>> Ask(Case about) => app.Send(new AskSurvey(about.Number, about.ApplicantDate), Actor.Public);

    private Task<Result<Done>> Answer(Case about, Dictionary<Measure, Contentment> answers, string? words = null, Guid? key = null) =>
        app.Send(new AnswerSurvey(about.Number, about.ApplicantDate, answers, words), Actor.Public, key: key);
}
