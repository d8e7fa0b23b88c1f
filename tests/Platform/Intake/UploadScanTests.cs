using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Intake;

/// <summary>Scans: PDF, PNG or JPEG by their content, at most 10 MB (C-4).</summary>
public sealed class UploadScanTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public async Task UploadScan_Png_OpensForTheOfficeThatHasIt()
    {
        var (draft, saved) = await app.Draft(new DraftContent());
        var scan = (await Upload(draft, Png)).Value;
        await app.Send(new SaveDraft(draft, saved.Version, new DraftContent { LooseScans = [scan] }), IntakeApp.Officer);

        var opened = (await app.Send(new OpenDraftScan(draft, scan.Sha256), IntakeApp.Colleague)).Value;
        await using var content = opened.Content;
        var stranger = await app.Send(new OpenDraftScan(draft, scan.Sha256), Actors.At(Actors.Almaty, "KZ-ALA", "Stranger", Roles.IntakeOfficer));

        var shown = new byte[Png.Length + 1];
        Assert.Equal(("image/png", Png.Length), (opened.Scan.ContentType, await content.ReadAtLeastAsync(shown, shown.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken)));
        Assert.Equal(Png, shown[..^1]);
        Assert.IsType<Failure.NotFound>(stranger.Failure);
    }

    [Fact]
    public async Task OpenDraftScan_OfAnotherDraft_IsNotThere()
    {
        var (draft, _) = await app.Draft(new DraftContent());
        var (other, _) = await app.Draft(new DraftContent());
        var scan = (await Upload(draft, Png)).Value;

        Assert.IsType<Failure.NotFound>((await app.Send(new OpenDraftScan(other, scan.Sha256), IntakeApp.Officer)).Failure);
    }

    [Fact]
    public async Task UploadScan_NameSaysPngContentDoesNot_IsRefused()
    {
        var (draft, _) = await app.Draft(new DraftContent());

        var result = await Upload(draft, "MZ this is a program"u8.ToArray());

        Assert.Equal("file-unknown-type", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
    }

    // A file of a few bytes that would unfold into four milliards of points.
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D494844520000FFFF0000FFFF0802000000000000000000")]
    [InlineData("FFD8FFE000044A46FFC0001108FFFFFFFF03012200021101031101FFD9")]
    public async Task UploadScan_PictureThatUnfoldsWithoutEnd_IsRefused(string picture)
    {
        var (draft, _) = await app.Draft(new DraftContent());

        var result = await Upload(draft, Convert.FromHexString(picture));

        Assert.Equal("file-too-many-points", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
    }

    [Fact]
    public async Task UploadScan_MoreThanTenMegabytes_IsRefused()
    {
        var (draft, _) = await app.Draft(new DraftContent());
        var large = new byte[FileTypes.MaxBytes + 1];
        Png.CopyTo(large, 0);

        var result = await Upload(draft, large);

        Assert.Equal("file-too-large", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
    }

    [Fact]
    public async Task UploadScan_WhenTheDiskIsFull_SaysSoAndTheDraftGoesOn()
    {
        var (draft, saved) = await app.Draft(new DraftContent());

        var result = await app.Send(new UploadScan(draft, "scan.png", new FullDisk()), IntakeApp.Officer);

        Assert.Equal("file-no-room", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
        var scan = (await Upload(draft, Png)).Value;
        Assert.True((await app.Send(new SaveDraft(draft, saved.Version, new DraftContent { LooseScans = [scan] }), IntakeApp.Officer)).IsOk);
    }

    [Fact]
    public void Faults_All_HaveWords() =>
        Assert.Empty(UsedTexts.Missing(Enum.GetValues<FileFault>().Select(fault => $"error.file-{JsonNamingPolicy.KebabCaseLower.ConvertName($"{fault}")}")));

    private async Task<Result<ScanRef>> Upload(Guid draft, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await app.Send(new UploadScan(draft, "scan.png", stream), IntakeApp.Officer);
    }

    /// <summary>Ends the work on a file as a disk without room does (ENOSPC).</summary>
    private sealed class FullDisk : MemoryStream
    {
        private const int NoSpace = 28;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("No space left on device", NoSpace);
    }
}
