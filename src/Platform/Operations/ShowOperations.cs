using Licensing.Platform.Data;
using Licensing.Platform.Jobs;
using Licensing.Platform.Notices;
using Licensing.Platform.Operations.Indicators;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Operations;

/// <summary>How the system runs: nodes, what is on its way, jobs, backups and drills; nothing about a person or a case.</summary>
[Allow(Roles.Administrator)]
public sealed record ShowOperations : IQuery<OperationsView>;

/// <summary>The operators' page.</summary>
/// <param name="At">As of when, UTC.</param>
/// <param name="FreeBytes">Free space where the files lie.</param>
public sealed record OperationsView(
    DateTime At, IReadOnlyList<NodeLine> Nodes, OutboxLine Outbox, IReadOnlyList<DeliveryLine> Failing, IReadOnlyList<JobLine> Jobs, IReadOnlyList<ChannelLine> Notices,
    IReadOnlyList<NightlyLine> Nightly, AuditLineage Audit, long FreeBytes);

/// <summary>A node.</summary>
/// <param name="ClockAhead">How far its clock is ahead of the database's.</param>
public sealed record NodeLine(string Name, string Version, DateTime StartedAt, DateTime SeenAt, NodeLife Life, int Circuits, bool RunsJobs, TimeSpan ClockAhead);

/// <summary>Whether a node is there.</summary>
public enum NodeLife
{
    /// <summary>It says so.</summary>
    Alive,

    /// <summary>It ended in order.</summary>
    Left,

    /// <summary>It says nothing any more.</summary>
    Lost,
}

/// <summary>Events on their way to other modules.</summary>
/// <param name="OldestAt">When the oldest of those that wait happened, UTC.</param>
public sealed record OutboxLine(int Waiting, DateTime? OldestAt, int Failing);

/// <summary>A delivery that failed and is tried again.</summary>
/// <param name="Handler">Full name of the listener's type.</param>
/// <param name="Error">Type of the last failure.</param>
public sealed record DeliveryLine(long MessageId, string Event, string Handler, DateTime At, int Attempts, DateTime NextAt, string? Error);

/// <summary>A job of the scheduler; without times where it has not run yet.</summary>
public sealed record JobLine(
    string Name, TimeSpan Every, string? Node, DateTime? LastAt, TimeSpan? Took, DateTime? LastFailedAt, string? LastError, int Failures, DateTime? NextAt);

/// <summary>What is done every night.</summary>
/// <param name="IsWanted">Whether the configuration wants it.</param>
/// <param name="Last">The last one.</param>
/// <param name="LastGoodAt">When one ended well, UTC.</param>
public sealed record NightlyLine(RunKind Kind, bool IsWanted, RunLine? Last, DateTime? LastGoodAt);

/// <summary>A run of a night.</summary>
public sealed record RunLine(
    RunState State, string Node, DateTime StartedAt, DateTime? EndedAt, string? Subject, IReadOnlyList<RunCount> Checked, IReadOnlyList<RunFault> Faults);

/// <summary>A channel by which applicants are told.</summary>
/// <param name="IsReady">Whether it is set up.</param>
/// <param name="GivenUp">In the last seven days.</param>
public sealed record ChannelLine(NoticeChannel Channel, bool IsReady, int Waiting, int GivenUp);

/// <summary>How the audit chain stands.</summary>
/// <param name="Sealed">Links.</param>
/// <param name="OldestUnsealedAt">The oldest row that no link covers, as far as two hours back, UTC.</param>
/// <param name="LastRoot">The last day whose root was taken.</param>
public sealed record AuditLineage(long Sealed, DateTime? OldestUnsealedAt, DateOnly? LastRoot);

