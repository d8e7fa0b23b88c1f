using System.Globalization;
using Licensing.Platform.Auditing;
using Licensing.Platform.Operations.Backups;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Operations;

/// <summary>Something that is done once a night, on one node.</summary>
internal interface INightly
{
    RunKind Kind { get; }

    /// <summary>When it is due, business time.</summary>
    TimeOnly At { get; }

    /// <summary>Whether the configuration wants it.</summary>
    bool IsWanted { get; }

    /// <summary>Whether there is something to do it with.</summary>
    bool IsReady => true;

    Task<RunReport> Run(CancellationToken cancellation);
}

/// <summary>A backup, after which those that are too many are removed.</summary>
internal sealed class NightlyBackup(BackupMaker maker, IOptions<BackupOptions> options, TimeProvider clock) : INightly
{
    public RunKind Kind => RunKind.Backup;

    public TimeOnly At => options.Value.At;

    public bool IsWanted => options.Value.Folder.Length > 0;

    public async Task<RunReport> Run(CancellationToken cancellation)
    {
        var folder = Path.Combine(options.Value.Folder, BackupFolder.NameAt(clock.GetUtcNow()));
        try
        {
            var manifest = await maker.Make(folder, cancellation);
            return new RunReport(
                Path.GetFileName(folder), [new("tables", manifest.Tables.Count), new("rows", manifest.Tables.Values.Sum()), new("files", manifest.Files), new("removed", Prune())], []);
        }
        catch when (Directory.Exists(folder) && !BackupFolder.IsFinished(folder))
        {
            // Half a backup helps nobody and takes the space of the next.
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    // The newest stay, whatever happens; what is older and unfinished is what a lost node left.
    private int Prune()
    {
        var keep = BackupFolder.Within(options.Value.Folder).TakeLast(Math.Max(1, options.Value.Keep)).ToList();
        var old = BackupFolder.Begun(options.Value.Folder).Where(backup => !keep.Contains(backup) && string.CompareOrdinal(backup, keep[^1]) < 0).ToList();
        old.ForEach(backup => Directory.Delete(backup, recursive: true));
        return old.Count;
    }
}

/// <summary>The newest backup is restored aside.</summary>
internal sealed class NightlyDrill(BackupDrill drill, IOptions<BackupOptions> options) : INightly
{
    public RunKind Kind => RunKind.Drill;

    public TimeOnly At => options.Value.DrillAt;

    public bool IsWanted => options.Value.Folder.Length > 0;

    /// <summary>An installation that is new makes its first backup first; that there is none is the backup's own alarm.</summary>
    public bool IsReady => BackupFolder.Within(options.Value.Folder).Count > 0;

    public async Task<RunReport> Run(CancellationToken cancellation) => BackupFolder.Within(options.Value.Folder) is [.., var newest]
        ? await drill.Run(newest, cancellation)
        : new RunReport(null, [], [new RunFault("no-backup", Path.GetFileName(options.Value.Folder))]);
}

/// <summary>The audit chain of the live database is walked.</summary>
internal sealed class NightlyAuditCheck(IDispatcher dispatcher, IOptions<BackupOptions> options) : INightly
{
    public RunKind Kind => RunKind.AuditCheck;

    public TimeOnly At => options.Value.AuditAt;

    public bool IsWanted => true;

    public async Task<RunReport> Run(CancellationToken cancellation)
    {
        var verdict = (await dispatcher.Send(new VerifyAudit(), Actor.System, cancellation: cancellation)).Value;
        RunFault[] faults = verdict.Break is { } found
            ? [new RunFault("audit-broken", $"{found.Fault}", null, found.Position.ToString(CultureInfo.InvariantCulture))] : [];
        return new RunReport(null, [new("sealed", verdict.Sealed), new("unsealed", verdict.Unsealed)], faults);
    }
}
