using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>A list with its faults and rows, a page of each.</summary>
/// <param name="AfterFault">Faults after this one.</param>
/// <param name="AfterLine">Rows after this one.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowFleet(Guid ImportId, int AfterFault = 0, int AfterLine = 0, int Size = 50) : IQuery<FleetSheet>;

/// <summary>A list.</summary>
/// <param name="Warnings">Cells that are worth a look in good rows.</param>
internal sealed record FleetSheet(FleetImport Import, int Faults, int Warnings, IReadOnlyList<FleetFault> FaultPage, IReadOnlyList<FleetRow> RowPage);

/// <summary>How far a list is; asked again and again, it leaves no trace.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PeekFleet(Guid ImportId) : IQuery<FleetGlance>;

/// <summary>State and progress.</summary>
internal sealed record FleetGlance(FleetState State, int Done, int Total, int Good, int Version)
{
    public bool IsWorking => State is FleetState.Checking or FleetState.Accepting;
}

/// <summary>The lists of the office, the newest first.</summary>
/// <param name="Before">Begun before this instant.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListFleets(DateTime? Before = null, int Size = 50) : IQuery<IReadOnlyList<FleetImport>>;

internal sealed class ShowFleetHandler(VehiclesDb db, FleetDesk desk) :
    IHandler<ShowFleet, FleetSheet>, IHandler<PeekFleet, FleetGlance>, IHandler<ListFleets, IReadOnlyList<FleetImport>>
{
    public async Task<Result<FleetSheet>> Handle(ShowFleet request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        useCase.Viewed("fleet-import", request.ImportId);
        var size = Math.Clamp(request.Size, 1, 10_000);
        var faults = db.FleetFaults.AsNoTracking().Where(f => f.ImportId == request.ImportId);
        return new FleetSheet(
            opened.Value,
            await faults.CountAsync(f => !f.IsWarning, cancellation),
            await faults.CountAsync(f => f.IsWarning, cancellation),
            await faults.Where(f => f.Ordinal > request.AfterFault).OrderBy(f => f.Ordinal).Take(size).ToListAsync(cancellation),
            await db.FleetRows.AsNoTracking().Where(r => r.ImportId == request.ImportId && r.Line > request.AfterLine).OrderBy(r => r.Line).Take(size).ToListAsync(cancellation));
    }

    public async Task<Result<FleetGlance>> Handle(PeekFleet request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, null, useCase, cancellation);
        return opened.Failure is { } failure ? failure : new FleetGlance(opened.Value.State, opened.Value.Done, opened.Value.Total, opened.Value.Good, opened.Value.Version);
    }

    public async Task<Result<IReadOnlyList<FleetImport>>> Handle(ListFleets request, UseCase useCase, CancellationToken cancellation)
    {
        var actor = useCase.Actor;
        var seen = actor.Has(Roles.Supervisor)
            ? db.FleetImports.AsNoTracking().Where(i => i.Region == actor.Region)
            : db.FleetImports.AsNoTracking().Where(i => i.OfficeId == actor.OfficeId);
        var found = await (request.Before is { } before ? seen.Where(i => i.At < before) : seen).OrderByDescending(i => i.At).Take(Math.Clamp(request.Size, 1, 200)).ToListAsync(cancellation);
        useCase.Viewed("fleet-imports", $"{found.Count}");
        return new Ok<IReadOnlyList<FleetImport>>(found);
    }
}
