using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Cases;

public sealed class FourEyesTests(CasesApp app) : IClassFixture<CasesApp>
{
    [Fact]
    public async Task Approve_ProposedGrant_GrantsAndProduces()
    {
        var made = await app.Accepted(CasesApp.FourEyes);

        Assert.Equal(CaseState.Proposed, (await app.Decide(made.Id, DecisionKind.Grant)).Value);
        Assert.DoesNotContain(made.Id, app.Double.Produced);
        Assert.Equal(CaseState.Granted, (await Approve(made.Id)).Value);

        var stored = await app.Stored(made.Id);
        Assert.Equal((CasesApp.Decider.UserId, CasesApp.Chief.UserId), (stored.LastDecision!.ProposedBy, stored.LastDecision.DecidedBy));
        Assert.Contains(made.Id, app.Double.Produced);
    }

    [Fact]
    public async Task Approve_ProposedRefusal_KeepsTheGrounds()
    {
        var made = await app.Accepted(CasesApp.FourEyes, person: CasesApp.NewPerson(new DateOnly(2015, 5, 5)));
        await app.Decide(made.Id, DecisionKind.Refuse, grounds: "too-young");

        Assert.Equal(CaseState.Refused, (await Approve(made.Id)).Value);

        var last = (await app.Stored(made.Id)).Events.MaxBy(e => e.Ordinal)!;
        Assert.Equal(["too-young"], Assert.IsType<CaseHappening.RefusalDecided>(CaseJson.Read<CaseHappening>(last.Data)).Grounds);
    }

    [Fact]
    public async Task Approve_OwnProposal_IsRefused()
    {
        var both = Actors.With("Бастық әрі шешуші", Roles.DecisionOfficer, Roles.ApprovingChief);
        var made = await app.Accepted(CasesApp.FourEyes);
        await app.Decide(made.Id, DecisionKind.Grant, both);

        Assert.Equal("four-eyes", Code(await Approve(made.Id, both)));
        Assert.Equal("four-eyes", Code(await app.Send(new ReturnDecision(made.Id, (await app.Stored(made.Id)).Version, "түзету"), both)));
    }

    [Fact]
    public async Task Approve_NothingProposed_IsRefused()
    {
        var made = await app.Accepted(CasesApp.FourEyes);

        Assert.Equal("nothing-proposed", Code(await Approve(made.Id)));
    }

    [Fact]
    public async Task Approve_GrantAfterARegistryLearnedOfABar_IsRefused()
    {
        var made = await app.Accepted(CasesApp.FourEyes);
        await app.Decide(made.Id, DecisionKind.Grant);
        app.Double.Bars.Add("barred");

        var approved = await Approve(made.Id);

        app.Double.Bars.Clear();
        Assert.Equal("grounds-stand", Code(approved));
        Assert.Equal(CaseState.Proposed, (await app.Stored(made.Id)).State);
    }

    [Fact]
    public async Task Return_WithWords_LetsTheFirstDecideAgain()
    {
        var made = await app.Accepted(CasesApp.FourEyes);
        await app.Decide(made.Id, DecisionKind.Grant);

        var returned = await app.Send(new ReturnDecision(made.Id, (await app.Stored(made.Id)).Version, "Құжатты тексеріңіз"), CasesApp.Chief);

        Assert.Equal(CaseState.InReview, returned.Value);
        Assert.Equal("Құжатты тексеріңіз", (await app.Stored(made.Id)).LastDecision!.ReturnedWith);
        Assert.Equal(CaseState.Proposed, (await app.Decide(made.Id, DecisionKind.Grant)).Value);
        Assert.Equal(CaseState.Granted, (await Approve(made.Id)).Value);
    }

    [Fact]
    public async Task Return_WithoutWords_IsWrong()
    {
        var made = await app.Accepted(CasesApp.FourEyes);
        await app.Decide(made.Id, DecisionKind.Grant);

        var returned = await app.Send(new ReturnDecision(made.Id, 1, " "), CasesApp.Chief);

        Assert.Equal("words", Assert.Single(Assert.IsType<Failure.Invalid>(returned.Failure).Errors).Field);
    }

    [Fact]
    public async Task Approve_WithoutTheRole_IsNotAllowed()
    {
        var made = await app.Accepted(CasesApp.FourEyes);
        await app.Decide(made.Id, DecisionKind.Grant);

        Assert.IsType<Failure.NotAllowed>((await Approve(made.Id, CasesApp.Intake)).Failure);
    }

    private async Task<Result<CaseState>> Approve(Guid id, Actor? by = null) =>
        await app.Send(new ApproveDecision(id, (await app.Stored(id)).Version), by ?? CasesApp.Chief);

    private static string? Code(Result<CaseState> result) => (result.Failure as Failure.Refused)?.Problem.Code;
}
