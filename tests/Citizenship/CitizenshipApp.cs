using System.Text.Json.Nodes;
using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Demo.People;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Citizenship;

/// <summary>The product on a database of its own, with cases of CZ taken in as the counter does.</summary>
public sealed class CitizenshipApp : MigrationApp
{
    private readonly PeopleSource people = new(29, new DateOnly(2026, 11, 24));
    private int receipts;

    /// <summary>Somebody on record; a citizen of this state, or stateless.</summary>
    internal async Task<Person> Person(string? country = "UZB", int from = 25, int to = 60)
    {
        var builder = people.Person().Aged(from, to);
        var person = (country is null ? builder.Stateless() : country == "KAZ" ? builder : builder.Foreigner(country)).Build();
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>Facts of a basis as far as they make it hold today.</summary>
    internal JsonObject Facts(Basis basis, string? citizenship)
    {
        var facts = new JsonObject { ["basis"] = basis.Code(), ["citizenship"] = citizenship ?? "XXX" };
        foreach (var (name, value) in Of(basis))
        {
            facts[name] = value;
        }

        return facts;
    }

    internal static CitizenshipSubject Subject(params IReadOnlyList<FamilyMember> family) => new()
    {
        BirthPlace = "Ташкент қ.", Address = "Астана қ., Сығанақ к-сі, 24", Phone = "+7 701 555 01 42", Relative = "Оспанов Ерлан", Kinship = "ағасы", Family = family,
    };

    /// <summary>Somebody of the family who is not on record.</summary>
    internal static FamilyMember Member(MemberRole role, string givenName, DateOnly born, string? citizenship = "UZB", Sex sex = Sex.Female, bool consents = false)
    {
        var entry = new NewPersonEntry { Surname = "Юсупова", GivenName = givenName, BirthDate = born, Sex = sex };
        return new FamilyMember { Role = role, Person = entry, Consents = consents }.WithCitizenship(citizenship ?? "XXX");
    }

    /// <summary>An intake as it stands after saving.</summary>
    internal async Task<(Guid Id, SavedDraft Saved)> Draft(DraftContent content)
    {
        var started = await Send(new StartDraft("CZ", content.PersonId), Intake);
        Assert.True(started.IsOk, $"{started.Failure}");
        var saved = await Send(new SaveDraft(started.Value.Id, 1, content), Intake);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return (started.Value.Id, saved.Value);
    }

    /// <summary>A whole package, sent to be accepted.</summary>
    internal async Task<Result<AcceptedDraft>> TryAccept(Person person, JsonObject facts, CitizenshipSubject subject, bool insisted = false)
    {
        var content = new DraftContent { PersonId = person.Id, Facts = facts.ToJsonString(), Subject = subject.Write() };
        var (id, saved) = await Draft(content);
        var whole = content with
        {
            Documents = [.. saved.Assessment.Checklist.Select(row => new PresentedDocument(row.Code) { Presented = true })],
            Payments = saved.Assessment.Fee.Due == 0 ? [] : [Payment(person, saved.Assessment.Fee.Due)],
        };
        var again = await Send(new SaveDraft(id, saved.Version, whole), Intake);
        Assert.True(again.IsOk, $"{again.Failure}");
        return await Send(new AcceptDraft(id, again.Value.Version, insisted), Intake);
    }

    internal async Task<AcceptedDraft> Accept(Person person, Basis basis, params IReadOnlyList<FamilyMember> family)
    {
        var accepted = await TryAccept(person, Facts(basis, person.Citizenship), Subject(family));
        Assert.True(accepted.IsOk, $"{(accepted.Failure is Failure.Invalid wrong ? string.Join(", ", wrong.Errors) : accepted.Failure)}");
        return accepted.Value;
    }

    internal EnteredPayment Payment(Person person, decimal amount) =>
        new(person.Name.Full, amount, Today, "Халық банкі", $"АЗ-{person.Id:N}"[..24] + Interlocked.Increment(ref receipts));

    internal Task<CitizenshipFile> FileOf(Guid caseId) =>
        Read<CitizenshipDb, CitizenshipFile>(db => db.Files.AsNoTracking().Include(f => f.Members.OrderBy(m => m.Ordinal)).SingleAsync(f => f.CaseId == caseId, Token));

    internal Task<List<CitizenshipAct>> ActsOf(Guid caseId) =>
        Read<CitizenshipDb, List<CitizenshipAct>>(db => db.Acts.AsNoTracking().Where(a => a.CaseId == caseId).OrderBy(a => a.Serial).ToListAsync(Token));

    internal Task<Person> PersonOf(Guid id) => Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == id, Token));

    internal async Task<Result<StepResult>> Answer(Guid caseId, string step, Actor? by = null, params IReadOnlyList<OpinionFinding> findings) => await Send(
        new AnswerOpinion(caseId, await VersionOf(caseId), new OpinionAnswer(step, findings, "14/2-77", Today, findings.Count == 0 ? null : "дерекқорда бар")), by ?? Decider);

    /// <summary>Every body that is asked has nothing against it.</summary>
    internal async Task Clear(Guid caseId)
    {
        foreach (var step in (await CaseOf(caseId)).Steps.OrderBy(s => s.Ordinal).Select(s => s.Code).Where(CitizenshipSteps.Answered.Contains))
        {
            var answered = await Answer(caseId, step);
            Assert.True(answered.IsOk, $"{step}: {answered.Failure}");
        }
    }

    internal Task<CommissionBatch> BatchOf(Guid id) => Read<CitizenshipDb, CommissionBatch>(db => db.Batches.AsNoTracking().SingleAsync(b => b.Id == id, Token));

    /// <summary>On a covering list and off to the commission.</summary>
    internal async Task<Guid> SendOff(params IReadOnlyList<Guid> caseIds)
    {
        var made = await Send(new MakeBatch(caseIds), Decider);
        Assert.True(made.IsOk, $"{made.Failure}");
        var sent = await Send(new SendBatch(made.Value.Id, 1, "15/3-101", Today), Decider);
        Assert.True(sent.IsOk, $"{sent.Failure}");
        return made.Value.Id;
    }

    internal async Task<Result<EnteredDecree>> Decree(Guid batchId, params IReadOnlyList<PersonOutcome> outcomes) =>
        await Send(new EnterDecree(batchId, (await BatchOf(batchId)).Version, "№ 901", Today, outcomes), Decider);

    /// <summary>All of a file granted, or those who are not declined on a ground.</summary>
    internal async Task<IReadOnlyList<PersonOutcome>> Outcomes(Guid caseId, params IReadOnlyList<string?> grounds) =>
        [.. (await FileOf(caseId)).Members.Select((m, i) => new PersonOutcome(m.Id, i < grounds.Count ? grounds[i] : null))];

    internal async Task<Result<CaseState>> Propose(Guid caseId, DecisionKind kind = DecisionKind.Grant, string? reasoning = null, params string[] grounds) =>
        await Send(new Decide(caseId, await VersionOf(caseId), kind, grounds, reasoning), Decider);

    /// <summary>From the counter to the signature of the chief.</summary>
    internal async Task Grant(Guid caseId)
    {
        await Clear(caseId);
        var entered = await Decree(await SendOff(caseId), await Outcomes(caseId));
        Assert.True(entered.IsOk, $"{entered.Failure}");
        Assert.Equal(CaseState.Proposed, (await Propose(caseId)).Value);
        var approved = await Approve(caseId);
        Assert.True(approved.IsOk, $"{approved.Failure}");
    }

    internal async Task<Result<StepResult>> Tell(Guid caseId) => await Send(new NoteTold(caseId, await VersionOf(caseId), ToldBy.Phone, null), Intake);

    internal async Task<Result<StepResult>> Surrender(Guid caseId, string? first = "N7654321", string? passport = "N1112223", string? none = null) => await Send(
        new SurrenderDocuments(
            caseId, await VersionOf(caseId), [.. (await FileOf(caseId)).Members.Where(m => m.Outcome == MemberOutcome.Granted).Select(m => new SurrenderedPapers(m.Id, first, passport, none))]),
        Intake);

    private IEnumerable<(string Name, JsonNode Value)> Of(Basis basis) => basis switch
    {
        Basis.Ukraine or Basis.Treaty => [("relativeIsCitizen", true)],
        Basis.FormerUnion => [("relativeIsCitizen", true), ("formerCitizenshipEnded", true)],
        Basis.Profession => [("profession", "mathematician")],
        Basis.Spouse => [("marriedSince", $"{Today.AddYears(-3):yyyy-MM-dd}"), ("formerCitizenshipEnded", true)],
        Basis.Residence => [("residentSince", $"{Today.AddYears(-5):yyyy-MM-dd}"), ("formerCitizenshipEnded", true)],
        _ => [],
    };
}
