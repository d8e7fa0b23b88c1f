using Licensing.Platform.Data;
using Licensing.Platform.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Operations.Indicators;

/// <summary>Nodes, jobs, backups and drills, and how full database and file store are.</summary>
internal sealed class OperationIndicators(OperationsDb db, DatabaseSession session, IDatabaseTools tools, NodeState node, IOptions<Files.FileOptions> files) : IIndicators
{
    private static readonly Indicator Nodes = new("licensing.nodes", null, "Nodes that are alive");
    private static readonly Indicator ClockAhead = new("licensing.clock.ahead", "s", "How far this node's clock is ahead of the database's");
    private static readonly Indicator JobFailures = new("licensing.job.failures", null, "Failures of a job since it last succeeded", "task");
    private static readonly Indicator JobAge = new("licensing.job.age", "s", "Since a job last succeeded", "task");
    private static readonly Indicator RunAge = new("licensing.nightly.age", "s", "Since a backup, a drill, a check of the audit chain last succeeded", "kind");
    private static readonly Indicator RunFailed = new("licensing.nightly.failed", null, "1 where the last one failed", "kind");
    private static readonly Indicator DatabaseSize = new("licensing.database.size", "By", "Size of the database");
    private static readonly Indicator FilesFree = new("licensing.files.free", "By", "Free space where the files lie");

    public IReadOnlyList<Indicator> Kinds => [Nodes, ClockAhead, JobFailures, JobAge, RunAge, RunFailed, DatabaseSize, FilesFree];

    public async Task<IReadOnlyList<Reading>> Read(DateTime now, CancellationToken cancellation)
    {
        var database = await tools.Look(session.Connection, session.Transaction, cancellation);
        var nodes = await db.Nodes.AsNoTracking().ToListAsync(cancellation);
        var readings = new List<Reading>
        {
            new(Nodes, nodes.Count(n => n.IsAlive(now))),
            new(DatabaseSize, database.Bytes),
            new(FilesFree, FreeBytes(files.Value.Folder)),
            new(ClockAhead, (nodes.Find(n => n.Name == node.Name)?.ClockAhead ?? 0) / 1000.0),
        };
        foreach (var job in await db.Jobs.AsNoTracking().ToListAsync(cancellation))
        {
            readings.Add(new Reading(JobFailures, job.Failures, job.Name));
            readings.AddRange(Since(JobAge, job.LastGoodAt, now, job.Name));
        }

        foreach (var kind in Enum.GetValues<RunKind>())
        {
            var ended = db.Runs.AsNoTracking().Where(r => r.Kind == kind && r.State != RunState.Running);
            var good = await ended.Where(r => r.State == RunState.Good).OrderByDescending(r => r.StartedAt).Select(r => r.EndedAt).FirstOrDefaultAsync(cancellation);
            readings.AddRange(Since(RunAge, good, now, kind.ToString()));
            if (await ended.OrderByDescending(r => r.StartedAt).Select(r => (RunState?)r.State).FirstOrDefaultAsync(cancellation) is { } last)
            {
                readings.Add(new Reading(RunFailed, last == RunState.Failed ? 1 : 0, kind.ToString()));
            }
        }

        return readings;
    }

    /// <summary>Free space of the disk that a folder is on, or will be.</summary>
    public static long FreeBytes(string folder)
    {
        var there = new DirectoryInfo(Path.GetFullPath(folder));
        while (!there.Exists && there.Parent is { } parent)
        {
            there = parent;
        }

        return new DriveInfo(there.FullName).AvailableFreeSpace;
    }

    private static IEnumerable<Reading> Since(Indicator of, DateTime? at, DateTime now, string tag) =>
        at is { } then ? [new Reading(of, Math.Max(0, (now - then).TotalSeconds), tag)] : [];
}
