using System.Text;
using System.Text.Json.Nodes;
using Licensing.Demo.People;
using Licensing.IdentityDocuments;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>The product on a database of its own, with cases of ID and TI taken in as the counter does.</summary>
public sealed class IdentityApp : MigrationApp
{
    private const string CentreOffice = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";

    private readonly PeopleSource people = new(23, new DateOnly(2026, 11, 24));
    private int receipts;
    private int numbers = 1_000_000;

    /// <summary>Takes in at a public service centre.</summary>
    public static Actor Centre { get; } = Actors.At(CentreOffice, "KZ-AST", "Гүлнар Сейітова", Roles.CorporationOfficer);

    /// <summary>Makes batches for the whole country, from another region.</summary>
    public static Actor Operator { get; } = Actors.At("migration-police-ala-department", "KZ-ALA", "Ержан Омаров", Roles.Operator);

    internal static IdentityForm Form { get; } = new()
    {
        BirthPlace = "Қарағанды қ.", Address = "Астана қ., Сығанақ к-сі, 24", Phone = "+7 701 555 01 42", LatinSurname = "AKHMETOVA", LatinGivenName = "DANA", Consents = true,
        Loss = "Базарда, 20.11.2026, сөмкесімен бірге",
    };

    internal async Task<Person> Person(int from = 25, int to = 60, string? country = null, bool hasCard = true)
    {
        var builder = people.Person().Aged(from, to);
        builder = country is null ? builder : builder.Foreigner(country);
        var person = (hasCard ? builder : builder.WithoutDocument()).Build();
        await Add<KernelDb>(person);
        return person;
    }

    internal static JsonObject Facts(string document = "passport", string reason = "first", int? expedited = null)
    {
        var facts = new JsonObject { ["document"] = document, ["reason"] = reason };
        if (expedited is { } days)
        {
            facts["expedited"] = days;
        }

        return facts;
    }

    /// <summary>An intake as it stands after saving.</summary>
    internal async Task<(Guid Id, SavedDraft Saved)> Draft(string service, DraftContent content, Actor? by = null)
    {
        var started = await Send(new StartDraft(service, content.PersonId), by ?? Intake);
        Assert.True(started.IsOk, $"{started.Failure}");
        var saved = await Send(new SaveDraft(started.Value.Id, 1, content), by ?? Intake);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return (started.Value.Id, saved.Value);
    }

    /// <summary>A whole package, accepted or not.</summary>
    internal async Task<Result<AcceptedDraft>> TryAccept(string service, Person person, JsonObject facts, IdentityForm form, Actor? by = null, Guid? representative = null)
    {
        var content = new DraftContent { PersonId = person.Id, Facts = facts.ToJsonString(), Subject = form.Write(), RepresentativeId = representative };
        var (id, saved) = await Draft(service, content, by);
        var due = saved.Assessment.Fee.Due;
        var whole = content with
        {
            Documents = [.. saved.Assessment.Checklist.Select(row => new PresentedDocument(row.Code) { Presented = true, Number = "АБ 1234567" })],
            Payments = due == 0 ? [] : [new EnteredPayment(person.Name.Full, due, Today, "Халық банкі", $"ID-{Interlocked.Increment(ref receipts)}")],
        };
        var again = await Send(new SaveDraft(id, saved.Version, whole), by ?? Intake);
        Assert.True(again.IsOk, $"{again.Failure}");
        return await Send(new AcceptDraft(id, again.Value.Version), by ?? Intake);
    }

    internal async Task<Guid> Accept(Person person, JsonObject? facts = null, Actor? by = null, Guid? representative = null)
    {
        var accepted = await TryAccept("ID", person, facts ?? Facts(), Form, by, representative);
        Assert.True(accepted.IsOk, $"{accepted.Failure}");
        return accepted.Value.CaseId;
    }

    internal async Task<Guid> AcceptCard(Person person)
    {
        var accepted = await TryAccept("TI", person, [], new IdentityForm { BirthPlace = Form.BirthPlace, Address = Form.Address });
        Assert.True(accepted.IsOk, $"{accepted.Failure}");
        return accepted.Value.CaseId;
    }

    internal Task<Result<CapturedPicture>> Upload(Guid caseId, PictureKind kind, byte[] content, Actor? by = null, string name = "a.jpg") =>
        Send(new UploadPicture(caseId, kind, name, new MemoryStream(content)), by ?? Intake);

    /// <summary>A photograph and a signature that fit.</summary>
    internal async Task<TakenPictures> Pictures(Guid caseId, Actor? by = null)
    {
        var (photo, signature) = (await Upload(caseId, PictureKind.Photo, SamplePicture.Photo, by), await Upload(caseId, PictureKind.Signature, SamplePicture.Sign, by));
        Assert.True(photo.IsOk && signature.IsOk, $"{photo.Failure} {signature.Failure}");
        return new TakenPictures(photo.Value.File, new FaceMarks(12, 87), signature.Value.File, null);
    }

