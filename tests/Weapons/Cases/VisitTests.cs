using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>WP flow, C-4, C-10: the inspector's list, and photographs that only those who see the case may see.</summary>
public sealed class VisitTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task List_OfTheOffice_HasWhatWaitsAndWhatWasDoneToday()
    {
        var (waits, done) = (await app.ToAcquire(await app.Person()), await app.ToAcquire(await app.Person()));
        await app.Visit(done.Id);

        var list = (await app.Send(new ListVisits(), WeaponApp.Inspector)).Value;

        var line = Assert.Single(list.Waiting, v => v.CaseId == waits.Id);
        Assert.Equal(
            (WeaponSteps.Visit, "Астана қ., Сығанақ к-сі, 24", WeaponKind.SmoothboreHunting, waits.Steps[0].DueAt), (line.Step, line.Address, line.Weapon, line.DueAt));
        Assert.DoesNotContain(list.Waiting, v => v.CaseId == done.Id);
        Assert.True(Assert.Single(list.Done, v => v.CaseId == done.Id).Passed);
        var elsewhere = (await app.Send(new ListVisits(), WeaponApp.Elsewhere)).Value;
        Assert.Equal((0, 0), (elsewhere.Waiting.Count, elsewhere.Done.Count));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ListVisits(), WeaponApp.Intake)).Failure);
    }

    [Fact]
    public async Task Photo_OfAVisit_IsKeptAndOpenedByThoseWhoSeeTheCase()
    {
        var about = await app.ToAcquire(await app.Person());
        var photo = (await Upload(about.Id, "safe.png", Png)).Value;
        var visit = new ConductVisit(about.Id, await app.VersionOf(about.Id), true, true, "Б-1", null, [photo]);
        Assert.True((await app.Send(visit, WeaponApp.Inspector)).IsOk);

        Assert.Equal("image/png", (await app.Send(new OpenPhoto(about.Id, photo.Sha256), WeaponApp.Decider)).Value.ContentType);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPhoto(about.Id, photo.Sha256), WeaponApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPhoto(about.Id, new string('0', 64)), WeaponApp.Decider)).Failure);
        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await Upload(about.Id, "late.png", Png)).Failure).Problem.Code);
    }

    [Fact]
    public async Task Photo_ThatIsNone_IsRefused()
    {
        var about = await app.ToAcquire(await app.Person());
        var refused = await Upload(about.Id, "safe.png", "MZ, not a picture"u8.ToArray());
        Assert.Equal(("photos", "photo-type"), Assert.IsType<Failure.Invalid>(refused.Failure).Errors.Select(e => (e.Field, e.Code)).Single());
        Assert.IsType<Failure.NotAllowed>((await Upload(about.Id, "safe.png", Png, WeaponApp.Intake)).Failure);
    }

    private async Task<Result<ScanRef>> Upload(Guid caseId, string name, byte[] content, Actor? by = null)
    {
        using var stream = new MemoryStream(content);
        return await app.Send(new UploadPhoto(caseId, name, stream), by ?? WeaponApp.Inspector);
    }
}
