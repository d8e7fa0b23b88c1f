using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Operations;

/// <summary>A node says that it is there, or that it leaves, and how the jobs fared that it ran.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record NoteNode(string Name, DateTime StartedAt, int Circuits, bool RunsJobs, bool Leaves, IReadOnlyDictionary<string, JobSeen> Jobs) : ICommand<Done>;

internal sealed class NoteNodeHandler(OperationsDb db, DatabaseSession session, IDatabaseTools tools) : IHandler<NoteNode, Done>
{
    public async Task<Result<Done>> Handle(NoteNode request, UseCase useCase, CancellationToken cancellation)
    {
        // As long as the use case has run by then is taken for the clock's: milliseconds, where half a minute matters.
        var clock = (await tools.Look(session.Connection, session.Transaction, cancellation)).Now;
        var node = await db.Nodes.FindAsync([request.Name], cancellation) ?? db.Nodes.Add(new NodeRow { Name = request.Name }).Entity;
        node.Say(request, useCase.Now - clock, useCase.Now);
        foreach (var (name, seen) in request.Jobs)
        {
            (await db.Jobs.FindAsync([name], cancellation) ?? db.Jobs.Add(new JobRow { Name = name }).Entity).Take(seen, request.Name);
        }

        return default(Done);
    }
}
