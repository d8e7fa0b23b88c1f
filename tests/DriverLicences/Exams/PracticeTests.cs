using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.DriverLicences.Exams;

/// <summary>DL flow: practice for each category asked for, earlier attempts, the three months of a theory part.</summary>
public sealed class PracticeTests(LicenceApp app) : IClassFixture<LicenceApp>
{
    private static CancellationToken Token => LicenceApp.Token;

    [Fact]
    public async Task ConductPracticeExam_EachCategoryPassed_WaitsForDecision()
    {
        var about = await app.Case(await app.Person(), Category.C, Category.B);
        await app.Theory(about.Id);

        Assert.Equal("practice-exam-C", (await app.Practice(about.Id, Category.B)).Value.NextStep);
        Assert.Null((await app.Practice(about.Id, Category.C)).Value.NextStep);

        var waiting = await app.Read(db => db.Cases.SingleAsync(c => c.Id == about.Id, Token));
        Assert.Equal((CaseState.InReview, "decision", Roles.DecisionOfficer), (waiting.State, waiting.CurrentStep, waiting.WaitsFor));
    }

    [Fact]
    public async Task ConductPracticeExam_Failed_EndsTheCaseWithItsErrors()
    {
        var about = await app.Case(await app.Person(), Category.B);
        await app.Theory(about.Id);

        var result = await app.Send(
            new ConductPracticeExam(about.Id, await app.VersionOf(about.Id), Category.B, false, ["stop-line", "signal"], "Жолақтан шықты"), LicenceApp.Examiner);

        Assert.False(result.Value.Passed);
        Assert.Equal(CaseState.Ended, await app.Read(db => db.Cases.Where(c => c.Id == about.Id).Select(c => c.State).SingleAsync(Token)));
        var line = (await app.Send(new ShowExams(about.Id), LicenceApp.Examiner)).Value.Attempts[^1];
        Assert.Equal(["stop-line", "signal"], line.Errors);
        Assert.Equal("Жолақтан шықты", line.Note);
    }

    [Fact]
    public async Task ConductPracticeExam_BeforeTheory_IsRefused()
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Practice(about.Id, Category.B);

        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task ConductPracticeExam_CategoryNotAskedFor_IsRefused()
    {
        var about = await app.Case(await app.Person(), Category.B);
        await app.Theory(about.Id);

        var result = await app.Practice(about.Id, Category.D);

        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task ConductPracticeExam_FailedWithoutReason_NamesTheField()
    {
        var about = await app.Case(await app.Person(), Category.B);
        await app.Theory(about.Id);

        var result = await app.Send(new ConductPracticeExam(about.Id, await app.VersionOf(about.Id), Category.B, false, []), LicenceApp.Examiner);

        Assert.Equal("DL.error-needed", Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Code);
    }

    [Fact]
    public async Task ConductPracticeExam_UnknownError_NamesTheField()
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Send(new ConductPracticeExam(about.Id, 1, Category.B, false, ["sneezed"]), LicenceApp.Examiner);

        Assert.Equal("DL.unknown-error", Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Code);
    }

    [Fact]
    public async Task ConductPracticeExam_WrongRole_IsNotAllowed() =>
        Assert.IsType<Failure.NotAllowed>((await app.Practice((await app.Case(await app.Person(), Category.B)).Id, Category.B, by: LicenceApp.Intake)).Failure);

    // A theory part passed on 2026-11-24 counts until 2027-02-23 (C-5: over on 2027-02-24).
    [Theory]
    [InlineData("2027-02-23T10:00:00+05:00", "practice-exam-B")]
    [InlineData("2027-02-24T10:00:00+05:00", "theory-exam")]
    public async Task Case_AfterPassedTheory_SkipsItForThreeMonths(string filedAt, string firstStep)
    {
        var person = await app.Person();
        var first = await app.Case(person, Category.B);
        await app.Theory(first.Id);
        await app.Practice(first.Id, Category.B, passed: false);
        var before = app.Clock.Now;
        app.Clock.Now = DateTimeOffset.Parse(filedAt, System.Globalization.CultureInfo.InvariantCulture);

        var second = await app.Case(person, Category.B);
        var shown = (await app.Send(new ShowExams(second.Id), LicenceApp.Examiner)).Value;
        app.Clock.Now = before;

        Assert.Equal(firstStep, second.CurrentStep);
        Assert.Equal(firstStep == "theory-exam" ? null : first.Number, shown.TheoryFrom?.CaseNumber);
        Assert.Equal(2, shown.Earlier.Count);
    }

    [Fact]
    public async Task Case_AfterFailedTheory_AsksForItAgainAndShowsIt()
    {
        var person = await app.Person();
        await app.Theory((await app.Case(person, Category.B)).Id, right: 10);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await app.Case(person, Category.B);

        Assert.Equal("theory-exam", second.CurrentStep);
        Assert.False(Assert.Single((await app.Send(new ShowExams(second.Id), LicenceApp.Examiner)).Value.Earlier).Passed);
    }

    [Fact]
    public async Task ExamsToday_OfTheOffice_ListsWhoWaitsAndWhatWasDone()
    {
        var (waiting, done) = (await app.Case(await app.Person(), Category.B), await app.Case(await app.Person(), Category.D));
        await app.Theory(done.Id);

        var day = (await app.Send(new ExamsToday(), LicenceApp.Examiner)).Value;

        Assert.Contains(day.Waiting, w => w.CaseId == waiting.Id && w.Step == "theory-exam");
        Assert.Contains(day.Waiting, w => w.CaseId == done.Id && w.Step == "practice-exam-D");
        Assert.Contains(day.Done, l => l.CaseId == done.Id && l is { Kind: ExamKind.Theory, Passed: true });
        Assert.Empty((await app.Send(new ExamsToday(app.Today.AddDays(-1)), LicenceApp.Examiner)).Value.Waiting);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ExamsToday(), Testing.Actors.With("Auditor", Roles.Auditor))).Failure);
    }
}
