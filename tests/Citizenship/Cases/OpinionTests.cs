using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Citizenship.Cases;

/// <summary>What bodies answered is for those who decide (C-10, C-11): nobody else sees it without need.</summary>
public sealed class OpinionTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    private const string Ground = "incited-hatred";

    private static Actor Supervisor { get; } = Actors.At(CitizenshipApp.Unit, "KZ-AST", "Сәуле Омар", Roles.Supervisor);

    [Fact]
    public async Task Opinions_OnTheCase_AreForThoseWhoDecide()
    {
        var id = (await app.Accept(await app.Person(), Basis.FormerUnion, CitizenshipApp.Member(MemberRole.Spouse, "Гулнара", new DateOnly(1985, 5, 5)))).CaseId;
        var spouse = (await app.FileOf(id)).Members[1].Id;
        Assert.True((await app.Answer(id, CitizenshipSteps.Police, null, new OpinionFinding(spouse, Ground))).IsOk);

        foreach (var deciding in new[] { CitizenshipApp.Decider, CitizenshipApp.Chief })
        {
            var shown = await Shown(id, deciding);
            Assert.Equal(Ground, Assert.Single(Assert.Single(shown.Opinions).Findings).Ground);
            Assert.Equal([Ground], shown.Members[1].Findings);
        }

        foreach (var other in new[] { CitizenshipApp.Intake, Supervisor })
        {
            var shown = await Shown(id, other);
            Assert.Empty(shown.Opinions);
            Assert.All(shown.Members, m => Assert.Empty(m.Findings));
        }

        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == id && a.SubjectKind == "citizenship-opinions" && a.UserId == CitizenshipApp.Chief.UserId, CitizenshipApp.Token)));
        Assert.False(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == id && a.SubjectKind == "citizenship-opinions" && a.UserId == CitizenshipApp.Intake.UserId, CitizenshipApp.Token)));
    }

    // The letter names the ground: the counter that hands it over sees it then, and the answer itself still not.
    [Fact]
    public async Task Findings_OnceRefused_AreSeenByWhoHandsTheLetterOver()
    {
        var id = (await app.Accept(await app.Person(), Basis.FormerUnion)).CaseId;
        Assert.True((await app.Answer(id, CitizenshipSteps.Police, null, new OpinionFinding((await app.FileOf(id)).Members[0].Id, Ground))).IsOk);
        Assert.Empty((await Shown(id, CitizenshipApp.Intake)).Members[0].Findings);

        Assert.True((await app.Propose(id, DecisionKind.Refuse, null, Ground)).IsOk);
        Assert.Empty((await Shown(id, CitizenshipApp.Intake)).Members[0].Findings);
        Assert.True((await app.Approve(id)).IsOk);

        var shown = await Shown(id, CitizenshipApp.Intake);
        Assert.Equal([Ground], shown.Members[0].Findings);
        Assert.Empty(shown.Opinions);
    }

    // C-10, C-11: the line of steps, the history and the hall tell that a body has answered, and not what.
    [Fact]
    public async Task Outcome_OfABodysStep_IsForThoseWhoDecide()
    {
        var id = (await app.Accept(await app.Person(), Basis.FormerUnion)).CaseId;
        Assert.True((await app.Answer(id, CitizenshipSteps.Police, null, new OpinionFinding((await app.FileOf(id)).Members[0].Id, Ground))).IsOk);

        var decides = (await app.Send(new ShowCase(id), CitizenshipApp.Decider)).Value;
        Assert.Equal((StepState.Failed, "cz-against"), StepOf(decides));
        Assert.Equal("cz-against", ClosingOf(decides).Outcome);

        foreach (var other in new[] { CitizenshipApp.Intake, Supervisor })
        {
            var shown = (await app.Send(new ShowCase(id), other)).Value;
            Assert.Equal((StepState.Done, null), StepOf(shown));
            Assert.Null(shown.Case.Steps.Single(s => s.Code == CitizenshipSteps.Police).Data);
            Assert.Equal("", ClosingOf(shown).Outcome);
            var late = Assert.IsType<Failure.Conflict>((await app.Send(new WithdrawCase(id, 0, "себеп"), CitizenshipApp.Intake)).Failure);
            Assert.Equal((CitizenshipApp.Decider.Name, null), (late.ByName, late.What));
        }

        var hall = (await app.Send(new ShowPublicStatus(decides.Case.Number, decides.Case.ApplicantDate), Actor.Public)).Value.Status!;
        Assert.Equal(StepState.Done, hall.Steps.Single(s => s.Code == CitizenshipSteps.Police).State);

        static (StepState, string?) StepOf(CaseView shown) => shown.Case.Steps.Where(s => s.Code == CitizenshipSteps.Police).Select(s => (s.State, s.Outcome)).Single();
        static CaseHappening.StepClosed ClosingOf(CaseView shown) => shown.Happenings.Select(h => h.What).OfType<CaseHappening.StepClosed>().Single();
    }

    private async Task<CitizenshipOfCase> Shown(Guid id, Actor by) => (await app.Send(new ShowCitizenshipCase(id), by)).Value;
}
