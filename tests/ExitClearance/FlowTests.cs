using System.Text.Json.Nodes;
using Licensing.AddressBureau;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ExitClearance;

/// <summary>EX flow: four stages with their own clocks, from the counter to the decision in the applicant's hands.</summary>
public sealed class FlowTests(ExitApp app) : IClassFixture<ExitApp>
{
    private static CancellationToken Token => ExitApp.Token;

    // EX-3, EX-4.1: the counter is the channel; through the corporation the unit of the region decides, and four clocks are set.
    [Theory]
    [InlineData(true, "Corporation")]
    [InlineData(false, "Provider")]
    public async Task AcceptDraft_AtACounter_AsksEveryBodyAndSetsTheStages(bool corporation, string channel)
    {
        var accepted = await app.Accept(await app.Person(), corporation: corporation);

        var (about, file) = (await app.CaseOf(accepted.CaseId), await app.FileOf(accepted.CaseId));
        Assert.Equal((channel, ExitState.Agreement, ExitApp.Unit), ($"{file.Channel}", file.State, about.DecidingOfficeId));
        Assert.Equal((ExitSteps.Agreement, Roles.AgreeingBody), (about.CurrentStep!, about.WaitsFor!));
        Assert.Equal(file.AgreementDueAt, Assert.Single(about.Steps).DueAt);
        DateTime[] stages = [about.FiledAt, file.AgreementDueAt, file.DecisionDueAt, file.RemovalDueAt, file.ResultDueAt];
        Assert.Equal(stages.Order().Distinct(), stages);
        Assert.Equal(corporation ? about.DueAt : file.ResultDueAt, file.ResultDueAt);
        Assert.InRange((BusinessTime.DateOf(file.AgreementDueAt).DayNumber - BusinessTime.DateOf(about.FiledAt).DayNumber), 21, 25);
    }

    // Stage 1 to stage 4 through the corporation, which deals with the applicant itself (EX-9).
    [Fact]
    public async Task Corporation_AllStages_EndWithTheDecision()
    {
        var person = await app.Person();
        var caseId = (await app.Accept(person, new JsonObject { ["liableToService"] = true }, corporation: true)).CaseId;
        await app.Agree(caseId);
        Assert.Equal((ExitState.Decision, Case.DecisionStep), ((await app.FileOf(caseId)).State, (await app.CaseOf(caseId)).CurrentStep!));
        Assert.Equal(CaseState.Proposed, (await app.Propose(caseId)).Value);
        Assert.Equal(CaseState.Granted, (await app.Approve(caseId)).Value);

        var granted = await app.CaseOf(caseId);
        Assert.Equal([ExitSteps.Agreement, ExitSteps.Confirmation, ExitSteps.Military, ExitSteps.Address], granted.Steps.OrderBy(s => s.Ordinal).Select(s => s.Code));
        Assert.Equal("steps-not-done", Assert.IsType<Failure.Refused>((await app.HandOver(caseId, person)).Failure).Problem.Code);
        Assert.Equal(ExitSteps.Military, (await app.Confirm(caseId, ExitApp.Corporation)).Value.NextStep);
        Assert.Equal(ExitSteps.Address, (await app.Proof(caseId, ExitApp.Corporation)).Value.NextStep);
        Assert.Null((await app.Remove(caseId, ExitApp.Corporation)).Value.NextStep);
        Assert.True((await app.HandOver(caseId, person, ExitApp.Corporation)).IsOk);

        var file = await app.FileOf(caseId);
        Assert.Equal((ExitState.Leaving, app.Today, app.Today.AddDays(10), null), (file.State, file.RemovedOn, file.LeaveBy, file.StageDueAt));
        Assert.Equal(person.Name.Full, file.HandedOverTo);
        Assert.Equal(CaseState.HandedOver, (await app.CaseOf(caseId)).State);
    }

    // EX-9: who is not on the military register leaves only the address register; the removal is told once, of the children on record too.
    [Fact]
    public async Task Remove_WithAChildOnRecord_TellsTheAddressRegister()
    {
        var (parent, child) = (await app.Person(), await app.Person(11, 12));
        var age = Licensing.Kernel.Clocks.Ages.On(child.BirthDate, app.Today);
        var subject = ExitApp.Subject with
        {
            Children = [new ExitChild { Name = child.Name.Full, BirthDate = child.BirthDate, Iin = child.Iin, Document = "N1", Opinion = "№ 7, 01.11.2026" }],
        };
        var caseId = (await app.Accept(parent, new JsonObject { ["childAges"] = new JsonArray(age) }, subject)).CaseId;
        await app.Grant(caseId);
        Assert.Equal(ExitSteps.Address, (await app.Confirm(caseId)).Value.NextStep);
        Assert.True((await app.Remove(caseId)).IsOk);

        var told = await app.Read(db => db.Outbox.Where(m => m.Type == typeof(RemovedFromAddress).FullName && m.Payload.Contains(caseId.ToString())).Select(m => m.Payload).ToListAsync(Token));
        Assert.Equal(2, told.Count);
        Assert.Contains(told, payload => payload.Contains(parent.Id.ToString(), StringComparison.Ordinal));
        Assert.Contains(told, payload => payload.Contains(child.Id.ToString(), StringComparison.Ordinal));
    }

