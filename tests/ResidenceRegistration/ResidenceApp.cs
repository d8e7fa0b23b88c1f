using System.Text.Json.Nodes;
using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Demo.People;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>The product on a database of its own, with packages of RR and RD as the counters take them in.</summary>
public sealed class ResidenceApp : MigrationApp
{
    /// <summary>A front office in the same region.</summary>
    internal const string Centre = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";

    private readonly PeopleSource people = new(37, new DateOnly(2026, 11, 24));
    private int receipts;
    private int houses;

    internal static Actor Second { get; } = At("Гүлшат Ерманова", Roles.IntakeOfficer);

    internal static Actor Corporation { get; } = Actors.At(Centre, "KZ-AST", "Гүлнар Төлеу", Roles.CorporationOfficer);

    internal static Actor Supervisor { get; } = At("Сәуле Омар", Roles.Supervisor);

    private static Actor Registrar { get; } = Actors.At("address-bureau-ast", "KZ-AST", "Ғалия Омарова", Roles.Registrar);

    /// <summary>Somebody of an age in whole years.</summary>
    internal async Task<Person> Person(int age = 40)
    {
        var person = people.Person().Aged(age, age).Build();
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>A flat of the classifier in which nobody lives.</summary>
    internal async Task<PlaceOnRecord> Flat()
    {
        var street = (await Send(new FindDwellings("Астана, Есіл, Сығанақ"), Intake)).Value[0];
        var named = await Send(new NameDwelling(street.Id, $"{700 + Interlocked.Increment(ref houses)}", "1"), Intake);
        Assert.True(named.IsOk, $"{named.Failure}");
        return named.Value;
    }

    /// <summary>Registers people for good past RR, as slips of arrival do.</summary>
    internal async Task Live(PlaceOnRecord dwelling, DateOnly? since, params Person[] living)
    {
        foreach (var person in living)
        {
            var entered = await Send(new EnterArrival(person.Id, true, dwelling.Id, since ?? Today.AddYears(-2), null, "К-1"), Registrar);
            Assert.True(entered.IsOk, $"{entered.Failure}");
        }
    }

    internal static Member Moving(Person person, Relation relation = Relation.Child) =>
        new() { PersonId = person.Id, Name = person.Name.Full, BirthDate = person.BirthDate, Relation = relation, Document = "АВ 1234567" };

    /// <summary>A whole subject of RR.</summary>
    internal RegistrationSubject Into(PlaceOnRecord dwelling, params Member[] members) => new()
    {
        PlaceId = dwelling.Id, Address = dwelling.Kk, AddressRu = dwelling.Ru, CameFrom = "Қарағанды облысы, Теміртау қ.", Document = "034567890", DocumentOn = Today.AddYears(-2),
        Owner = "Ахметов Берік", OwnerDocument = "023456789", OwnerDocumentOn = Today.AddYears(-4), ConsentOn = Today, ConsentCount = members.Length + 1, Members = members,
    };

    /// <summary>A whole subject of RD.</summary>
    internal RemovalSubject Out(params Person[] leaving) => new()
    {
        People = [.. leaving.Select(p => new Member { PersonId = p.Id, Name = p.Name.Full, BirthDate = p.BirthDate })], LeftFor = "Германия", Court = "Есіл аудандық соты", ActNumber = "7-14",
        ActOn = Today.AddDays(-10), Document = "034567890",
    };

    /// <summary>An intake as it stands after saving.</summary>
    internal async Task<(Guid Id, SavedDraft Saved, DraftContent Content)> Draft(string service, Person person, string subject, JsonObject facts, Actor? by = null)
    {
        var content = new DraftContent { PersonId = person.Id, Facts = facts.ToJsonString(), Subject = subject };
        var started = await Send(new StartDraft(service, person.Id), by ?? Intake);
        Assert.True(started.IsOk, $"{started.Failure}");
        var saved = await Send(new SaveDraft(started.Value.Id, 1, content), by ?? Intake);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return (started.Value.Id, saved.Value, content);
    }

    /// <summary>The package with every paper that nobody proves, but for those named.</summary>
    internal async Task<(Guid Id, int Version, DraftAssessment Assessment)> Package(
        string service, Person person, string subject, JsonObject facts, Actor? by = null, params string[] missing)
    {
        var (id, saved, content) = await Draft(service, person, subject, facts, by);
        var whole = content with
        {
            Documents =
            [
                .. saved.Assessment.Checklist.Where(row => !row.Counts && !missing.Contains(row.Code)).Select(row => new PresentedDocument(row.Code) { Presented = true }),
            ],
            Payments = saved.Assessment.Fee.Due == 0 ? [] : [new EnteredPayment(person.Name.Full, saved.Assessment.Fee.Due, Today, "Халық банкі", $"Т-{Interlocked.Increment(ref receipts)}")],
        };
        var again = await Send(new SaveDraft(id, saved.Version, whole), by ?? Intake);
        Assert.True(again.IsOk, $"{again.Failure}");
        return (id, again.Value.Version, again.Value.Assessment);
    }

    internal async Task<Result<AcceptedDraft>> Accept(string service, Person person, string subject, JsonObject facts, Actor? by = null)
    {
        var (id, version, _) = await Package(service, person, subject, facts, by);
        return await Send(new AcceptDraft(id, version), by ?? Intake, key: id);
    }

    /// <summary>Registered, or the test fails.</summary>
    internal async Task<Guid> Registered(Person person, RegistrationSubject subject, JsonObject? facts = null, Actor? by = null)
    {
        var accepted = await Accept("RR", person, subject.Write(), facts ?? Permanent(), by);
        Assert.True(accepted.IsOk, $"{accepted.Failure}");
        return accepted.Value.CaseId;
    }

    /// <summary>Removed, or the test fails.</summary>
    internal async Task<Guid> Removed(Person applicant, RemovalSubject subject, string reason)
    {
        var accepted = await Accept("RD", applicant, subject.Write(), Because(reason));
        Assert.True(accepted.IsOk, $"{accepted.Failure}");
        return accepted.Value.CaseId;
    }

    internal static JsonObject Permanent(params (string Fact, JsonNode Value)[] more) => Facts([("kind", "permanent"), .. more]);

    internal static JsonObject Temporary(params (string Fact, JsonNode Value)[] more) => Facts([("kind", "temporary"), .. more]);

    internal static JsonObject Because(string reason) => Facts([("reason", reason)]);

    internal Task<List<ResidenceAct>> ActsOf(Guid caseId) =>
        Read<ResidenceRegistrationDb, List<ResidenceAct>>(db => db.Acts.AsNoTracking().Where(a => a.CaseId == caseId).OrderBy(a => a.Serial).ToListAsync(Token));

    internal Task<AddressOnRecord?> Home(Guid person) => Read<IAddressRegister, AddressOnRecord?>(r => r.FindPermanent(person, Token));

    internal Task<IReadOnlyList<AddressOnRecord>> History(Guid person) => Read<IAddressRegister, IReadOnlyList<AddressOnRecord>>(r => r.History(person, Token));

    internal Task<int> Standing(Guid person) => Read<AddressBureauDb, int>(db => db.Addresses.CountAsync(a => a.PersonId == person && a.Slot == Guid.Empty, Token));

    /// <summary>What is wrong with the subject, as intake says it.</summary>
    internal async Task<string> Wrong(string service, Person person, string subject, JsonObject facts)
    {
        var (_, saved, _) = await Draft(service, person, subject, facts);
        return string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field[8..]} {e.Code}"));
    }

    private static JsonObject Facts((string Fact, JsonNode Value)[] facts) => new(facts.Select(f => KeyValuePair.Create(f.Fact, (JsonNode?)f.Value)));
}
