using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations;

/// <summary>A node says that it is there, or that it leaves, and how the jobs fared that it ran.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record NoteNode(string Name, DateTime StartedAt, int Circuits, bool RunsJobs, bool Leaves, IReadOnlyDictionary<string, JobSeen> Jobs) : ICommand<Done>;

internal sealed class NoteNodeHandler(OperationsDb db, DatabaseSession session, IDatabaseTools tools) : IHandler<NoteNode, Done>
{
    /// <summary>Who has been gone for so long is of no interest.</summary>
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(7);

    public async Task<Result<Done>> Handle(NoteNode request, UseCase useCase, CancellationToken cancellation)
    {
        var now = useCase.Now;
        var node = await db.Nodes.FindAsync([request.Name], cancellation);
        if (node is not null && node.StartedAt != request.StartedAt)
        {
            // A machine that started again gave the same number to another process.
            await db.Nodes.Where(n => n.Name == request.Name).ExecuteDeleteAsync(cancellation);
            db.Entry(node).State = EntityState.Detached;
            node = null;
        }

        node ??= db.Nodes.Add(new NodeRow { Name = request.Name, AppVersion = AppVersion.Text, StartedAt = request.StartedAt, RunsJobs = request.RunsJobs }).Entity;
        (node.SeenAt, node.Circuits, node.LeftAt) = (now, request.Circuits, request.Leaves ? now : null);
        node.ClockAhead = await ClockAhead(now, cancellation);
        foreach (var (name, seen) in request.Jobs)
        {
            (await db.Jobs.FindAsync([name], cancellation) ?? db.Jobs.Add(new JobRow { Name = name }).Entity).Take(seen, request.Name);
        }

        var forgotten = now - ForgottenAfter;
        await db.Nodes.Where(n => n.SeenAt < forgotten).ExecuteDeleteAsync(cancellation);
        return default(Done);
    }

    // As long as the use case has run by then is taken for the clock's: milliseconds, where minutes matter.
    private async Task<long> ClockAhead(DateTime now, CancellationToken cancellation) =>
        (long)(now - (await tools.Look(session.Connection, session.Transaction, cancellation)).Now).TotalMilliseconds;
}
