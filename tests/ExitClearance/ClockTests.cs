using System.Text.Json.Nodes;
using Licensing.AddressBureau;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ExitClearance;

/// <summary>What happens when a clock of EX runs out; the database's clock is moved, and never back.</summary>
public sealed class ClockTests(ExitApp app) : IClassFixture<ExitApp>
{
    private static CancellationToken Token => ExitApp.Token;

    // Stage 1 runs out: the bodies that did not answer are marked, once; whoever answers late answers all the same.
    [Fact]
    public async Task Agreement_Over_MarksTheBodiesThatDidNotAnswer()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        Assert.True((await app.Answer(caseId, AgreeingBody.Tax)).IsOk);
        await Until((await app.FileOf(caseId)).AgreementDueAt);
        await app.Age();
        Assert.All(await Asked(caseId), a => Assert.Null(a.LateOn));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Age();
        await app.Age();

        Assert.Equal([null, .. Enumerable.Repeat<DateOnly?>(app.Today, 4)], (await Asked(caseId)).OrderByDescending(a => a.Body == AgreeingBody.Tax).Select(a => a.LateOn));
        Assert.Contains((await app.Send(new FindExits(List: ExitList.Late), ExitApp.Decider)).Value.Lines, l => l.CaseId == caseId);
        foreach (var body in BodyGrounds.All.Except([AgreeingBody.Tax]))
        {
            Assert.True((await app.Answer(caseId, body)).IsOk);
        }

