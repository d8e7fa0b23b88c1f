using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Stops a list that is no case yet; the same file sent again shows it, and it can be checked anew.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record StopFleet(Guid ImportId, int Version) : ICommand<Done>;

/// <summary>Checks a list anew, for instance after plates came or a restriction was lifted.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record CheckFleetAgain(Guid ImportId, int Version) : ICommand<Done>;

internal sealed class StopFleetHandler(VehiclesDb db, FleetDesk desk) : IHandler<StopFleet, Done>, IHandler<CheckFleetAgain, Done>
{
    public async Task<Result<Done>> Handle(StopFleet request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        useCase.Changed("fleet-import", opened.Value.Id);
        return opened.Value.Stop() is { } problem ? problem : default(Done);
    }

    public async Task<Result<Done>> Handle(CheckFleetAgain request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value.IsWorking)
        {
            return new Licensing.Kernel.Problem("VR.fleet-working");
        }

        if (opened.Value.Check() is { } problem)
        {
            return problem;
        }

        await FleetRows.Clear(db, opened.Value.Id, cancellation);
        useCase.Changed("fleet-import", opened.Value.Id);
        return default(Done);
    }
}

/// <summary>What a check wrote.</summary>
internal static class FleetRows
{
    /// <summary>Clears it for the next check; there are no cases of it.</summary>
    public static async Task Clear(VehiclesDb db, Guid importId, CancellationToken cancellation)
    {
        await db.FleetFaults.Where(f => f.ImportId == importId).ExecuteDeleteAsync(cancellation);
        await db.FleetRows.Where(r => r.ImportId == importId && r.CaseId == null).ExecuteDeleteAsync(cancellation);
    }
}
