using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.IdentityDocuments.Cases;

/// <summary>From the decision to the holder's hands: every reason of the page, the notice, the old documents (ID flow).</summary>
public sealed class HandOutTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    // ID-4.1, ID-7: every reason of the page goes the whole way.
    [Theory]
    [InlineData("passport", "first")]
    [InlineData("identity-card", "exchange")]
    [InlineData("both", "exchange")]
    [InlineData("identity-card", "lost")]
    [InlineData("passport", "citizenship-admitted")]
    [InlineData("passport", "lost-abroad")]
    [InlineData("identity-card", "type-change")]
    public async Task Whole_AnyReason_EndsInTheHoldersHands(string document, string reason)
    {
        var person = await app.Person();
        var id = await app.Whole(person, IdentityApp.Facts(document, reason));

        Assert.Equal(CaseState.HandedOver, (await app.CaseOf(id)).State);
        var documents = await app.DocumentsOf(person);
        var made = documents.FindAll(d => d.CaseId == id);
        Assert.Equal(document == "both" ? 2 : 1, made.Count);
        Assert.All(made, d => Assert.Equal((CitizenDocumentStatus.Valid, person.Name.Full, Guid.Empty), (d.Status, d.HandedTo, d.ClosedAs)));
        Assert.All(made, d => Assert.NotNull(d.HandedOverAt));

        // Holder and register agree: one valid document of a kind, and the record of the person knows the new one.
        Assert.All(documents.Where(d => d.Status == CitizenDocumentStatus.Valid).GroupBy(d => d.Kind), g => Assert.Single(g));
        var known = await app.Read(db => db.IdentityDocuments.AsNoTracking().Where(d => d.PersonId == person.Id).Select(d => d.Number).ToListAsync(IdentityApp.Token));
        Assert.Superset(made.Select(d => d.Number).ToHashSet(), known.ToHashSet());
    }

    // ID registry: losing one makes it invalid at once, when the application is accepted; others learn of it by event.
    [Fact]
    public async Task Accept_Lost_TheOldOneIsInvalidAtOnce()
    {
        var person = await app.Person();
        var held = person.Documents.Single(d => d.Kind == IdentityDocumentKind.IdentityCard);

        var id = await app.Accept(person, IdentityApp.Facts("identity-card", "lost"));

        var lost = Assert.Single(await app.DocumentsOf(person));
        Assert.Equal((held.Number, CitizenDocumentStatus.Lost, app.Today), (lost.Number, lost.Status, lost.EndedOn));
        Assert.StartsWith((await app.CaseOf(id)).Number, lost.EndedBy, StringComparison.Ordinal);
        var told = Assert.Single(await app.EventsOf(person));
        Assert.Contains("\"Lost\"", told, StringComparison.Ordinal);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == person.Id && a.SubjectKind == "identity-document" && a.SubjectId == held.Number, IdentityApp.Token)));
    }

    // A first passport leaves the identity card as it is; who holds a valid one has it exchanged or reports it lost.
    [Fact]
    public async Task Grant_FirstThoughOneIsHeld_IsRefused()
    {
        var person = await app.Person();
        var id = await app.Accept(person, IdentityApp.Facts("identity-card"));
        Assert.True((await app.Capture(id)).IsOk);
        Assert.Equal("ID.holds-one", Refused(await app.Grant(id)));
        var held = Assert.Single(await app.DocumentsOf(person));
        Assert.Equal(CitizenDocumentStatus.Valid, held.Status);

        Assert.True((await app.Send(new ReportLost(held.Id, held.Version, "жоғалды"), IdentityApp.Intake)).IsOk);
        Assert.Equal(CaseState.Granted, (await app.Grant(id)).Value);
    }

    // Without photograph and signature nothing is granted; one officer decides.
    [Fact]
    public async Task Grant_WithoutPictures_IsRefused()
    {
        var id = await app.Accept(await app.Person());
        Assert.Equal("steps-not-done", Refused(await app.Grant(id)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new Decide(id, await app.VersionOf(id), DecisionKind.Grant, [], null), IdentityApp.Intake)).Failure);
    }

    // The notice: how and by whom; for the portal in the cabinet (ID-6).
    [Fact]
    public async Task Told_WrongOrTwice_IsRefused()
    {
        var id = await app.Ordered(await app.Person());
        Assert.Equal("step-not-open", Refused(await app.Told(id)));
        await app.Produce(id);
        Assert.Equal("ID.way-needed", Code(await app.Told(id, (NoticeWay)9)));
        Assert.Equal("too-long", Code(await app.Send(new NoteReady(id, await app.VersionOf(id), NoticeWay.Phone, new string('a', 301)), IdentityApp.Intake)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new NoteReady(id, await app.VersionOf(id), NoticeWay.Phone, null), IdentityApp.Decider)).Failure);
        var command = new NoteReady(id, await app.VersionOf(id), NoticeWay.Cabinet, null);
        var both = await Task.WhenAll(app.Send(command, IdentityApp.Intake), app.Send(command, IdentityApp.Intake));
        Assert.Single(both, r => r.IsOk);
        Assert.Equal("case-not-in-review", Refused(await app.Told(id)));
        Assert.Equal(new ReadyNotice(NoticeWay.Cabinet, null), (await app.Send(new ShowIdentityCase(id), IdentityApp.Decider)).Value.Notice);
    }

    // ID flow: handed over against the old document; one that the holder cannot show is lost.
    [Fact]
    public async Task OldDocuments_AreGivenUpOrLost_BeforeTheHandOver()
    {
        var person = await app.Person();
        var id = await app.Ordered(person, IdentityApp.Facts("both", "exchange"));
        await app.Add<IdentityDocumentsDb>(SampleDocument.Of(person, CitizenDocumentKind.Passport, "N7654321"));
        await app.Produce(id);
        Assert.True((await app.Told(id)).IsOk);
        var old = (await app.Send(new ShowIdentityCase(id), IdentityApp.Intake)).Value.Old;
        Assert.Equal([CitizenDocumentKind.IdentityCard, CitizenDocumentKind.Passport], old.Select(d => d.Kind));
        Assert.Equal("steps-not-done", Refused(await app.HandOver(id, person)));
        Assert.Equal("ID.old-needed", Code(await app.Send(new TakeOldDocuments(id, await app.VersionOf(id), [new OldDocument(old[0].Id, true), new OldDocument(old[1].Id, null)]), IdentityApp.Intake)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new TakeOldDocuments(id, await app.VersionOf(id), []), IdentityApp.Chief)).Failure);

        var command = new TakeOldDocuments(id, await app.VersionOf(id), [new OldDocument(old[0].Id, true), new OldDocument(old[1].Id, false)]);
        Assert.True((await app.Send(command, IdentityApp.Intake)).IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(command, IdentityApp.Intake)).Failure);

        var documents = (await app.DocumentsOf(person)).ToDictionary(d => d.Id, d => d.Status);
        Assert.Equal((CitizenDocumentStatus.Exchanged, CitizenDocumentStatus.Lost), (documents[old[0].Id], documents[old[1].Id]));
        Assert.True((await app.HandOver(id, person)).IsOk);
        Assert.Equal(2, (await app.EventsOf(person)).Count);
    }

    // ID-6: an attorney collects at the centre; what was asked for through the portal goes to the person alone.
    [Fact]
    public async Task HandOver_ToAnAttorney_NotThroughThePortal()
    {
        var attorney = await app.Person();
        foreach (var portal in new[] { false, true })
        {
            var person = await app.Person();
            await app.Add<KernelDb>(new Representation { PersonId = person.Id, RepresentativeId = attorney.Id, Kind = RepresentationKind.Attorney, Authority = "Сенімхат № 7" });
            var facts = IdentityApp.Facts("identity-card", "type-change");
            if (portal)
            {
                facts["channel"] = "portal";
            }

            var id = await app.Accept(person, facts);
            if (portal)
            {
                var photo = await app.Upload(id, PictureKind.Photo, SamplePicture.Jpeg(680, 900));
                var signature = await app.Upload(id, PictureKind.Signature, SamplePicture.Sign);
                Assert.True((await app.Send(new TakePictures(id, await app.VersionOf(id), new TakenPictures(photo.Value.File, new FaceMarks(12, 87), signature.Value.File, null)), IdentityApp.Intake)).IsOk);
            }
            else
            {
                Assert.True((await app.Capture(id)).IsOk);
            }

            Assert.True((await app.Grant(id)).IsOk);
            await app.Produce(id);
            Assert.True((await app.Told(id)).IsOk);
            var offer = (await app.Send(new ShowHandOver(id), IdentityApp.Intake)).Value;
            Assert.Equal(portal ? [CollectorKind.Holder] : [CollectorKind.Holder, CollectorKind.Attorney], offer.Collectors.Select(c => c.Capacity));
        }
    }

    // What was lost while it waited is not handed over; the order of the case is kept.
    [Fact]
    public async Task HandOver_NamesWhatIsHandedOver()
    {
        var person = await app.Person();
        var id = await app.Ordered(person);
        await app.Produce(id);
        Assert.True((await app.Told(id)).IsOk);
        var offer = (await app.Send(new ShowHandOver(id), IdentityApp.Intake)).Value;
        Assert.Equal($"паспорт № {(await app.OrdersOf(id))[0].DocumentNumber}", offer.Thing);
        Assert.True((await app.HandOver(id, person)).IsOk);
        Assert.IsType<Failure.Refused>((await app.HandOver(id, person)).Failure);
    }

    private static string Code<T>(Result<T> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;

    private static string Refused<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;
}