        Assert.Equal(ExitState.Decision, (await app.FileOf(caseId)).State);
    }

    // EX-9: seven days for the military certificate, the last one included; then the refusal is prepared by rule and waits for a signature.
    [Fact]
    public async Task MilitaryProof_NotShownInSevenDays_PreparesTheRefusal()
    {
        var person = await app.Person();
        var caseId = (await app.Accept(person, new JsonObject { ["liableToService"] = true }, corporation: true)).CaseId;
        await app.Grant(caseId);
        Assert.True((await app.Confirm(caseId, ExitApp.Corporation)).IsOk);
        var last = (await app.FileOf(caseId)).ProofUntil!.Value;
        Assert.True(last.DayNumber - app.Today.DayNumber >= 7);
        await Until(BusinessTime.ToUtc(BusinessTime.At(last, new TimeOnly(23, 59))));
        await app.Age();
        Assert.Equal(ExitState.Removal, (await app.FileOf(caseId)).State);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("EX.proof-too-late", Assert.IsType<Failure.Refused>((await app.Proof(caseId, ExitApp.Corporation, last)).Failure).Problem.Code);
        await app.Age();
        await app.Age();

        var (about, file) = (await app.CaseOf(caseId), await app.FileOf(caseId));
        Assert.Equal((CaseState.Proposed, ExitState.Decision, app.Today), (about.State, file.State, file.MissedOn));
        Assert.Equal([DecisionState.Returned, DecisionState.Proposed], about.Decisions.OrderBy(d => d.Ordinal).Select(d => d.State));
        Assert.Single(about.Events, e => e.Data.Contains("military-removal-missed", StringComparison.Ordinal));
        Assert.Equal("grounds-stand", await GrantProblem(caseId));
        Assert.Equal(CaseState.Refused, (await app.Approve(caseId)).Value);
        Assert.Equal(ExitState.Refused, (await app.FileOf(caseId)).State);
        Assert.True((await app.HandOver(caseId, person, ExitApp.Corporation)).IsOk);
    }

    // The confirmation was never fetched: the seven days run from the day that the receipt named all the same.
    [Fact]
    public async Task Confirmation_NotFetched_FailsAtStageThree()
    {
        var caseId = (await app.Accept(await app.Person(), new JsonObject { ["liableToService"] = true })).CaseId;
        await app.Grant(caseId);
        await Until(BusinessTime.ToUtc(BusinessTime.At((await app.FileOf(caseId)).ProofUntil!.Value.AddDays(1), new TimeOnly(0, 1))));
        await app.Age();
        var about = await app.CaseOf(caseId);
        Assert.Equal((CaseState.Proposed, StepState.Failed), (about.State, about.Steps.Single(s => s.Code == ExitSteps.Confirmation).State));
    }

    // Who is not on the military register has nothing to show.
    [Fact]
    public async Task Removal_NotLiable_IsNeverRefusedByRule()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        await app.Grant(caseId);
        await Until(BusinessTime.ToUtc(BusinessTime.At((await app.FileOf(caseId)).ProofUntil!.Value.AddDays(3), new TimeOnly(9, 0))));
        await app.Age();
        Assert.Equal(CaseState.Granted, (await app.CaseOf(caseId)).State);
    }

    // A decision that comes late leaves the days of the act.
    [Fact]
    public async Task Decision_Late_LeavesSevenDays()
    {
        var caseId = (await app.Accept(await app.Person(), new JsonObject { ["liableToService"] = true })).CaseId;
        await Until((await app.FileOf(caseId)).ResultDueAt.AddDays(2));
        await app.Grant(caseId);
        Assert.InRange((await app.FileOf(caseId)).ProofUntil!.Value.DayNumber - app.Today.DayNumber, 7, 11);
    }

    // Appendix 1: ten days to leave, the last one included; then the warning, once, until the person has left or is registered again.
    [Fact]
    public async Task TenDays_Over_WarnToRestoreTheRegistration()
    {
        var (person, caseId) = await app.Removed();
        await Until(BusinessTime.ToUtc(BusinessTime.At((await app.FileOf(caseId)).LeaveBy!.Value, new TimeOnly(23, 59))));
        await app.Age();
        Assert.Null((await app.FileOf(caseId)).WarnedOn);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Age();
        var warned = (await app.FileOf(caseId)).WarnedOn;
        Assert.Equal(app.Today, warned);
        Assert.Contains((await app.Send(new FindExits(List: ExitList.Warned), ExitApp.Intake)).Value.Lines, l => l.CaseId == caseId);

        var version = (await app.FileOf(caseId)).Version;
        Assert.IsType<Failure.NotFound>((await app.Send(new RestoreRegistration(caseId, version, "Тұран 7"), ExitApp.Elsewhere)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new RestoreRegistration(caseId, version, " "), ExitApp.Intake)).Failure);
        Assert.IsType<Failure.Conflict>((await app.Send(new RestoreRegistration(caseId, version - 1, "Тұран 7"), ExitApp.Intake)).Failure);
        Assert.Equal(ExitState.Restored, (await app.Send(new RestoreRegistration(caseId, version, "Тұран 7"), ExitApp.Intake)).Value.State);
        Assert.Equal("EX.not-leaving", Assert.IsType<Failure.Refused>((await app.Send(new RestoreRegistration(caseId, version + 1, "Тұран 7"), ExitApp.Intake)).Failure).Problem.Code);
        Assert.DoesNotContain((await app.Send(new FindExits(List: ExitList.Warned), ExitApp.Intake)).Value.Lines, l => l.CaseId == caseId);

        // The address register hears of both, in the order in which they happened.
        await app.Provider.GetRequiredService<OutboxPump>().Round(Token);
        Assert.Equal("Тұран 7", (await app.Read<IAddressRegister, AddressOnRecord?>(r => r.FindPermanent(person.Id, Token)))!.Address);
    }

    [Fact]
    public async Task Left_Noted_EndsTheTenDays()
    {
        var (_, caseId) = await app.Removed();
        var version = (await app.FileOf(caseId)).Version;
        Assert.Equal("date-in-future", Code(await app.Send(new NoteLeft(caseId, version, app.Today.AddDays(1), "шекара қызметі"), ExitApp.Intake)));
        Assert.Equal("EX.left-before-decision", Code(await app.Send(new NoteLeft(caseId, version, app.Today.AddDays(-1), "шекара қызметі"), ExitApp.Intake)));
        Assert.Equal("EX.basis-needed", Code(await app.Send(new NoteLeft(caseId, version, app.Today, ""), ExitApp.Intake)));
        Assert.Equal(ExitState.Left, (await app.Send(new NoteLeft(caseId, version, app.Today, "шекара қызметі"), ExitApp.Intake)).Value.State);
        app.Clock.Advance(TimeSpan.FromDays(11));
        await app.Age();
        Assert.Null((await app.FileOf(caseId)).WarnedOn);
    }

    // EX-9: kept a month, then returned to the provider, who can still hand it out.
    [Fact]
    public async Task Decision_Unclaimed_GoesBackAfterAMonth()
    {
        var (person, caseId) = await app.Removed();
        await Until((await app.FileOf(caseId)).ReadyAt!.Value.AddMonths(1));
        await app.Age();
        Assert.Null((await app.FileOf(caseId)).ReturnedOn);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Age();
        Assert.Equal(app.Today, (await app.FileOf(caseId)).ReturnedOn);
        Assert.Contains((await app.Send(new FindExits(List: ExitList.Unclaimed), ExitApp.Intake)).Value.Lines, l => l.CaseId == caseId);
        Assert.True((await app.HandOver(caseId, person)).IsOk);
        Assert.DoesNotContain((await app.Send(new FindExits(List: ExitList.Unclaimed), ExitApp.Intake)).Value.Lines, l => l.CaseId == caseId);
    }

    // Jobs are nobody's to start.
    [Fact]
    public async Task AgeExits_ByAnOfficer_IsNotAllowed() => Assert.IsType<Failure.NotAllowed>((await app.Send(new AgeExits(), ExitApp.Chief)).Failure);

    private Task<List<BodyQuestion>> Asked(Guid caseId) =>
        app.Read<ExitClearanceDb, List<BodyQuestion>>(db => db.Questions.AsNoTracking().Where(q => q.CaseId == caseId).ToListAsync(Token));

    private async Task<string> GrantProblem(Guid caseId)
    {
        Assert.True((await app.Send(new Platform.Cases.ReturnDecision(caseId, await app.VersionOf(caseId), "қайта қараңыз"), ExitApp.Chief)).IsOk);
        var problem = Assert.IsType<Failure.Refused>((await app.Propose(caseId)).Failure).Problem.Code;
        Assert.Equal(CaseState.Proposed, (await app.Propose(caseId, DecisionKind.Refuse, "military-removal-not-presented")).Value);
        return problem;
    }

    // Forward only: the tests of the class share one clock, in no order.
    private Task Until(DateTime moment)
    {
        var to = new DateTimeOffset(moment, TimeSpan.Zero);
        Assert.True(to >= app.Clock.Now);
        app.Clock.Now = to;
        return Task.CompletedTask;
    }

    private static string Code<T>(Result<T> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;
}
