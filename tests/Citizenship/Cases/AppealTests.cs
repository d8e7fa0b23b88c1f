using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Testing;

namespace Licensing.Tests.Citizenship.Cases;

/// <summary>A complaint about a refusal (CZ-24, C-8): it stops nothing, and other people decide again.</summary>
public sealed class AppealTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    private static readonly ComplaintEntry Entry = new()
    {
        Channel = ComplaintChannel.Post, Complainant = "Юсупов А.", Address = "Астана қ., Сығанақ к-сі, 24", Against = "Көші-қон полициясы", Reasons = "Қарыз төленді", Demand = "Қайта қарау",
        Signed = true,
    };

    // C-8: about the department answers the committee that the standards of 2007 name.
    private static Actor Answering { get; } = Actors.At("administrative-police-committee", "KZ-AST", "Шағымдар жөніндегі қызметкер", Roles.ComplaintsOfficer);

    private static Actor OtherDecider { get; } = Other("Басқа шешуші", Roles.DecisionOfficer);

    private static Actor OtherChief { get; } = Other("Басқа бастық", Roles.ApprovingChief);

    [Fact]
    public async Task Renunciation_RefusedForObligations_IsReopenedAndGrantedByOthers()
    {
        var person = await app.Person("KAZ");
        var id = (await app.Accept(person, Basis.Renunciation)).CaseId;
        await Refuse(id);
        var complaint = (await app.Send(new LodgeComplaint(id, Entry), CitizenshipApp.Intake)).Value;
        Assert.Equal(app.Today.AddMonths(1), complaint.DueOn);
        Assert.Equal(CaseState.Refused, (await app.CaseOf(id)).State);
        Assert.Equal(PersonStatus.Citizen, (await app.PersonOf(person.Id)).Status);

        Assert.True(await IsInForce(id));
        Assert.True((await app.Send(new AnswerComplaint(complaint.Id, 1, new ComplaintAnswer(ComplaintState.Reopened, "Қарыз төленгені расталды", null)), Answering)).IsOk);
        Assert.False(await IsInForce(id));

        // Only the body that objected and those who were not asked any more are asked.
        Assert.True((await app.Answer(id, CitizenshipSteps.Justice)).IsOk);
        Assert.True((await app.Answer(id, CitizenshipSteps.Security)).IsOk);
        Assert.True((await app.Decree(await app.SendOff(id), await app.Outcomes(id))).IsOk);

        // Neither of those who refused decides again.
        Assert.Equal("decided-before", Assert.IsType<Failure.Refused>((await app.Propose(id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Send(new Decide(id, await app.VersionOf(id), DecisionKind.Grant, [], null), OtherDecider)).Value);
        Assert.Equal("decided-before", Assert.IsType<Failure.Refused>((await app.Approve(id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Granted, (await app.Send(new ApproveDecision(id, await app.VersionOf(id)), OtherChief)).Value);
        Assert.Equal(PersonStatus.Stateless, (await app.PersonOf(person.Id)).Status);
    }

    [Fact]
    public async Task Renunciation_ComplaintUnfounded_StaysRefused()
    {
        var person = await app.Person("KAZ");
        var id = (await app.Accept(person, Basis.Renunciation)).CaseId;
        await Refuse(id);
        var complaint = (await app.Send(new LodgeComplaint(id, Entry), CitizenshipApp.Intake)).Value;

        Assert.True((await app.Send(new AnswerComplaint(complaint.Id, 1, new ComplaintAnswer(ComplaintState.Unfounded, "Қарыз төленбеген", null)), Answering)).IsOk);

        Assert.Equal(CaseState.Refused, (await app.CaseOf(id)).State);
        Assert.Equal(PersonStatus.Citizen, (await app.PersonOf(person.Id)).Status);
    }

    // CZ-19: justice knows of a debt.
    // What the QR code of the refusal says.
    private async Task<bool> IsInForce(Guid id) => (await app.Send(new VerifyPaper(CasePaperCode.Refusal(id)), Actor.Public)).Value.IsValid;

    private async Task Refuse(Guid id)
    {
        var member = (await app.FileOf(id)).Members[0].Id;
        Assert.True((await app.Answer(id, CitizenshipSteps.Police)).IsOk);
        Assert.True((await app.Answer(id, CitizenshipSteps.Justice, null, new OpinionFinding(member, "obligations-outstanding"))).IsOk);
        Assert.Equal(CaseState.Proposed, (await app.Propose(id, DecisionKind.Refuse, null, "obligations-outstanding")).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(id)).Value);
    }

    private static Actor Other(string name, params string[] roles) => Actors.At(CitizenshipApp.Unit, "KZ-AST", name, roles);
}
