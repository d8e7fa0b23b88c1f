using System.Diagnostics;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Operations;
using Licensing.Platform.Operations.Backups;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Operations;

/// <summary>A backup is what can be restored: tried with the database's own tools.</summary>
public sealed class BackupTests(BackupApp app) : IClassFixture<BackupApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_IntoAnEmptyDatabase_BringsRowsFilesAndChainAndSaysSo()
    {
        var made = await app.Make("whole");
        var store = Path.Combine(app.Folder, "store-whole");
        await using var other = app.Other(store);
        await other.GetRequiredService<IDatabaseTools>().Drop(other.GetRequiredService<BackupPlaces>().Own.ConnectionString, Token);

        var report = await Restore(other, "whole");

        Assert.True(report.IsGood, string.Join("; ", report.Faults));
        Assert.Equal((3L, 12L), (made.Files, made.Sealed)); // two scans, and which keys they need
        Assert.Equal(
            new Dictionary<string, long> { ["tables"] = made.Tables.Count, ["rows"] = made.Tables.Values.Sum(), ["sealed"] = 12, ["files"] = 3 },
            report.Checked.ToDictionary(c => c.Code, c => c.Count));
        Assert.True(made.Tables["kernel.People"] >= 15);
        Assert.Contains("quartz.qrtz_triggers", made.Tables.Keys);
        await using var scope = other.CreateAsyncScope();
        Assert.Equal(15, await scope.ServiceProvider.GetRequiredService<KernelDb>().People.CountAsync(p => p.Surname.StartsWith("Сынақов"), Token));
        Assert.Null((await other.GetRequiredService<IDispatcher>().Send(new VerifyAudit(), Actor.System, cancellation: Token)).Value.Break);
        Assert.All(BackupFolder.Under(app.Files), path => Assert.Equal(File.ReadAllBytes(Path.Combine(app.Files, path)), File.ReadAllBytes(Path.Combine(store, path))));
    }

    [Fact]
    public async Task Restore_DatabaseOrStoreNotEmpty_IsRefusedUnlessOver()
    {
        await app.Make("twice");
        var store = Path.Combine(app.Folder, "store-twice");
        await using var other = app.Other(store);
        await other.GetRequiredService<IDatabaseTools>().Drop(other.GetRequiredService<BackupPlaces>().Own.ConnectionString, Token);
        Assert.True((await Restore(other, "twice")).IsGood);

        Assert.Equal("database-not-empty", Assert.Single((await Restore(other, "twice")).Faults).Code);
        Assert.True((await Restore(other, "twice", over: true)).IsGood);
        await Say("a/1", leaves: false);
        Assert.Equal(new RunFault("node-serves", "a/1"), Assert.Single((await Restore(other, "twice", over: true)).Faults));
        await Say("a/1", leaves: true);
        Assert.True((await Restore(other, "twice", over: true)).IsGood);
        await other.GetRequiredService<IDatabaseTools>().Drop(other.GetRequiredService<BackupPlaces>().Own.ConnectionString, Token);
        Assert.Equal("files-not-empty", Assert.Single((await Restore(other, "twice")).Faults).Code);

        async Task Say(string node, bool leaves) => await other.GetRequiredService<IDispatcher>().Send(
            new NoteNode(node, app.Clock.Now.UtcDateTime, 0, RunsJobs: true, leaves, new Dictionary<string, JobSeen>()), Actor.System, cancellation: Token);
    }

    // One byte of any file: of a table, of a scan, of the lists themselves.
    [Theory]
    [InlineData("database/toc.dat", "file-changed")]
    [InlineData("files/", "file-changed")]
    [InlineData("files.sha256", "file-changed")]
    [InlineData("manifest.json", "file-changed")]
    [InlineData("manifest.sha256", "file-changed")]
    public async Task Restore_OneByteIsAnother_IsRefusedByName(string begins, string code)
    {
        var folder = Path.Combine(app.Folder, $"byte-{Guid.NewGuid():N}");
        await app.Make(Path.GetFileName(folder));
        var path = BackupFolder.Under(folder).Order(StringComparer.Ordinal).First(p => p.StartsWith(begins, StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, path), Token);
        bytes[bytes.Length / 3] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(folder, path), bytes, Token);

        var report = await Restore(app.Provider, Path.GetFileName(folder), over: true);

        var fault = Assert.Single(report.Faults);
        Assert.Equal(code, fault.Code);
        Assert.True(begins == "manifest.sha256" || fault.What == path, $"{fault.What} instead of {path}");
        Assert.Equal(15, await app.Read(db => db.People.CountAsync(p => p.Surname.StartsWith("Сынақов"), Token)));
    }

    [Fact]
    public async Task Check_FileGoneOrAdded_NamesIt()
    {
        await app.Make("gone");
        var folder = Path.Combine(app.Folder, "gone");
        var gone = BackupFolder.Under(folder).First(p => p.StartsWith("files/", StringComparison.Ordinal));
        File.Delete(Path.Combine(folder, gone));
        await File.WriteAllTextAsync(Path.Combine(folder, "database", "more"), "x", Token);

        Assert.Equal([new RunFault("file-missing", gone), new RunFault("file-strange", "database/more")], await BackupFolder.Check(folder, Token));
    }

    // The list is written in the form that the system's own tool reads.
    [Fact]
    public async Task Make_Lists_CanBeCheckedBySha256sum()
    {
        await app.Make("lists");
        using var process = Process.Start(new ProcessStartInfo("sha256sum", "--check --strict --quiet manifest.sha256 files.sha256") { WorkingDirectory = Path.Combine(app.Folder, "lists") })!;
        await process.WaitForExitAsync(Token);

        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Make_FolderHoldsSomething_IsRefused()
    {
        await app.Make("once");

        await Assert.ThrowsAsync<IOException>(() => app.Make("once"));
    }

    [Fact]
    public async Task Make_OnUnix_IsForItsOwnerOnly()
    {
        await app.Make("private");

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(app.Folder, "private")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public void Compare_RowsLostOrTablesStrange_NamesThem()
    {
        var manifest = new BackupManifest(1, default, "", "", "", IsExact: true, new() { ["a.one"] = 5, ["a.two"] = 3 }, 0, "", 0, 0);
        var restored = new Dictionary<string, long> { ["a.one"] = 4, ["a.three"] = 1 };

        Assert.Equal(
            [new RunFault("rows-differ", "a.one", "5", "4"), new RunFault("table-missing", "a.two", "3"), new RunFault("table-strange", "a.three")],
            RestoredChecks.Compare(manifest, restored));
        Assert.Equal(["table-missing", "table-strange"], RestoredChecks.Compare(manifest with { IsExact = false }, restored).Select(f => f.Code));
    }

    private Task<RunReport> Restore(IServiceProvider into, string name, bool over = false) =>
        into.GetRequiredService<BackupRestorer>().Restore(Path.Combine(app.Folder, name), over, _ => { }, Token);
}
