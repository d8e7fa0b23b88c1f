using System.Text.Json.Nodes;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Law;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ExitClearance;

/// <summary>A decree makes a day free (C-5): the stages of EX-4.1 that it falls on end later, at the provider too, whose thirty days know no stages.</summary>
public sealed class ReckonTests(ExitApp app) : IClassFixture<ExitApp>
{
    private static CancellationToken Token => ExitApp.Token;

    [Theory, InlineData(true), InlineData(false)]
    public async Task DayOff_WhereTheFirstStageEnds_MovesStagesQuestionsAndStep(bool corporation)
    {
        var caseId = (await app.Accept(await app.Person(), corporation: corporation)).CaseId;
        Assert.True((await app.Answer(caseId, AgreeingBody.Tax)).IsOk);
        var was = await app.FileOf(caseId);

        await Free(BusinessTime.DateOf(was.AgreementDueAt));

        var (about, file, asked) = (await app.CaseOf(caseId), await app.FileOf(caseId), await Asked(caseId));
        Assert.True(file.AgreementDueAt > was.AgreementDueAt && file.DecisionDueAt > was.DecisionDueAt);
        Assert.Equal(file.AgreementDueAt, file.StageDueAt);
        Assert.Equal(file.AgreementDueAt, about.Steps.Single().DueAt);
        Assert.All(asked, q => Assert.Equal(q.IsOpen ? file.AgreementDueAt : was.AgreementDueAt, q.DueAt));
        var told = Assert.Single(about.Events.Select(e => CaseJson.Read<CaseHappening>(e.Data)).OfType<CaseHappening.StepDueMoved>());
        Assert.Equal((ExitSteps.Agreement, was.AgreementDueAt, file.AgreementDueAt), (told.Step, told.Was, told.Is));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == caseId && a.Action == "ReckonOpenCases", Token)));

        await app.Reckon();
        Assert.Equal(about.EventCount, (await app.CaseOf(caseId)).EventCount);
    }

    [Fact]
    public async Task DayOff_OnceEverybodyAnswered_MovesTheDecision()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        await app.Agree(caseId);
        var was = await app.FileOf(caseId);

        await Free(BusinessTime.DateOf(was.DecisionDueAt));

        var file = await app.FileOf(caseId);
        Assert.True(file.DecisionDueAt > was.DecisionDueAt);
        Assert.Equal((ExitState.Decision, file.DecisionDueAt), (file.State, file.StageDueAt));
        Assert.DoesNotContain((await app.CaseOf(caseId)).Events, e => e.Type == nameof(CaseHappening.StepDueMoved));
    }

    // Stage 3 runs: who has to show the certificate of leaving the military register has the next working day for it.
    [Fact]
    public async Task DayOff_WhereTheSevenDaysEnd_GivesTheNextWorkingDay()
    {
        var caseId = (await app.Accept(await app.Person(), new JsonObject { ["liableToService"] = true })).CaseId;
        await app.Grant(caseId);
        Assert.True((await app.Confirm(caseId)).IsOk);
        var (was, due) = (await app.FileOf(caseId), (await app.CaseOf(caseId)).DueAt);

        await Free(was.ProofUntil!.Value);

        var (about, file) = (await app.CaseOf(caseId), await app.FileOf(caseId));
        Assert.True(file.ProofUntil > was.ProofUntil && file.ResultDueAt >= file.RemovalDueAt);
        Assert.Equal((BusinessTime.DateOf(file.RemovalDueAt), file.RemovalDueAt), (file.ProofUntil!.Value, file.StageDueAt!.Value));
        Assert.All(about.Steps.Where(s => s.State is StepState.Open or StepState.Later), s => Assert.Equal(file.RemovalDueAt, s.DueAt));
        Assert.Equal((due, CaseState.Granted), (about.DueAt, about.State));
        Assert.DoesNotContain(about.Events, e => e.Type == nameof(CaseHappening.DueMoved));

        app.Clock.Now = BusinessTime.At(was.ProofUntil.Value.AddDays(1), new TimeOnly(0, 1));
        await app.Age();
        Assert.True((await app.Proof(caseId, on: was.ProofUntil)).IsOk);
    }

    // The tests of the class share one calendar: each takes the days of its own case a day later.
    private async Task Free(DateOnly day)
    {
        var changed = await app.Change(new AddHoliday(HolidayCodes.DayOff, day, EveryYear: false, Moves: false));
        Assert.True(changed.IsOk, $"{changed.Failure}");
        await app.Reckon();
        app.Clock.Advance(TimeSpan.FromDays(1));
    }

    private Task<List<BodyQuestion>> Asked(Guid caseId) =>
        app.Read<ExitClearanceDb, List<BodyQuestion>>(db => db.Questions.AsNoTracking().Where(q => q.CaseId == caseId).ToListAsync(Token));
}