    internal async Task<Result<StepDone>> Capture(Guid caseId, Actor? by = null) =>
        await Send(new TakePictures(caseId, await VersionOf(caseId), await Pictures(caseId, by)), by ?? Intake);

    internal async Task<Result<CaseState>> Grant(Guid caseId) => await Send(new Decide(caseId, await VersionOf(caseId), DecisionKind.Grant, [], null), Decider);

    /// <summary>Taken in, photographed, granted: the orders wait.</summary>
    internal async Task<Guid> Ordered(Person person, JsonObject? facts = null)
    {
        var id = await Accept(person, facts);
        Assert.True((await Capture(id)).IsOk);
        var granted = await Grant(id);
        Assert.True(granted.IsOk, $"{granted.Failure}");
        return id;
    }

    internal Task<List<ProductionOrder>> OrdersOf(params Guid[] cases) =>
        Read<IdentityDocumentsDb, List<ProductionOrder>>(db => db.Orders.AsNoTracking().Where(o => cases.Contains(o.CaseId)).OrderBy(o => o.Serial).ToListAsync(Token));

    internal Task<List<CitizenDocument>> DocumentsOf(Person person) =>
        Read<IdentityDocumentsDb, List<CitizenDocument>>(db => db.Documents.AsNoTracking().Where(d => d.PersonId == person.Id).OrderBy(d => d.Serial).ToListAsync(Token));

    /// <summary>A batch of these cases' orders.</summary>
    internal async Task<MadeBatch> Batch(params Guid[] cases)
    {
        var orders = await OrdersOf(cases);
        var made = await Send(new MakeBatch([.. orders.Where(o => o.State == OrderState.Waiting).Select(o => o.Id)]), Decider);
        Assert.True(made.IsOk, $"{made.Failure}");
        return made.Value;
    }

    internal string NextNumber() => $"N{Interlocked.Increment(ref numbers)}";

    /// <summary>An answer of the printing house.</summary>
    internal string Answer(string id, string batch, params IEnumerable<string> items) =>
        $$"""{"schema":"licensing/production-acknowledgement/1","id":"{{id}}","batch":"{{batch}}","madeAt":"{{Clock.Now:yyyy-MM-ddTHH:mm:sszzz}}","items":[{{string.Join(",", items)}}]}""";

    internal string Made(ProductionOrder order, string? number = null) =>
        $$"""{"order":"{{order.Number}}","outcome":"produced","number":"{{number ?? NextNumber()}}","producedOn":"{{Today:yyyy-MM-dd}}"}""";

    internal static string NotMade(ProductionOrder order, string reason, string note = "") =>
        $$"""{"order":"{{order.Number}}","outcome":"rejected","reason":"{{reason}}"{{(note.Length == 0 ? "" : $",\"note\":\"{note}\"")}}}""";

    internal Task<Result<TakenAcknowledgement>> Take(string answer, Actor? by = null) => Send(new TakeAcknowledgement(new MemoryStream(Encoding.UTF8.GetBytes(answer))), by ?? Operator);

    /// <summary>Everything that these cases ordered is made.</summary>
    internal async Task Produce(params Guid[] cases)
    {
        var batch = await Batch(cases);
        var taken = await Take(Answer($"ACK-{batch.Number}", batch.Number, (await OrdersOf(cases)).Where(o => o.State == OrderState.Sent).Select(o => Made(o))));
        Assert.True(taken.IsOk, $"{taken.Failure}");
    }

    internal async Task<Result<StepDone>> Told(Guid caseId, NoticeWay way = NoticeWay.Phone) => await Send(new NoteReady(caseId, await VersionOf(caseId), way, "өзі жауап берді"), Intake);

    /// <summary>From intake to the holder's hands.</summary>
    internal async Task<Guid> Whole(Person person, JsonObject? facts = null)
    {
        var id = await Ordered(person, facts);
        await Produce(id);
        Assert.True((await Told(id)).IsOk);
        if ((await CaseOf(id)).OpenStep is not null)
        {
            var old = (await Send(new ShowIdentityCase(id), Intake)).Value.Old;
            Assert.True((await Send(new TakeOldDocuments(id, await VersionOf(id), [.. old.Select(d => new OldDocument(d.Id, true))]), Intake)).IsOk);
        }

        var handed = await HandOver(id, person);
        Assert.True(handed.IsOk, $"{handed.Failure}");
        return id;
    }

    /// <summary>What others were told about a person's documents.</summary>
    internal async Task<List<string>> EventsOf(Person person) => await Read(db =>
        db.Outbox.Where(m => m.Type == typeof(IdentityDocumentEnded).FullName && m.Payload.Contains(person.Id.ToString())).OrderBy(m => m.Id).Select(m => m.Payload).ToListAsync(Token));
}
