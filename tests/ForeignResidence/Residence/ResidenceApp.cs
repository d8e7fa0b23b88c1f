using System.Text.Json.Nodes;
using Licensing.Demo.People;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>The product on a database of its own, with cases of PR and RP taken in as the counter does.</summary>
public sealed class ResidenceApp : MigrationApp
{
    private readonly PeopleSource people = new(17, new DateOnly(2026, 11, 24));
    private int receipts;

    /// <summary>Somebody with a passport; of nobody a certificate.</summary>
    internal async Task<Person> Person(string? country = "RUS", int from = 25, int to = 60)
    {
        var builder = people.Person().Aged(from, to);
        var person = (country is null ? builder.Stateless() : builder.Foreigner(country)).Build();
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>An intake as it stands after saving.</summary>
    internal async Task<(Guid Id, SavedDraft Saved)> Draft(string service, DraftContent content)
    {
        var started = await Send(new StartDraft(service, content.PersonId), Intake);
        Assert.True(started.IsOk, $"{started.Failure}");
        var saved = await Send(new SaveDraft(started.Value.Id, 1, content), Intake);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return (started.Value.Id, saved.Value);
    }

    /// <summary>A whole package, accepted.</summary>
    internal async Task<AcceptedDraft> Accept(string service, Person person, JsonObject facts, string subject, bool insisted = false)
    {
        var content = new DraftContent { PersonId = person.Id, Facts = facts.ToJsonString(), Subject = subject };
        var (id, saved) = await Draft(service, content);
        return await Accept(id, saved, content, person, insisted);
    }

    /// <summary>The same of an intake that is begun already.</summary>
    internal async Task<AcceptedDraft> Accept(Guid id, SavedDraft saved, DraftContent content, Person person, bool insisted = false)
    {
        var known = content.Documents.ToDictionary(d => d.Code);
        var whole = content with
        {
            Documents = [.. saved.Assessment.Checklist.Select(row => known.GetValueOrDefault(row.Code) ?? new PresentedDocument(row.Code) { Presented = true })],
            Payments = saved.Assessment.Fee.Due == 0 ? [] : [Payment(person, saved.Assessment.Fee.Due)],
        };
        var again = await Send(new SaveDraft(id, saved.Version, whole), Intake);
        Assert.True(again.IsOk, $"{again.Failure}");
        var accepted = await Send(new AcceptDraft(id, again.Value.Version, insisted), Intake);
        Assert.True(accepted.IsOk, $"{accepted.Failure} {string.Join(", ", again.Value.Assessment.Errors)}");
        return accepted.Value;
    }

    internal EnteredPayment Payment(Person person, decimal amount) =>
        new(person.Name.Full, amount, Today, "Халық банкі", $"ТТ-{person.Id:N}-{Interlocked.Increment(ref receipts)}"[..30] + receipts);

    /// <summary>An application for permanent residence: nobody of a treaty state shows money.</summary>
    internal Task<AcceptedDraft> Permission(Person person, JsonObject? facts = null) => Accept(
        "PR", person, facts ?? new JsonObject { ["entry"] = "other-lawful" },
        new ResidenceSubject { Address = "Астана қ., Сығанақ к-сі, 24", HousingOwner = "Оспанов Ерлан", Phone = "+7 701 555 01 42" }.Write());

    /// <summary>An application for a permit or certificate.</summary>
    internal Task<AcceptedDraft> Permit(Person person, DateOnly? passportValidTo = null, bool insisted = false)
    {
        var facts = new JsonObject();
        if (person.Status == PersonStatus.Foreigner)
        {
            facts["passportValidTo"] = $"{passportValidTo ?? Today.AddYears(5):yyyy-MM-dd}";
        }

        return Accept("RP", person, facts, Form.Write(), insisted);
    }

    internal static PermitSubject Form { get; } = new()
    {
        ProofNumber = "N1234567", BirthPlace = "Омбы қ.", Address = "Астана қ., Сығанақ к-сі, 24", Phone = "+7 701 555 01 42",
    };

    internal async Task<Result<StepResult>> Answer(Guid caseId, string step, Actor? by = null, params string[] findings) => await Send(
        new AnswerCheck(caseId, await VersionOf(caseId), new CheckAnswer(step, findings, "14/2-77", Today, findings.Length == 0 ? null : "дерекқорда бар")), by ?? Decider);

    internal async Task<Result<CaseState>> Propose(Guid caseId, DecisionKind kind = DecisionKind.Grant, string? reasoning = null, params string[] grounds) =>
        await Send(new Decide(caseId, await VersionOf(caseId), kind, grounds, reasoning), Decider);

    /// <summary>Both bodies have nothing against it, and two people agree.</summary>
    internal async Task GrantPermission(Guid caseId)
    {
        Assert.True((await Answer(caseId, ResidenceSteps.InternalAffairs)).IsOk);
        Assert.True((await Answer(caseId, ResidenceSteps.NationalSecurity)).IsOk);
        Assert.Equal(CaseState.Proposed, (await Propose(caseId)).Value);
        Assert.Equal(CaseState.Granted, (await Approve(caseId)).Value);
    }

    internal static IReadOnlyList<SecondPaper> AllPapers { get; } =
        [new("registration-book", "АТК 001234"), new("housing-title", "Ш-77"), new("arrival-slip"), new("statistics-slip")];

    internal async Task<Result<StepResult>> SecondPapers(Guid caseId, Person person, decimal amount = 433, IReadOnlyList<SecondPaper>? papers = null, EnteredPayment? payment = null) =>
        await Send(new TakeSecondPapers(caseId, await VersionOf(caseId), papers ?? AllPapers, payment ?? Payment(person, amount)), Intake);

    internal async Task<Result<StepResult>> Register(Guid caseId, string address = "Астана қ., Тұран д-лы, 7") =>
        await Send(new RegisterResident(caseId, await VersionOf(caseId), address, "АТК 001234"), Intake);

    /// <summary>Somebody registered for good, by the whole way.</summary>
    internal async Task<(Person Person, Guid CaseId)> Resident()
    {
        var person = await Person();
        var accepted = await Permission(person);
        await GrantPermission(accepted.CaseId);
        Assert.True((await SecondPapers(accepted.CaseId, person)).IsOk);
        var registered = await Register(accepted.CaseId);
        Assert.True(registered.IsOk, $"{registered.Failure}");
        return (person, accepted.CaseId);
    }

    /// <summary>The records say nothing against it, and it is granted.</summary>
    internal async Task<ResidenceDocument> GrantPermit(Guid caseId)
    {
        Assert.True((await Answer(caseId, ResidenceSteps.Records)).IsOk);
        var granted = await Propose(caseId);
        Assert.True(granted.IsOk, $"{granted.Failure}");
        return await DocumentOf(caseId);
    }

    /// <summary>Made, told, signed.</summary>
    internal async Task MakePermit(Guid caseId)
    {
        Assert.True((await Send(new NoteProduced(caseId, await VersionOf(caseId), "Б 0004567"), Intake)).IsOk);
        Assert.True((await Send(new NoteTold(caseId, await VersionOf(caseId), ToldBy.Phone, "өзі жауап берді"), Intake)).IsOk);
        Assert.True((await Send(new NoteSigned(caseId, await VersionOf(caseId), Today), Intake)).IsOk);
    }

    internal Task<ResidenceDocument> DocumentOf(Guid caseId) =>
        Read<ForeignResidenceDb, ResidenceDocument>(db => db.ResidenceDocuments.AsNoTracking().Include(d => d.Keys).SingleAsync(d => d.CaseId == caseId, Token));

    internal Task<PermanentResidence> ResidenceOf(Guid caseId) =>
        Read<ForeignResidenceDb, PermanentResidence>(db => db.Residences.AsNoTracking().SingleAsync(r => r.CaseId == caseId, Token));
}
