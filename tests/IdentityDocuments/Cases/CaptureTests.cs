using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.IdentityDocuments.Cases;

/// <summary>Intake of ID, then photograph and signature (ID-9, ID-9.2).</summary>
public sealed class CaptureTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    // ID-9.2: the officer at the counter photographs; the case waits for the decision then.
    [Fact]
    public async Task Capture_Fits_IsOnTheFormAndTheCaseGoesOn()
    {
        var person = await app.Person();
        var id = await app.Accept(person);
        var step = Assert.Single((await app.CaseOf(id)).Steps);
        Assert.Equal((IdentitySteps.Capture, Roles.IntakeOfficer, app.Clock.Now.UtcDateTime.AddMinutes(30)), (step.Code, step.WaitsFor, step.DueAt!.Value));

        var done = await app.Capture(id);

        Assert.True(done.IsOk, $"{done.Failure}");
        Assert.Null(done.Value.NextStep);
        var taken = await app.Read<IdentityDocumentsDb, Enrolment>(db => db.Enrolments.AsNoTracking().SingleAsync(e => e.CaseId == id, IdentityApp.Token));
        Assert.Equal((700, 900, 700, 200, 1), (taken.Photo.Width, taken.Photo.Height, taken.Signature!.Width, taken.Signature.Height, taken.Times));
        Assert.Contains((await app.CaseOf(id)).Events, e => e.Data.Contains("pictures-taken", StringComparison.Ordinal));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == person.Id && a.Action == nameof(TakePictures) && a.SubjectKind == "enrolment", IdentityApp.Token)));
        Assert.True((await app.Send(new OpenPicture(id, taken.Photo.File.Sha256), IdentityApp.Decider)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPicture(id, taken.Photo.File.Sha256), IdentityApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPicture(id, new string('0', 64)), IdentityApp.Decider)).Failure);
    }

    [Fact]
    public async Task Upload_DoesNotFit_SaysWhy()
    {
        var id = await app.Accept(await app.Person());
        Assert.Equal(("photo", "ID.photo-ratio"), Wrong(await app.Upload(id, PictureKind.Photo, SamplePicture.Jpeg(900, 900))));
        Assert.Equal(("signature", "ID.picture-unreadable"), Wrong(await app.Upload(id, PictureKind.Signature, "%PDF-1.7"u8.ToArray())));
        Assert.Equal(("photo", "ID.picture-heavy"), Wrong(await app.Upload(id, PictureKind.Photo, new byte[PictureRules.MostPhotoBytes + 1])));
        Assert.Equal(("photo", "too-long"), Wrong(await app.Upload(id, PictureKind.Photo, SamplePicture.Photo, name: new string('a', 201))));
        Assert.IsType<Failure.NotAllowed>((await app.Upload(id, PictureKind.Photo, SamplePicture.Photo, IdentityApp.Decider)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Upload(id, PictureKind.Photo, SamplePicture.Photo, IdentityApp.Elsewhere)).Failure);
        Assert.True((await app.Capture(id)).IsOk);
        Assert.Equal("step-not-open", Refused(await app.Upload(id, PictureKind.Photo, SamplePicture.Photo)));
    }

    [Fact]
    public async Task Capture_LackingOrWrong_IsRefusedAtTheField()
    {
        var id = await app.Accept(await app.Person());
        var (whole, version) = (await app.Pictures(id), await app.VersionOf(id));
        Assert.Equal(["ID.photo-needed", "ID.signature-needed"], Codes(await Take(id, version, new TakenPictures(null, null, null, null))));
        Assert.Equal(["ID.face-unmarked"], Codes(await Take(id, version, whole with { Face = null })));
        Assert.Equal(["ID.face-small"], Codes(await Take(id, version, whole with { Face = new FaceMarks(30, 70) })));
        Assert.Equal(["too-long"], Codes(await Take(id, version, whole with { NoSignature = new string('a', 301) })));

        // A signature is no photograph, and a file that nobody uploaded is none.
        Assert.Equal(["ID.photo-ratio"], Codes(await Take(id, version, whole with { Photo = whole.Signature })));
        Assert.Equal(["ID.picture-unreadable"], Codes(await Take(id, version, whole with { Photo = new ScanRef(new string('0', 64), "x.jpg", "image/jpeg", 1) })));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new TakePictures(id, version, whole), IdentityApp.Chief)).Failure);
        Assert.IsType<Failure.Conflict>((await Take(id, version + 1, whole)).Failure);

        // A child who cannot write has no signature, and the form says why.
        var without = await Take(id, version, whole with { Signature = null, NoSignature = "бала жаза алмайды" });
        Assert.True(without.IsOk, $"{without.Failure}");
        Assert.Equal("step-done-already", Refused(await Take(id, await app.VersionOf(id), whole)));
    }

    [Fact]
    public async Task Capture_TwoOfficersAtOnce_OneIsTold()
    {
        var id = await app.Accept(await app.Person());
        var command = new TakePictures(id, await app.VersionOf(id), await app.Pictures(id));

        var both = await Task.WhenAll(app.Send(command, IdentityApp.Intake), app.Send(command, IdentityApp.Intake));

        Assert.Single(both, r => r.IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(command, IdentityApp.Intake)).Failure);
        Assert.Equal(1, await app.Read<IdentityDocumentsDb, int>(db => db.Enrolments.CountAsync(e => e.CaseId == id, IdentityApp.Token)));
    }

    // ID-3: what a centre takes in is decided by the provider of the region; the centre photographs.
    [Fact]
    public async Task Accept_AtACentre_GoesToTheProvider()
    {
        var id = await app.Accept(await app.Person(), by: IdentityApp.Centre);
        var about = await app.CaseOf(id);
        Assert.Equal((IdentityApp.Unit, Roles.CorporationOfficer), (about.DecidingOfficeId, about.OpenStep!.WaitsFor));
        Assert.True((await app.Capture(id, IdentityApp.Centre)).IsOk);
        Assert.Equal(CaseState.Granted, (await app.Grant(id)).Value);
    }

    [Theory]
    [InlineData("{}", "lost", "birthPlace required, address required, phone required, latinSurname required, latinGivenName required, loss required, consents required")]
    [InlineData("""{"birthPlace":"А","address":"Б","phone":"abc","latinSurname":"Ахметова","latinGivenName":"DANA","consents":true}""", "first", "phone ID.phone-unreadable, latinSurname ID.latin-needed")]
    public async Task SaveDraft_Form_SaysWhatIsLacking(string form, string reason, string wrong)
    {
        var person = await app.Person();
        var (_, saved) = await app.Draft("ID", new DraftContent { PersonId = person.Id, Facts = IdentityApp.Facts(reason: reason).ToJsonString(), Subject = form });
        Assert.Equal(wrong, string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field[8..]} {e.Code}")));
    }

    // Citizens only.
    [Fact]
    public async Task Accept_Foreigner_IsRefused()
    {
        var person = await app.Person(country: "RUS");
        var (_, saved) = await app.Draft("ID", new DraftContent { PersonId = person.Id, Facts = IdentityApp.Facts().ToJsonString(), Subject = IdentityApp.Form.Write() });
        Assert.Equal("ID.citizens-only", Assert.Single(saved.Assessment.ErrorsOf(DraftSteps.Subject)).Code);
        Assert.False((await app.TryAccept("ID", person, IdentityApp.Facts(), IdentityApp.Form)).IsOk);
    }

    // ID-9.3, ID-9: grounds of the page; the case is refused on them at the decision.
    [Fact]
    public async Task Draft_ChildWithoutRepresentative_HasItsGrounds()
    {
        var child = await app.Person(10, 12, hasCard: false);
        var (_, saved) = await app.Draft("ID", new DraftContent { PersonId = child.Id, Facts = IdentityApp.Facts("both").ToJsonString(), Subject = IdentityApp.Form.Write() });
        Assert.Equal(["below-16", "representative-needed"], saved.Assessment.Answer!.Grounds.Select(g => g.Code));
    }

    private Task<Result<StepDone>> Take(Guid id, int version, TakenPictures taken) => app.Send(new TakePictures(id, version, taken), IdentityApp.Intake);

    private static string[] Codes<T>(Result<T> result) => [.. Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Code)];

    private static (string, string) Wrong<T>(Result<T> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors) is var e ? (e.Field, e.Code) : default;

    private static string Refused<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;
}