    // EX-10: what a body found is a ground, each with its clause; nobody can grant then.
    [Theory]
    [InlineData("NationalSecurity", "knows-secrets")]
    [InlineData("Prosecution", "suspect-or-accused")]
    [InlineData("Courts", "convicted", "evades-court-duties", "civil-defendant")]
    [InlineData("Tax", "tax-debt")]
    [InlineData("MilitaryCommissariat", "conscript")]
    public async Task Decide_BodyFoundAGround_RefusesOnIt(string body, params string[] grounds)
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        foreach (var other in BodyGrounds.All)
        {
            Assert.True((await app.Answer(caseId, other, $"{other}" == body ? grounds : [])).IsOk);
        }

        Assert.Equal("grounds-stand", Assert.IsType<Failure.Refused>((await app.Propose(caseId)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(caseId, DecisionKind.Refuse, grounds)).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(caseId)).Value);
        Assert.Equal((ExitState.Refused, app.Today), ((await app.FileOf(caseId)).State, (await app.FileOf(caseId)).DecidedOn));
    }

    // EX-10.6: the officer's own check finds false information while the bodies are still asked; nobody is asked any more.
    [Fact]
    public async Task Refuse_FalseInformation_EndsTheAsking()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        Assert.Equal("steps-not-done", Assert.IsType<Failure.Refused>((await app.Propose(caseId)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(caseId, DecisionKind.Refuse, "false-information")).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(caseId)).Value);

        Assert.Equal("EX.answered-already", Assert.IsType<Failure.Refused>((await app.Answer(caseId, AgreeingBody.Tax)).Failure).Problem.Code);
    }

    // C-3.5: nobody approves what they proposed.
    [Fact]
    public async Task Approve_SamePerson_IsNotAllowed()
    {
        var both = Testing.Actors.At(ExitApp.Unit, "KZ-AST", "Екі рөл", Roles.DecisionOfficer, Roles.ApprovingChief);
        var caseId = (await app.Accept(await app.Person())).CaseId;
        await app.Agree(caseId);
        Assert.True((await app.Send(new Decide(caseId, await app.VersionOf(caseId), DecisionKind.Grant, [], null), both)).IsOk);

        var approved = await app.Send(new ApproveDecision(caseId, await app.VersionOf(caseId)), both);

        Assert.Equal("four-eyes", Assert.IsType<Failure.Refused>(approved.Failure).Problem.Code);
    }

    // Two officers at once, and the same command again: one removal, one event.
    [Fact]
    public async Task Remove_TwiceAtOnce_RemovesOnce()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        await app.Grant(caseId);
        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await app.Remove(caseId)).Failure).Problem.Code);
        Assert.True((await app.Confirm(caseId)).IsOk);
        var command = new RemoveFromRegister(caseId, await app.VersionOf(caseId));

        var both = await Task.WhenAll(app.Send(command, ExitApp.Intake), app.Send(command, ExitApp.Intake));

        Assert.Single(both, r => r.IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(command, ExitApp.Intake)).Failure);
        Assert.Single(await app.Read(db => db.Outbox.Where(m => m.Type == typeof(RemovedFromAddress).FullName && m.Payload.Contains(caseId.ToString())).ToListAsync(Token)));
    }

    // C-11: another office, another role.
    [Fact]
    public async Task Steps_WrongOfficeOrRole_AreNotAllowed()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        await app.Grant(caseId);
        Assert.IsType<Failure.NotFound>((await app.Confirm(caseId, ExitApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Confirm(caseId, ExitApp.Corporation)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Confirm(caseId, ExitApp.Decider)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Remove(caseId, ExitApp.Of(AgreeingBody.Tax))).Failure);
    }

    // C-3.7: withdrawn before the decision.
    [Fact]
    public async Task Withdraw_WhileAsked_EndsTheEntry()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        Assert.True((await app.Send(new WithdrawCase(caseId, await app.VersionOf(caseId), "ойынан қайтты"), ExitApp.Intake)).IsOk);
        Assert.Equal(ExitState.Ended, (await app.FileOf(caseId)).State);
    }
}
