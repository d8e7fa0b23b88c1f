using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.DriverLicences.Exams;

/// <summary>DL-15: the theory examination.</summary>
public sealed class TheoryTests(LicenceApp app) : IClassFixture<LicenceApp>
{
    private static CancellationToken Token => LicenceApp.Token;

    [Fact]
    public async Task ConductTheoryExam_Passed_NotesAttemptAndOpensPractice()
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Send(new ConductTheoryExam(about.Id, await app.VersionOf(about.Id), 40, 32, [1, 2, 3, 4, 5, 6, 7, 8]), LicenceApp.Examiner);

        Assert.Equal(new ExamResult(true, "practice-exam-B", about.Number), result.Value);
        var attempt = await app.Read<DriverLicencesDb, ExamAttempt>(db => db.Attempts.Include(a => a.Faults).SingleAsync(a => a.CaseId == about.Id, Token));
        Assert.Equal((40, 32, 32, true, app.Today, LicenceApp.Examiner.UserId), (attempt.Asked, attempt.Right, attempt.Needed, attempt.Passed, attempt.On, attempt.ExaminerId));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], attempt.Faults.OrderBy(f => f.Ordinal).Select(f => f.Question));
        var last = await app.Read(db => db.Events.Where(e => e.CaseId == about.Id).OrderByDescending(e => e.Ordinal).FirstAsync(Token));
        Assert.Equal(new CaseHappening.StepClosed("theory-exam", "passed"), CaseJson.Read<CaseHappening>(last.Data));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(
            a => a.CaseId == about.Id && a.Action == nameof(ConductTheoryExam) && a.Verb == AuditVerb.Changed && a.PersonId == about.PersonId, Token)));
    }

    [Fact]
    public async Task ConductTheoryExam_OneTooFewRight_EndsTheCaseAndGivesDocumentsBack()
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Theory(about.Id, right: 31);

        Assert.Equal(new ExamResult(false, null, about.Number), result.Value);
        var ended = await app.Read(db => db.Cases.SingleAsync(c => c.Id == about.Id, Token));
        Assert.Equal((CaseState.Ended, "hand-over"), (ended.State, ended.CurrentStep));
        Assert.Equal(
            ["StepClosed", "EndedWithout"],
            await app.Read(db => db.Events.Where(e => e.CaseId == about.Id).OrderBy(e => e.Ordinal).Select(e => e.Type).Skip(1).ToListAsync(Token)));
        await app.HandOver(about.Id);
        Assert.Equal(CaseState.HandedOver, await app.Read(db => db.Cases.Where(c => c.Id == about.Id).Select(c => c.State).SingleAsync(Token)));
        Assert.False(await app.Read<DriverLicencesDb, bool>(db => db.Licences.AnyAsync(l => l.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task ConductTheoryExam_OtherRoles_AreNotAllowed()
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Theory(about.Id, by: LicenceApp.Decider);

        Assert.Equal([Roles.Examiner], Assert.IsType<Failure.NotAllowed>(result.Failure).NeededRoles);
    }

    [Fact]
    public async Task ConductTheoryExam_OfAnotherOffice_IsNotFound()
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Theory(about.Id, by: Actors.At(Actors.Almaty, "KZ-ALA", "Бөтен", Roles.Examiner));

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    // DL flow: the person examined and the examiner differ (C-11).
    [Fact]
    public async Task ConductTheoryExam_OfOneself_IsNotAllowed()
    {
        var person = await app.Person();
        var about = await app.Case(person, Category.B);

        var result = await app.Theory(about.Id, by: LicenceApp.Examiner with { PersonIin = person.Iin });

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(result.Failure).Code);
    }

    [Theory]
    [InlineData(39, 39, "asked", "DL.asked-too-few")]
    [InlineData(0, 0, "asked", "DL.asked-range")]
    [InlineData(201, 0, "asked", "DL.asked-range")]
    [InlineData(40, 41, "right", "DL.right-range")]
    [InlineData(40, -1, "right", "DL.right-range")]
    public async Task ConductTheoryExam_ImpossibleNumbers_NameTheField(int asked, int right, string field, string code)
    {
        var about = await app.Case(await app.Person(), Category.B);

        var result = await app.Send(new ConductTheoryExam(about.Id, await app.VersionOf(about.Id), asked, right, []), LicenceApp.Examiner);

        var error = Assert.IsType<Failure.Invalid>(result.Failure).Errors[0];
        Assert.Equal((field, code), (error.Field, error.Code));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("3,3")]
    [InlineData("3,41")]
    [InlineData("0,3")]
    public async Task ConductTheoryExam_QuestionsDisagreeWithSum_NameTheField(string questions)
    {
        var about = await app.Case(await app.Person(), Category.B);
        var wrong = questions.Split(',').Select(int.Parse).ToList();

        var result = await app.Send(new ConductTheoryExam(about.Id, await app.VersionOf(about.Id), 40, 38, wrong), LicenceApp.Examiner);

        Assert.Equal("wrongQuestions", Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Field);
    }

    [Fact]
    public async Task ConductTheoryExam_SentTwiceWithOneKey_IsDoneOnce()
    {
        var about = await app.Case(await app.Person(), Category.B);
        var (key, request) = (Guid.CreateVersion7(), new ConductTheoryExam(about.Id, await app.VersionOf(about.Id), 40, 40, []));

        var first = await app.Send(request, LicenceApp.Examiner, key: key);
        var second = await app.Send(request, LicenceApp.Examiner, key: key);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await app.Read<DriverLicencesDb, int>(db => db.Attempts.CountAsync(a => a.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task ConductTheoryExam_DoneAlready_IsRefused()
    {
        var about = await app.Case(await app.Person(), Category.B);
        await app.Theory(about.Id);

        var result = await app.Theory(about.Id);

        Assert.Equal("step-done-already", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task ConductTheoryExam_CaseEnded_IsRefused()
    {
        var about = await app.Case(await app.Person(), Category.B);
        await app.Theory(about.Id, right: 0);

        var result = await app.Theory(about.Id);

        Assert.Equal("case-not-in-review", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    // Screens: «Serik Omarov entered «passed» at 10:41; you were entering «failed»».
    [Fact]
    public async Task ConductTheoryExam_SecondOfTwo_IsToldWhoWasFirst()
    {
        var about = await app.Case(await app.Person(), Category.B);
        var version = await app.VersionOf(about.Id);
        await app.Send(new ConductTheoryExam(about.Id, version, 40, 38, []), LicenceApp.Examiner);

        var second = await app.Send(new ConductTheoryExam(about.Id, version, 40, 20, []), LicenceApp.OtherExaminer);

        var conflict = Assert.IsType<Failure.Conflict>(second.Failure);
        Assert.Equal((LicenceApp.Examiner.Name, true), (conflict.ByName, conflict.What!.Contains("passed", StringComparison.Ordinal)));
        var seen = (await app.Send(new ShowExams(about.Id), LicenceApp.OtherExaminer)).Value;
        Assert.Equal((38, LicenceApp.Examiner.Name), (seen.Attempts.Single().Right, seen.Attempts.Single().Examiner));
    }

    [Fact]
    public async Task ConductTheoryExam_TwoAtOnce_OneWins()
    {
        var about = await app.Case(await app.Person(), Category.B);
        var version = await app.VersionOf(about.Id);

        var results = await Task.WhenAll(
            app.Send(new ConductTheoryExam(about.Id, version, 40, 38, []), LicenceApp.Examiner),
            app.Send(new ConductTheoryExam(about.Id, version, 40, 20, []), LicenceApp.OtherExaminer));

        var winner = Array.FindIndex(results, r => r.IsOk);
        Assert.Single(results, r => r.IsOk);
        var conflict = Assert.IsType<Failure.Conflict>(results[1 - winner].Failure);
        Assert.Equal(winner == 0 ? LicenceApp.Examiner.Name : LicenceApp.OtherExaminer.Name, conflict.ByName);
        Assert.Equal(1, await app.Read<DriverLicencesDb, int>(db => db.Attempts.CountAsync(a => a.CaseId == about.Id, Token)));
    }
}
