using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations;

/// <summary>A node begins what is due tonight, or what somebody asked for; an empty key where another one has it already.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When it is due, business time.</param>
/// <param name="Node">Who.</param>
/// <param name="IsAsked">Somebody asked: it is done however often it ended before.</param>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record BeginRun(RunKind Kind, TimeOnly At, string Node, bool IsAsked) : ICommand<Guid>;

/// <summary>What came of it.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record EndRun(Guid RunId, RunReport Report) : ICommand<Done>;

internal sealed class RunHandler(OperationsDb db) : IHandler<BeginRun, Guid>, IHandler<EndRun, Done>
{
    private static readonly TimeSpan LongestSilent = TimeSpan.FromHours(12);

    public async Task<Result<Guid>> Handle(BeginRun request, UseCase useCase, CancellationToken cancellation)
    {
        var night = NightOf(useCase.Now, request.At);
        var before = await db.Runs.Where(r => r.Kind == request.Kind && r.Night == night).OrderBy(r => r.Try).ToListAsync(cancellation);
        foreach (var lost in before.Where(r => r.State == RunState.Running))
        {
            if (await IsLost(lost, useCase.Now, cancellation))
            {
                lost.End(new RunReport(lost.Subject, [], [new RunFault(NightlyRun.NodeLost, lost.Node)]), useCase.Now);
            }
        }

        // What failed has failed for tonight: somebody looks, and asks again. What a node left that was lost or stopped is begun anew.
        if (before.Any(r => r.State == RunState.Running || (!request.IsAsked && !r.WasCutOff)))
        {
            return Guid.Empty;
        }

        var run = new NightlyRun { Kind = request.Kind, Night = night, Try = (before.LastOrDefault()?.Try ?? 0) + 1, Node = request.Node, StartedAt = useCase.Now };
        db.Runs.Add(run);
        return run.Id;
    }

    public async Task<Result<Done>> Handle(EndRun request, UseCase useCase, CancellationToken cancellation)
    {
        (await db.Runs.SingleAsync(r => r.Id == request.RunId, cancellation)).End(request.Report, useCase.Now);
        return default(Done);
    }

    // A command line tells nothing of itself while it runs.
    private async Task<bool> IsLost(NightlyRun run, DateTime now, CancellationToken cancellation) =>
        await db.Nodes.AsNoTracking().SingleOrDefaultAsync(n => n.Name == run.Node, cancellation) is { } node ? !node.IsAlive(now) : now - run.StartedAt > LongestSilent;

    /// <summary>Before the hour it is still yesterday's night.</summary>
    private static DateOnly NightOf(DateTime now, TimeOnly at) =>
        BusinessTime.DateOf(now) is var today && BusinessTime.TimeOf(BusinessTime.FromUtc(now)) < at ? today.AddDays(-1) : today;
}
