using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-12.5, C-4, C-10: photographs of an inspection are pictures by their content, and only those who see the case see them.</summary>
public sealed class PhotoTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public async Task Upload_Picture_IsKeptAndOpenedWithTheInspection()
    {
        var about = await app.Bought(await app.Person());
        var photo = await Upload(about.Id, Png);
        Assert.True(photo.IsOk, $"{photo.Failure}");
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPhoto(about.Id, photo.Value.Sha256), VehicleApp.Inspector)).Failure);

        var shown = (await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Inspector)).Value;
        var saved = await app.Send(
            new ConductInspection(about.Id, shown.Version, VehicleApp.Findings(shown) with { Photos = [photo.Value] }), VehicleApp.Inspector);

        Assert.True(saved.IsOk, $"{saved.Failure}");
        Assert.Equal("image/png", (await app.Send(new OpenPhoto(about.Id, photo.Value.Sha256), VehicleApp.Decider)).Value.ContentType);
        Assert.NotNull(await app.Read<IFileStore, Stream?>(files => Task.FromResult(files.Find(photo.Value.Sha256))));
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPhoto(about.Id, photo.Value.Sha256), VehicleApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenPhoto(about.Id, new string('0', 64)), VehicleApp.Decider)).Failure);
        Assert.Equal("step-done-already", Assert.IsType<Failure.Refused>((await Upload(about.Id, Png)).Failure).Problem.Code);
    }

    [Fact]
    public async Task Upload_NoPictureOrWrongOfficer_IsRefused()
    {
        var about = await app.Bought(await app.Person());
        Assert.Equal("photo-type", Assert.IsType<Failure.Invalid>((await Upload(about.Id, "%PDF-1.7 no picture"u8.ToArray())).Failure).Errors[0].Code);
        Assert.Equal("photo-type", Assert.IsType<Failure.Invalid>((await Upload(about.Id, "text that is none"u8.ToArray())).Failure).Errors[0].Code);
        Assert.Equal("file-empty", Assert.IsType<Failure.Invalid>((await Upload(about.Id, [])).Failure).Errors[0].Code);
        Assert.IsType<Failure.NotAllowed>((await Upload(about.Id, Png, VehicleApp.Intake)).Failure);
        Assert.IsType<Failure.NotFound>((await Upload(about.Id, Png, VehicleApp.Elsewhere)).Failure);
    }

    private async Task<Result<Kernel.Cases.ScanRef>> Upload(Guid caseId, byte[] content, Actor? by = null)
    {
        using var stream = new MemoryStream(content);
        return await app.Send(new UploadPhoto(caseId, "front.png", stream), by ?? VehicleApp.Inspector);
    }
}
