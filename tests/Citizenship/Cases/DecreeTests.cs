using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Citizenship.Cases;

public sealed class DecreeTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    private static CancellationToken Token => CitizenshipApp.Token;

    // CZ flow, CZ-5, CZ-16, CZ-17: from the opinions to the certificate; the status changes by the decree, and the permit ends on its day.
    [Fact]
    public async Task Grant_Spouse_ChangesTheStatusAndEndsThePermit()
    {
        var person = await app.Person("RUS");
        var permit = await Permit(person);
        var accepted = await app.Accept(person, Basis.Spouse);
        var id = accepted.CaseId;
        await app.Clear(id);
        Assert.Equal(FileState.Ready, (await app.FileOf(id)).State);
        Assert.Equal("steps-not-done", Assert.IsType<Failure.Refused>((await app.Propose(id)).Failure).Problem.Code);
        var batch = await app.SendOff(id);
        Assert.Equal(CitizenshipSteps.Decree, (await app.CaseOf(id)).CurrentStep);
        Assert.Equal((1, 0), (await app.Decree(batch, await app.Outcomes(id))).Value is var entered ? (entered.Answered, entered.Waiting) : default);
        Assert.Equal("RUS", (await app.PersonOf(person.Id)).Citizenship);
        Assert.Equal(CaseState.Proposed, (await app.Propose(id)).Value);
        Assert.Equal(CaseState.Granted, (await app.Approve(id)).Value);

        var act = Assert.Single(await app.ActsOf(id));
        var citizen = await app.PersonOf(person.Id);
        Assert.Equal((PersonStatus.Citizen, "KAZ"), (citizen.Status, citizen.Citizenship));
        Assert.Equal((ActKind.Admission, "RUS", "KAZ", "№ 901", app.Today), (act.Kind, act.Former, act.Present, act.DecreeNumber, act.DecreeOn));
        Assert.Equal(BatchState.Returned, (await app.BatchOf(batch)).State);
        await Deliver();
        var ended = await app.Read<ForeignResidenceDb, ResidenceDocument>(db => db.ResidenceDocuments.AsNoTracking().SingleAsync(d => d.Id == permit, Token));
        Assert.Equal((ResidenceDocumentStatus.Annulled, app.Today), (ended.Status, ended.EndedOn));
        Assert.Contains(accepted.Number, ended.EndedBy, StringComparison.Ordinal);

        // Nothing is handed out before the applicant was told and the old passport given up.
        Assert.Equal("steps-not-done", Assert.IsType<Failure.Refused>((await app.HandOver(id, person)).Failure).Problem.Code);
        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await app.Surrender(id)).Failure).Problem.Code);
        Assert.Equal(CitizenshipSteps.Surrender, (await app.Tell(id)).Value.NextStep);
        Assert.Equal("papers[0].first CZ.passport-needed", Wrong(await app.Surrender(id, first: " ")));
        Assert.Null((await app.Surrender(id)).Value.NextStep);
        Assert.True((await app.HandOver(id, person)).IsOk);
        Assert.NotNull((await app.ActsOf(id))[0].HandedOverAt);
        Assert.Equal(("N7654321, N1112223", app.Today), (await app.FileOf(id)).Members[0] is var m ? (m.Surrendered, m.SurrenderedOn) : default);
    }

    // CZ-6.8, CZ-17: who leaves gives up card and passport, and is nobody's citizen unless another citizenship is known.
    [Theory]
    [InlineData(null, PersonStatus.Stateless)]
    [InlineData("DEU", PersonStatus.Foreigner)]
    public async Task Grant_Renunciation_EndsTheCitizenship(string? next, PersonStatus status)
    {
        var person = await app.Person("KAZ");
        var id = (await app.TryAccept(person, app.Facts(Basis.Renunciation, "KAZ"), CitizenshipApp.Subject() with { Next = next })).Value.CaseId;
        await app.Grant(id);

        var left = await app.PersonOf(person.Id);
        Assert.Equal((status, next), (left.Status, left.Citizenship));
        Assert.True((await app.Tell(id)).IsOk);
        Assert.Equal("papers[0].first CZ.card-and-passport-needed", Wrong(await app.Surrender(id, passport: null)));
        Assert.True((await app.Surrender(id, passport: null, none: "паспорт алмаған")).IsOk);
        Assert.StartsWith("CL ", (await app.ActsOf(id))[0].Number, StringComparison.Ordinal);
    }

    // CZ-18, CZ-19: what a body found is a ground of the case; renunciation with outstanding obligations is refused.
    [Theory]
    [InlineData("Residence", null, "cz-national-security", "terrorism")]
    [InlineData("Renunciation", "KAZ", "cz-justice", "obligations-outstanding")]
    public async Task Decide_BodyFoundSomething_RefusesOnItsGround(string name, string? citizenship, string step, string ground)
    {
        var id = (await app.Accept(await app.Person(citizenship), Enum.Parse<Basis>(name))).CaseId;
        Assert.True((await app.Answer(id, CitizenshipSteps.Police)).Value.Passed);
        var member = (await app.FileOf(id)).Members[0].Id;
        Assert.False((await app.Answer(id, step, null, new OpinionFinding(member, ground))).Value.Passed);

        Assert.Equal("grounds-stand", Assert.IsType<Failure.Refused>((await app.Propose(id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(id, DecisionKind.Refuse, null, ground)).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(id)).Value);
        Assert.Equal(FileState.Closed, (await app.FileOf(id)).State);
        Assert.Empty(await app.ActsOf(id));
    }

    // The bars of the wrong kind are an error: those of CZ-19 are no grounds of an admission.
    [Fact]
    public async Task Answer_BadInput_IsNamedAtTheField()
    {
        var id = (await app.Accept(await app.Person(null), Basis.Residence)).CaseId;
        var (version, member) = (await app.VersionOf(id), (await app.FileOf(id)).Members[0].Id);
        Task<Result<StepResult>> Said(string step, string reference, DateOnly on, string? note, params IReadOnlyList<OpinionFinding> findings) =>
            app.Send(new AnswerOpinion(id, version, new OpinionAnswer(step, findings, reference, on, note)), CitizenshipApp.Decider);

        Assert.Equal("reference CZ.reference-needed", Wrong(await Said(CitizenshipSteps.Police, " ", app.Today, null)));
        Assert.Equal("answeredOn date-in-future", Wrong(await Said(CitizenshipSteps.Police, "1", app.Today.AddDays(1), null)));
        Assert.Equal("answeredOn CZ.answered-before-filing", Wrong(await Said(CitizenshipSteps.Police, "1", app.Today.AddDays(-1), null)));
        Assert.Equal("note CZ.note-needed", Wrong(await Said(CitizenshipSteps.Police, "1", app.Today, null, new OpinionFinding(member, "terrorism"))));
        Assert.Equal("findings CZ.unknown-ground", Wrong(await Said(CitizenshipSteps.Police, "1", app.Today, "бар", new OpinionFinding(member, "state-security"))));
        Assert.Equal("findings CZ.unknown-member", Wrong(await Said(CitizenshipSteps.Police, "1", app.Today, "бар", new OpinionFinding(Guid.NewGuid(), "terrorism"))));
        Assert.Equal("step CZ.unknown-step", Wrong(await Said("commission-file", "1", app.Today, null)));
        Assert.IsType<Failure.NotAllowed>((await app.Answer(id, CitizenshipSteps.Police, CitizenshipApp.Intake)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Answer(id, CitizenshipSteps.Police, CitizenshipApp.Elsewhere)).Failure);
        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await app.Answer(id, CitizenshipSteps.Security)).Failure).Problem.Code);
        Assert.True((await app.Answer(id, CitizenshipSteps.Police)).IsOk);
        Assert.IsType<Failure.Conflict>((await Said(CitizenshipSteps.Police, "1", app.Today, null)).Failure);
    }

    // C-3.5: nobody approves what they proposed.
    [Fact]
    public async Task Approve_SamePerson_IsNotAllowed()
    {
        var both = Testing.Actors.At(CitizenshipApp.Unit, "KZ-AST", "Екі рөл", Roles.DecisionOfficer, Roles.ApprovingChief);
        var id = (await app.Accept(await app.Person(), Basis.FormerUnion)).CaseId;
        await app.Clear(id);
        await app.Decree(await app.SendOff(id), await app.Outcomes(id));
        Assert.True((await app.Send(new Decide(id, await app.VersionOf(id), DecisionKind.Grant, [], null), both)).IsOk);

        Assert.Equal("four-eyes", Assert.IsType<Failure.Refused>((await app.Send(new ApproveDecision(id, await app.VersionOf(id)), both)).Failure).Problem.Code);
        Assert.Equal("UZB", (await app.PersonOf((await app.FileOf(id)).Members[0].PersonId)).Citizenship);
    }

    // C-11: an officer who is of the family neither enters answers nor decides.
    [Fact]
    public async Task Decide_OfficerOfTheFamily_IsNotAllowed()
    {
        var (person, spouse) = (await app.Person(), await app.Person());
        var own = CitizenshipApp.Decider with { PersonIin = spouse.Iin };
        var id = (await app.Accept(person, Basis.FormerUnion, new FamilyMember { Role = MemberRole.Spouse, PersonId = spouse.Id })).CaseId;
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Answer(id, CitizenshipSteps.Police, own)).Failure).Code);
        await app.Clear(id);
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Send(new MakeBatch([id]), own)).Failure).Code);
        await app.Decree(await app.SendOff(id), await app.Outcomes(id));

        Assert.Equal("own-case", Assert.IsType<Failure.Refused>((await app.Send(new Decide(id, await app.VersionOf(id), DecisionKind.Grant, [], null), own)).Failure).Problem.Code);
    }

    // CZ registry: an oralman of four in one file; a certificate each, the mother's objection is her own.
    [Fact]
    public async Task Grant_FamilyOfFour_HasAnOutcomeEach()
    {
        var father = await app.Person("CHN", 35, 45);
        var id = (await app.Accept(
            father, Basis.Oralman, CitizenshipApp.Member(MemberRole.Spouse, "Айша", app.Today.AddYears(-33), "CHN"),
            CitizenshipApp.Member(MemberRole.Child, "Бекзат", app.Today.AddYears(-15), "CHN", Sex.Male, consents: true),
            CitizenshipApp.Member(MemberRole.Child, "Ерке", app.Today.AddYears(-4), "CHN"))).CaseId;
        var file = await app.FileOf(id);
        Assert.Equal([MemberRole.Applicant, MemberRole.Spouse, MemberRole.Child, MemberRole.Child], file.Members.Select(m => m.Role));
        Assert.True((await app.Answer(id, CitizenshipSteps.Police, null, new OpinionFinding(file.Members[1].Id, "dangerous-recidivist"))).Value.Passed);
        Assert.True((await app.Answer(id, CitizenshipSteps.Security)).Value.Passed);
        var batch = await app.SendOff(id);
        Assert.Equal([1, 3, 4], (await app.Send(new ShowBatch(batch), CitizenshipApp.Chief)).Value.Files[0].Asked.Select(m => m.Ordinal));
        Assert.Equal("CZ.outcomes-of-all", Assert.IsType<Failure.Refused>((await app.Decree(batch, new PersonOutcome(file.Members[0].Id, null))).Failure).Problem.Code);
        Assert.Equal(
            "CZ.child-alone",
            Assert.IsType<Failure.Refused>((await app.Decree(
                batch, new PersonOutcome(file.Members[0].Id, "incited-hatred"), new PersonOutcome(file.Members[2].Id, null), new PersonOutcome(file.Members[3].Id, null))).Failure).Problem.Code);
        Assert.True((await app.Decree(
            batch, new PersonOutcome(file.Members[0].Id, null), new PersonOutcome(file.Members[2].Id, "incited-hatred"), new PersonOutcome(file.Members[3].Id, null))).IsOk);
        await app.Propose(id);
        Assert.Equal(CaseState.Granted, (await app.Approve(id)).Value);

        var decided = await app.FileOf(id);
        Assert.Equal([null, "dangerous-recidivist", "incited-hatred", null], decided.Members.Select(m => m.Ground));
        Assert.Equal([father.Id, decided.Members[3].PersonId], (await app.ActsOf(id)).Select(a => a.PersonId));
        Assert.Equal(["KAZ", "CHN", "CHN", "KAZ"], await Citizenships(decided));
        Assert.True((await app.Tell(id)).IsOk);
        Assert.True((await app.Surrender(id, first: null, none: "төлқұжатын консулдық алған")).IsOk);
        Assert.Equal([true, false, false, true], (await app.FileOf(id)).Members.Select(m => m.SurrenderedOn is not null));
        var thing = (await app.Send(new ShowHandOver(id), CitizenshipApp.Intake)).Value.Thing;
        Assert.All(await app.ActsOf(id), a => Assert.Contains(a.Number, thing, StringComparison.Ordinal));
    }

    // Everybody declined: the case is refused on the grounds that the commission named (CZ-18).
    [Fact]
    public async Task Decree_EverybodyDeclined_IsAGroundOfTheCase()
    {
        var id = (await app.Accept(await app.Person(), Basis.FormerUnion)).CaseId;
        await app.Clear(id);
        Assert.True((await app.Decree(await app.SendOff(id), await app.Outcomes(id, "harmed-security-or-health"))).IsOk);

        Assert.Equal("grounds-stand", Assert.IsType<Failure.Refused>((await app.Propose(id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(id, DecisionKind.Refuse, null, "harmed-security-or-health")).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(id)).Value);
    }

    private async Task<IEnumerable<string?>> Citizenships(CitizenshipFile file)
    {
        var ids = file.Members.Select(m => m.PersonId).ToList();
        var known = await app.Read(db => db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Citizenship, Token));
        return file.Members.Select(m => known[m.PersonId]);
    }

    private async Task<Guid> Permit(Person person)
    {
        var snapshot = new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship);
        var act = new RegistryAct(
            Guid.Empty, "1", "362-2007", CitizenshipApp.Unit, "KZ-AST", "КҚП", app.Today.AddYears(-1), new Officer(Guid.Empty, "А.", CitizenshipApp.Unit), app.Clock.Now.UtcDateTime);
        var order = new ResidenceOrder(ResidenceDocumentKind.Permit, snapshot, new ResidenceForm("Омбы", "Тұран 7", null, "N1234567"), app.Today.AddYears(3), act);
        var permit = ResidenceDocument.Issue(Random.Shared.NextInt64(1_000_000, 9_000_000), order, app.Today.AddYears(2));
        await app.Add<ForeignResidenceDb>(permit);
        return permit.Id;
    }

    // One round delivers so many: until nothing is left.
    private async Task Deliver()
    {
        while (await app.Provider.GetRequiredService<OutboxPump>().Round(Token) > 0)
        {
        }
    }

    private static string Wrong(Result<StepResult> result) =>
        string.Join(", ", Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => $"{e.Field} {e.Code}"));
}
