using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Operations.Backups;

/// <summary>Puts a backup in the place of the configured database and file store. Nothing is touched before the whole backup was read and fits its manifest.</summary>
internal sealed class BackupRestorer(BackupPlaces places, RestoredChecks checks, IOptions<Files.FileOptions> files, TimeProvider clock)
{
    /// <summary>Restores.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="over">What is there may be replaced: the whole database; of the files those of the same name.</param>
    /// <param name="say">Hears each step.</param>
    /// <param name="cancellation">Ends it, wherever it stands.</param>
    /// <exception cref="DatabaseToolException">The database's tool failed.</exception>
    public async Task<RunReport> Restore(string folder, bool over, Action<string> say, CancellationToken cancellation)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        say("reading the backup");
        if (await Refusals(folder, over, cancellation) is { Count: > 0 } refused)
        {
            return new RunReport(name, [], refused);
        }

        var manifest = await BackupFolder.Read(folder, cancellation);
        say("restoring the database");
        await places.Tools.Restore(places.Own, Path.Combine(folder, BackupFolder.Database), cancellation);
        say("copying the files");
        var lost = await CopyFiles(folder, cancellation);
        say("counting rows, walking the audit chain");
        var (counted, faults) = await checks.Run(places.Own.ConnectionString, manifest, cancellation);
        return new RunReport(name, [.. counted, new RunCount("files", manifest.Files)], [.. lost, .. faults]);
    }

    private async Task<IReadOnlyList<RunFault>> Refusals(string folder, bool over, CancellationToken cancellation)
    {
        if (await BackupFolder.Check(folder, cancellation) is { Count: > 0 } damaged)
        {
            return damaged;
        }

        if ((await BackupFolder.Read(folder, cancellation)).Provider is var provider && provider != places.Provider)
        {
            return [new RunFault("other-database", provider, places.Provider, provider)];
        }

        if (await Served(cancellation) is { } node)
        {
            return [new RunFault("node-serves", node)];
        }

        if (over)
        {
            return [];
        }

        return !await places.Tools.IsEmpty(places.Own.ConnectionString, cancellation) ? [new RunFault("database-not-empty", "Database:ConnectionString")]
            : BackupFolder.Under(files.Value.Folder).Any() ? [new RunFault("files-not-empty", "Files:Folder")]
            : [];
    }

    // A database without these tables, or none at all, is served by nobody.
    private async Task<string?> Served(CancellationToken cancellation)
    {
        await using var connection = places.Connect(places.Own.ConnectionString);
        await using var db = places.Operations(connection);
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return (await db.Nodes.AsNoTracking().ToListAsync(cancellation)).Find(n => n.IsAlive(now))?.Name;
        }
        catch (DbException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<RunFault>> CopyFiles(string folder, CancellationToken cancellation)
    {
        const string Prefix = $"{BackupFolder.Files}/";
        var faults = new List<RunFault>();
        foreach (var file in await BackupFolder.Listed(folder, cancellation))
        {
            if (file.Path.StartsWith(Prefix, StringComparison.Ordinal)
                && await BackupFolder.Copy(Path.Combine(folder, file.Path), Path.Combine(files.Value.Folder, file.Path[Prefix.Length..]), cancellation) is var hash && hash != file.Hash)
            {
                faults.Add(new RunFault("file-changed", file.Path, file.Hash, hash));
            }
        }

        return faults;
    }
}