internal sealed class ShowOperationsHandler(
    OperationsDb db, KernelDb kernel, NoticesDb notices, NoticeSenders senders, IEnumerable<INightly> nightly, IOptions<Files.FileOptions> files) :
    IHandler<ShowOperations, OperationsView>
{
    private const int MostFailing = 20;

    private static readonly TimeSpan RecentlyGivenUp = TimeSpan.FromDays(7);

    public async Task<Result<OperationsView>> Handle(ShowOperations request, UseCase useCase, CancellationToken cancellation)
    {
        var (now, since) = (useCase.Now, useCase.Now - NodeRow.ForgottenAfter);
        var open = kernel.Outbox.AsNoTracking().Where(m => m.DoneAt == null);
        var failing = OutboxIndicators.Undelivered(kernel).AsNoTracking();
        return new OperationsView(
            now,
            [.. (await db.Nodes.AsNoTracking().Where(n => n.SeenAt > since).ToListAsync(cancellation)).Select(n => Line(n, now)).OrderBy(n => n.Life).ThenBy(n => n.Name, StringComparer.Ordinal)],
            new OutboxLine(
                await open.CountAsync(cancellation), await open.OrderBy(m => m.Id).Select(m => (DateTime?)m.At).FirstOrDefaultAsync(cancellation), await failing.CountAsync(cancellation)),
            await failing.OrderBy(d => d.MessageId).Take(MostFailing).Join(kernel.Outbox, d => d.MessageId, m => m.Id, (d, m) =>
                new DeliveryLine(m.Id, m.Type, d.Handler, m.At, d.Attempts, d.NextAttemptAt, d.LastError)).ToListAsync(cancellation),
            await JobLines(cancellation),
            await ChannelLines(now - RecentlyGivenUp, cancellation),
            await NightlyLines(cancellation),
            await Lineage(now, cancellation),
            OperationIndicators.FreeBytes(files.Value.Folder));
    }

    private static NodeLine Line(NodeRow n, DateTime now) => new(
        n.Name, n.AppVersion, n.StartedAt, n.SeenAt, n.IsAlive(now) ? NodeLife.Alive : n.LeftAt is null ? NodeLife.Lost : NodeLife.Left, n.Circuits, n.RunsJobs,
        TimeSpan.FromMilliseconds(n.ClockAhead));

    private async Task<IReadOnlyList<JobLine>> JobLines(CancellationToken cancellation)
    {
        var seen = await db.Jobs.AsNoTracking().ToDictionaryAsync(j => j.Name, cancellation);
        return [.. JobScheduling.Jobs.OrderBy(j => j.Type.Name, StringComparer.Ordinal).Select(j => seen.TryGetValue(j.Type.Name, out var row)
            ? new JobLine(row.Name, j.Every, row.Node, row.LastStartedAt, TimeSpan.FromMilliseconds(row.TookMilliseconds), row.LastFailedAt, row.LastError, row.Failures, row.NextAt)
            : new JobLine(j.Type.Name, j.Every, null, null, null, null, null, 0, null))];
    }

    private async Task<IReadOnlyList<NightlyLine>> NightlyLines(CancellationToken cancellation)
    {
        var lines = new List<NightlyLine>();
        foreach (var each in nightly.OrderBy(n => n.Kind))
        {
            var runs = db.Runs.AsNoTracking().Where(r => r.Kind == each.Kind).OrderByDescending(r => r.StartedAt);
            var last = await runs.FirstOrDefaultAsync(cancellation);
            lines.Add(new NightlyLine(
                each.Kind, each.IsWanted,
                last is null ? null : new RunLine(last.State, last.Node, last.StartedAt, last.EndedAt, last.Subject, last.Checked, last.Faults),
                await runs.Where(r => r.State == RunState.Good).Select(r => r.EndedAt).FirstOrDefaultAsync(cancellation)));
        }

        return lines;
    }

    private async Task<IReadOnlyList<ChannelLine>> ChannelLines(DateTime since, CancellationToken cancellation)
    {
        var lines = new List<ChannelLine>();
        foreach (var sender in senders.All)
        {
            var rows = notices.Notices.Where(n => n.Channel == sender.Channel);
            lines.Add(new ChannelLine(
                sender.Channel, sender.IsReady, await rows.CountAsync(n => n.State == NoticeState.Waiting, cancellation),
                await rows.CountAsync(n => n.State == NoticeState.GivenUp && n.EndedAt >= since, cancellation)));
        }

        return lines;
    }

    private async Task<AuditLineage> Lineage(DateTime now, CancellationToken cancellation) => new(
        await kernel.Seals.OrderByDescending(s => s.Position).Select(s => s.Position).FirstOrDefaultAsync(cancellation),
        await OutboxIndicators.OldestUnsealed(kernel, now, cancellation),
        await kernel.Roots.MaxAsync(r => (DateOnly?)r.Day, cancellation));
}
