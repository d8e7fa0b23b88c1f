using Licensing.Kernel;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>The next list on which work goes on by itself.</summary>
[Allow(Roles.System)]
internal sealed record NextFleet : IQuery<FleetWork>;

/// <summary>What is to be done.</summary>
/// <param name="ImportId">The list; none where there is nothing to do.</param>
/// <param name="By">In whose name.</param>
internal sealed record FleetWork(Guid? ImportId, FleetState State, Actor By);

/// <summary>Notes why a list did not become cases; it stands as it did before, or is checked anew.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record GiveFleetBack(Guid ImportId, string Problem, IReadOnlyList<string> Args, bool CheckAgain) : ICommand<Done>;

internal sealed class FleetWorkHandler(VehiclesDb db) : IHandler<NextFleet, FleetWork>, IHandler<GiveFleetBack, Done>
{
    public async Task<Result<FleetWork>> Handle(NextFleet request, UseCase useCase, CancellationToken cancellation)
    {
        var next = await db.FleetImports.AsNoTracking().Where(i => i.State == FleetState.Checking || i.State == FleetState.Accepting)
            .OrderBy(i => i.At).FirstOrDefaultAsync(cancellation);
        return next is null
            ? new FleetWork(null, default, Actor.System)
            : new FleetWork(next.Id, next.State, new Actor(next.OfficerId, next.OfficerName, next.OfficeId, next.Region, new HashSet<string> { Roles.IntakeOfficer }));
    }

    public async Task<Result<Done>> Handle(GiveFleetBack request, UseCase useCase, CancellationToken cancellation)
    {
        var import = await db.FleetImports.SingleAsync(i => i.Id == request.ImportId, cancellation);
        if (!import.IsWorking)
        {
            // Another node was first, and is done with it.
            return default(Done);
        }

        if (import.State == FleetState.Checking)
        {
            import.Fail(new Problem(request.Problem, [.. request.Args]));
        }
        else if (request.CheckAgain)
        {
            await FleetRows.Clear(db, import.Id, cancellation);
            import.Check(request.Problem, request.Args);
        }
        else
        {
            import.GiveBack(new Problem(request.Problem, [.. request.Args]));
        }

        return default(Done);
    }
}

/// <summary>Works through the lists: checks part by part, makes cases in the name of the officer who asked for it.</summary>
internal sealed partial class FleetRunner(IDispatcher dispatcher, ILogger<FleetRunner> log)
{
    /// <summary>Everything that is waiting.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        while (await dispatcher.Send(new NextFleet(), Actor.System, cancellation: cancellation) is { IsOk: true, Value: { ImportId: { } id } work })
        {
            try
            {
                await (work.State == FleetState.Checking ? Check(id, cancellation) : Make(id, work.By, cancellation));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A fault of ours must not come again every two seconds: the officer is told and can begin anew.
                LogBroken(log, e, id);
                await dispatcher.Send(new GiveFleetBack(id, "VR.fleet-broke", [], CheckAgain: false), Actor.System, cancellation: cancellation);
            }
        }
    }

    private async Task Check(Guid id, CancellationToken cancellation)
    {
        // A part that another node did at the same moment is a conflict: then the next round goes on with it.
        while (await dispatcher.Send(new CheckFleetPart(id), Actor.System, cancellation: cancellation) is { IsOk: true, Value.HasMore: true })
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task Make(Guid id, Actor by, CancellationToken cancellation)
    {
        var made = await dispatcher.Send(new MakeFleetCases(id), by, "fleet", cancellation: cancellation);
        if (made.Failure is { } failure)
        {
            var problem = (failure as Failure.Refused)?.Problem ?? new Problem("VR.fleet-broke");
            await dispatcher.Send(new GiveFleetBack(id, problem.Code, [.. problem.Args], problem.Code == "VR.fleet-changed"), Actor.System, cancellation: cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fleet import {Import} broke.")]
    private static partial void LogBroken(ILogger log, Exception e, Guid import);
}

/// <summary>Looks for lists every two seconds; on one node of the cluster at a time.</summary>
[Repeat(2)]
[DisallowConcurrentExecution]
internal sealed class ImportFleetJob(FleetRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await runner.Round(cancellation);
}
