using System.Data.Common;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Operations.Backups;

/// <summary>
/// Writes a backup. The database comes first, the files after it: a file is in the store before the row that names it, so that every file that a row of the backup names
/// is in the backup.
/// </summary>
internal sealed class BackupMaker(BackupPlaces places, IOptions<Files.FileOptions> store, TimeProvider clock)
{
    /// <summary>Writes it into a folder that is empty or not there yet.</summary>
    /// <exception cref="IOException">The folder holds something.</exception>
    /// <exception cref="DatabaseToolException">The database's tool failed.</exception>
    public async Task<BackupManifest> Make(string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"{folder} holds something already: a backup goes into a folder of its own.");
        }

        MakePrivate(folder);
        var madeAt = ModelConventions.Cut(clock.GetUtcNow().UtcDateTime);
        var (server, tables, root) = ("", new SortedDictionary<string, long>(StringComparer.Ordinal), (AuditSeal?)null);
        await places.Tools.Dump(places.Live, Path.Combine(folder, BackupFolder.Database), async (connection, transaction) =>
        {
            tables = await places.Tools.Count(connection, transaction, cancellation);
            root = await LastSeal(connection, transaction, cancellation);
            server = (await places.Tools.Look(connection, transaction, cancellation)).Server;
        }, cancellation);
        var (listed, bytes) = await CopyFiles(folder, cancellation);
        var files = listed.Count;
        foreach (var path in BackupFolder.Under(Path.Combine(folder, BackupFolder.Database)))
        {
            listed.Add(new BackupFile($"{BackupFolder.Database}/{path}", await BackupFolder.HashOf(Path.Combine(folder, BackupFolder.Database, path), cancellation)));
        }

        var manifest = new BackupManifest(
            BackupFolder.Format, madeAt, places.Provider, server, AppVersion.Text, places.Tools.IsExact, tables,
            root?.Position ?? 0, root?.Hash ?? AuditChain.Root, files, bytes);
        await BackupFolder.Close(folder, manifest, listed, cancellation);
        return manifest;
    }

    /// <summary>Everything that lies in the store's own folders, and the lists that the store keeps of itself; what else lies beside them is a file that is just being received.</summary>
    private async Task<(List<BackupFile> Files, long Bytes)> CopyFiles(string folder, CancellationToken cancellation)
    {
        var (copied, bytes) = (new List<BackupFile>(), 0L);
        foreach (var path in BackupFolder.Under(store.Value.Folder).Where(path => path.Contains('/', StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var target = $"{BackupFolder.Files}/{path}";
            copied.Add(new BackupFile(target, await BackupFolder.Copy(Path.Combine(store.Value.Folder, path), Path.Combine(folder, target), cancellation)));
            bytes += new FileInfo(Path.Combine(folder, target)).Length;
        }

        return (copied, bytes);
    }

    private async Task<AuditSeal?> LastSeal(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        await using var kernel = places.Kernel(connection);
        await (transaction is null ? Task.CompletedTask : kernel.Database.UseTransactionAsync(transaction, cancellation));
        return await kernel.Seals.AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefaultAsync(cancellation);
    }

    // It holds everybody's data: nobody else on the machine reads it.
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
