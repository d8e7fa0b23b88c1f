using System.Security.Cryptography;
using System.Text;
using Licensing.Platform.Files;
using Microsoft.Extensions.Options;
using FileOptions = Licensing.Platform.Files.FileOptions;

namespace Licensing.Tests.Platform.Files;

/// <summary>Scans lie encrypted (C-4): what was written comes back, nothing of it stands on the disk, whatever is touched is not given out, and keys can be changed.</summary>
public sealed class SealedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("licensing-sealed").FullName;
    private readonly FileOptions options = new();

    public SealedFileTests()
    {
        options.Folder = Path.Combine(folder, "files");
        options.Keys["2026-01"] = Key("2026-01");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(16)]
    [InlineData((64 * 1024) - 1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(3 * 64 * 1024)]
    [InlineData(10 * 1024 * 1024)]
    public async Task Saved_OfAnySize_ComesBackAsItWasAndIsNotReadableOnTheDisk(int size)
    {
        var content = Scan(size);

        var (scan, fault) = await Store().Save("скан.pdf", new MemoryStream(content), Token);

        Assert.Null(fault);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(content)), (long)size, "application/pdf"), (scan!.Sha256, scan.Size, scan.ContentType));
        Assert.Equal(content, await Read(scan.Sha256));
        var stored = await File.ReadAllBytesAsync(PathOf(scan.Sha256), Token);
        Assert.Equal(-1, stored.AsSpan().IndexOf("%PDF-"u8));
        Assert.Equal(-1, stored.AsSpan().IndexOf(content.AsSpan(content.Length / 2, 8)));
    }

    [Fact]
    public async Task Saved_Twice_HasAnotherKeyEachTime()
    {
        var scan = (await Store().Save("a.pdf", new MemoryStream(Scan(100)), Token)).Scan!;
        var first = await File.ReadAllBytesAsync(PathOf(scan.Sha256), Token);
        await Store().Save("b.pdf", new MemoryStream(Scan(100)), Token);

        Assert.NotEqual(first, await File.ReadAllBytesAsync(PathOf(scan.Sha256), Token));
        Assert.Equal(Scan(100), await Read(scan.Sha256));
    }

    [Fact]
    public async Task Stored_BeforeThereWereKeys_IsStillRead()
    {
        options.Keys.Clear();
        var plain = (await Store().Save("a.pdf", new MemoryStream(Scan(5000)), Token)).Scan!;
        Assert.Equal(Scan(5000), await File.ReadAllBytesAsync(PathOf(plain.Sha256), Token));

        options.Keys["2026-01"] = Key("2026-01");

        Assert.Equal(Scan(5000), await Read(plain.Sha256));
    }

    // One bit anywhere, a file cut at any piece, another's content under this name: an error and never other bytes.
    [Theory]
    [InlineData(9)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(70_000)]
    [InlineData(-1)]
    public async Task Touched_Anywhere_IsNotGivenOut(int at)
    {
        var scan = (await Store().Save("a.pdf", new MemoryStream(Scan(150_000)), Token)).Scan!;
        var stored = await File.ReadAllBytesAsync(PathOf(scan.Sha256), Token);
        stored[at < 0 ? ^1 : at] ^= 1;
        await File.WriteAllBytesAsync(PathOf(scan.Sha256), stored, Token);

        await Assert.ThrowsAnyAsync<Exception>(() => Read(scan.Sha256));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData((64 * 1024) + 16)]
    public async Task CutOff_IsNotGivenOut(int less)
    {
        var scan = (await Store().Save("a.pdf", new MemoryStream(Scan(2 * 64 * 1024)), Token)).Scan!;
        var stored = await File.ReadAllBytesAsync(PathOf(scan.Sha256), Token);
        await File.WriteAllBytesAsync(PathOf(scan.Sha256), stored[..^less], Token);

        await Assert.ThrowsAsync<InvalidDataException>(() => Read(scan.Sha256));
    }

    [Fact]
    public async Task PutUnderAnothersName_IsNotGivenOut()
    {
        var mine = (await Store().Save("a.pdf", new MemoryStream(Scan(100)), Token)).Scan!;
        var others = (await Store().Save("b.pdf", new MemoryStream(Scan(101)), Token)).Scan!;
        File.Copy(PathOf(others.Sha256), PathOf(mine.Sha256), overwrite: true);

        await Assert.ThrowsAsync<InvalidDataException>(() => Read(mine.Sha256));
    }

    [Fact]
    public async Task Rotated_OldAndPlain_HaveTheNewestKeyAndOldOnesCanGo()
    {
        var old = (await Store().Save("a.pdf", new MemoryStream(Scan(70_000)), Token)).Scan!;
        var keep = await Store().Keep("request.p7m", "application/pkcs7-mime", Encoding.UTF8.GetBytes("no scan at all"), Token) ?? throw new InvalidOperationException();
        options.Keys.Clear();
        var plain = (await Store().Save("p.pdf", new MemoryStream(Scan(90)), Token)).Scan!;
        options.Keys["2026-01"] = Key("2026-01");
        options.Keys["2026-06"] = Key("2026-06");
        var recent = (await Store().Save("n.pdf", new MemoryStream(Scan(91)), Token)).Scan!;
        Assert.Equal(["2026-01", "2026-06"], Keys().Used());

        Assert.Equal(0, await Rotate());

        options.Keys.Remove("2026-01");
        Assert.Empty(Keys().Faults());
        Assert.All([old, keep, plain, recent], scan => Assert.Equal("2026-06", FileStore.KeyOf(PathOf(scan.Sha256))));
        Assert.Equal(Scan(70_000), await Read(old.Sha256));
        Assert.Equal("no scan at all"u8.ToArray(), await Read(keep.Sha256));
        Assert.Equal(Scan(90), await Read(plain.Sha256));
        Assert.DoesNotContain(Directory.EnumerateFiles(options.Folder), f => Path.GetFileName(f) != FileKeys.UsedFile);
    }

    // Called again it goes on: what is done stays as it is, byte for byte; what is broken is named and left.
    [Fact]
    public async Task Rotated_Again_LeavesWhatIsDoneAndNamesWhatIsBroken()
    {
        var done = (await Store().Save("a.pdf", new MemoryStream(Scan(90)), Token)).Scan!;
        var broken = (await Store().Save("b.pdf", new MemoryStream(Scan(91)), Token)).Scan!;
        options.Keys["2026-06"] = Key("2026-06");
        Assert.Equal(0, await Rotate());
        var written = await File.ReadAllBytesAsync(PathOf(done.Sha256), Token);
        await File.WriteAllBytesAsync(PathOf(broken.Sha256), Scan(92), Token);

        Assert.Equal(1, await Rotate());

        Assert.Equal(written, await File.ReadAllBytesAsync(PathOf(done.Sha256), Token));
        Assert.Equal(Scan(92), await File.ReadAllBytesAsync(PathOf(broken.Sha256), Token));
    }

    [Fact]
    public async Task Key_ThatFilesWereWrittenWith_IsMissedAtTheStart()
    {
        var scan = (await Store().Save("a.pdf", new MemoryStream(Scan(90)), Token)).Scan!;
        options.Keys.Remove("2026-01");
        options.Keys["2026-06"] = Key("2026-06");

        Assert.Contains("Files:Keys has no «2026-01»", Assert.Single(Keys().Faults()), StringComparison.Ordinal);
        Assert.Contains("2026-01", Assert.Throws<InvalidOperationException>(() => Store().Find(scan.Sha256)).Message, StringComparison.Ordinal);
        Assert.Equal(3, await Rotate());
    }

    [Theory]
    [InlineData("2026_01", null, "Latin letters")]
    [InlineData("a", "/nowhere/key", "cannot be read")]
    [InlineData("b", "not base64!", "not Base64")]
    [InlineData("c", "c2hvcnQ=", "holds 5 bytes")]
    public async Task Key_ThatIsNone_IsNamedWithItsSetting(string id, string? content, string fault)
    {
        options.Keys[id] = content?.StartsWith('/') == true ? content : Path.Combine(folder, "bad.key");
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.key"), content ?? "x", Token);

        var found = Assert.Single(Keys().Faults());

        Assert.Contains($"Files:Keys:{id}", found, StringComparison.Ordinal);
        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_None_AreAFaultUnlessSaid()
    {
        options.Keys.Clear();
        Assert.Contains("names no key", Assert.Single(Keys().Faults()), StringComparison.Ordinal);

        options.Plain = true;
        Assert.Empty(Keys().Faults());
    }

    [Fact]
    public void Full_DiskOfTheSystem_IsTold()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has a device that is always full.");

        var error = Assert.Throws<IOException>(() =>
        {
            using var file = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            file.Write(new byte[70_000]);
            file.Flush();
        });

        Assert.True(FileStore.IsFull(error));
        Assert.False(FileStore.IsFull(new IOException("Another fault.")));
    }

    [Fact]
    public async Task Save_WithoutRoom_LeavesNothingBehind()
    {
        var (scan, fault) = await Store().Save("a.pdf", new NoRoom(), Token);

        Assert.Equal((null, FileFault.NoRoom), (scan, fault));
        Assert.DoesNotContain(Directory.EnumerateFiles(options.Folder), f => Path.GetFileName(f) != FileKeys.UsedFile);
    }

    private static byte[] Scan(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        "%PDF-1.4"u8.CopyTo(content);
        return content;
    }

    private FileKeys Keys() => new(Options.Create(options));

    private FileStore Store() => new(Options.Create(options), Keys());

    private Task<int> Rotate() => new RotateFilesCommand(Store(), Keys(), Options.Create(options), TimeProvider.System).Run([], Token);

    private async Task<byte[]> Read(string sha256)
    {
        await using var content = Store().Find(sha256)!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    private string Key(string id)
    {
        var path = Path.Combine(folder, $"{id}.key");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        return path;
    }

    private string PathOf(string sha256) => Path.Combine(options.Folder, sha256[..2], sha256[2..4], sha256);

    /// <summary>A file in the middle of which the disk is full.</summary>
    private sealed class NoRoom() : MemoryStream(Scan(100_000))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("No space left on device", 28) : base.ReadAsync(buffer, cancellationToken);
    }
}
