using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Identity;

/// <summary>Passports and identity cards on the tables of a migration police unit now: cases in every step, through the real use cases, and what the printing house answers.</summary>
internal sealed class LiveIdentity(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> people)
{
    /// <summary>How many people an office's tables take.</summary>
    public const int People = 20;

    private const int Day = 570;
    private readonly LiveIntake intake = new(desk);
    private int used;

    public void Plan()
    {
        Filed("passport", "first", 25);
        Filed("identity-card", "exchange", 50, 10);
        Captured(Filed("both", "lost", 140, 7));
        Captured(Filed("passport", "first", Day));
        Captured(Filed("identity-card", "lost", 2 * Day, 7)).Granted();
        Captured(Filed("passport", "first", 2 * Day, 15)).Granted();
        Captured(Filed("both", "exchange", 3 * Day)).Granted();
        Captured(Filed("identity-card", "exchange", 3 * Day)).Granted();
        Sent(Captured(Filed("passport", "first", 5 * Day, 10)).Granted());
        Sent(Captured(Filed("identity-card", "type-change", 6 * Day)).Granted());
        Answered(Sent(Captured(Filed("passport", "first", 7 * Day)).Granted()), "photo-unusable");
        Answered(Sent(Captured(Filed("identity-card", "lost", 8 * Day)).Granted()));
        Answered(Sent(Captured(Filed("passport", "first", 9 * Day, 10)).Granted()));
        Told(Answered(Sent(Captured(Filed("identity-card", "exchange", 10 * Day)).Granted())));
        Told(Answered(Sent(Captured(Filed("passport", "citizenship-admitted", 11 * Day)).Granted())));
        Told(Answered(Sent(Captured(Filed("passport", "first", 12 * Day, 7)).Granted()))).HandedOver();
        Told(Answered(Sent(Captured(Filed("identity-card", "lost", 14 * Day, 10)).Granted()))).HandedOver();
        Card(20);
        Card(200).Granted();
        Card(2 * Day).Granted().HandedOver();
    }

    private LiveCase Filed(string document, string reason, int openMinutes, int? expedited = null)
    {
        var facts = new JsonObject { ["document"] = document, ["reason"] = reason };
        if (expedited is { } days)
        {
            facts["expedited"] = days;
        }

        return Way("ID", facts, openMinutes);
    }

    private LiveCase Card(int openMinutes) => Way("TI", [], openMinutes);

    private LiveCase Way(string service, JsonObject facts, int openMinutes)
    {
        var person = people[used++];
        var form = new IdentityForm
        {
            BirthPlace = Places.Towns[used % Places.Towns.Length], Address = person.Address, Phone = person.Phone, LatinSurname = LatinName.Of(person.Surname), LatinGivenName = LatinName.Of(person.GivenName),
            Loss = $"{facts["reason"]}".StartsWith("lost", StringComparison.Ordinal) ? "Қоғамдық көлікте, сөмкесімен бірге" : null, Consents = true,
        };
        return new LiveCase(desk, timeline, team, open, now) { Person = person, Intake = (officer, day) => intake.Package(service, person, officer, day, facts.ToJsonString(), form.Write()) }
            .FiledAgo(openMinutes);
    }

    private LiveCase Captured(LiveCase way) => way.Then(8, async id =>
    {
        var by = team.With(Roles.IntakeOfficer);
        var photo = await desk.Send(new UploadPicture(id, PictureKind.Photo, "camera.png", new MemoryStream(DemoPortrait.Photo)), by);
        var signature = await desk.Send(new UploadPicture(id, PictureKind.Signature, "pad.png", new MemoryStream(DemoPortrait.Signature)), by);
        await desk.Send(new TakePictures(id, await desk.VersionOf(id), new TakenPictures(photo.File, new FaceMarks(12, 86), signature.File, null)), by);
    });

    private LiveCase Sent(LiveCase way) => way.Then(90, async id =>
        await desk.Send(new MakeBatch([.. (await Orders(id)).Select(o => o.Id)]), team.With(Roles.Operator)));

    private LiveCase Answered(LiveCase way, string? rejected = null) => way.Then(2 * Day, async id =>
    {
        var orders = await Orders(id);
        var batch = await desk.Read<IdentityDocumentsDb, ProductionBatch>(db => db.Batches.AsNoTracking().SingleAsync(b => b.Id == orders[0].BatchId));
        var day = BusinessTime.DateOf(batch.MadeAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var items = orders.Select(o => rejected is null
            ? new JsonObject { ["order"] = o.Number, ["outcome"] = "produced", ["number"] = Number(o), ["producedOn"] = day }
            : new JsonObject { ["order"] = o.Number, ["outcome"] = "rejected", ["reason"] = rejected, ["note"] = "көлеңке түскен" });
        var file = new JsonObject
        {
            ["schema"] = ProductionSchemas.Acknowledgement, ["id"] = $"ACK-{batch.Number}", ["batch"] = batch.Number, ["madeAt"] = $"{day}T18:00:00+05:00", ["items"] = new JsonArray([.. items]),
        };
        await desk.Send(new TakeAcknowledgement(new MemoryStream(Encoding.UTF8.GetBytes(file.ToJsonString()))), team.With(Roles.Operator));
    });

    private LiveCase Told(LiveCase way) => way.Then(45, async id => await desk.Send(new NoteReady(id, await desk.VersionOf(id), NoticeWay.Phone, null), team.With(Roles.IntakeOfficer)));

    private static string Number(ProductionOrder order) =>
        order.Kind == CitizenDocumentKind.Passport ? string.Create(CultureInfo.InvariantCulture, $"N{15_000_000 + order.Serial}") : string.Create(CultureInfo.InvariantCulture, $"{48_000_000 + order.Serial:D9}");

    private Task<List<ProductionOrder>> Orders(Guid caseId) =>
        desk.Read<IdentityDocumentsDb, List<ProductionOrder>>(db => db.Orders.AsNoTracking().Where(o => o.CaseId == caseId).OrderBy(o => o.Serial).ToListAsync());
}
