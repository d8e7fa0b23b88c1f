using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Asks the registers of arrests, pledges and wanted vehicles, and notes the answer on the case (VR flow, VR-17.3).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.DecisionOfficer, Roles.Inspector)]
internal sealed record ConductChecks(Guid CaseId, int Version) : ICommand<ChecksResult>, IAboutCase;

/// <summary>What was found; nothing where the vehicle is free.</summary>
internal sealed record ChecksResult(int Found);

internal sealed class ConductChecksHandler(CaseDesk desk, VehicleShelf shelf, VehiclesDb db, IRestrictionSource restrictions) : IHandler<ConductChecks, ChecksResult>
{
    public async Task<Result<ChecksResult>> Handle(ConductChecks request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value is not { Service: VehicleFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (await shelf.IsOwn(about.Id, useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var row = await db.VehicleCases.AsNoTracking().SingleAsync(c => c.CaseId == about.Id, cancellation);
        var found = (await restrictions.Holding(row.VehicleId, BusinessTime.DateOf(useCase.Now), cancellation)).Where(r => r.Bars(row.Operation)).ToList();
        var data = CaseJson.Write(new { restrictions = found.Select(r => r.Id) });
        var outcome = found.Count == 0 ? "nothing-found" : "restrictions-found";
        return about.CloseStep(VehicleSteps.Checks, outcome, found.Count == 0, data, useCase.Officer, useCase.Now) is { } problem
            ? problem
            : new ChecksResult(found.Count);
    }
}
