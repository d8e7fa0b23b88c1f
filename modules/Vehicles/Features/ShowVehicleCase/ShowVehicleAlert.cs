using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>What nobody who opens a case may overlook: restrictions that hold today, and an inspection that did not admit the vehicle (VR-17.2, VR-17.3).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowVehicleAlert(Guid CaseId) : IQuery<VehicleAlerts>, IAboutCase;

/// <summary>Restrictions that hold, and why the inspector did not admit the vehicle.</summary>
internal sealed record VehicleAlerts(IReadOnlyList<RestrictionLine> Restrictions, IReadOnlyList<string> NotAdmitted);

internal sealed class ShowVehicleAlertHandler(CaseDesk desk, VehiclesDb db, IRestrictionSource restrictions) : IHandler<ShowVehicleAlert, VehicleAlerts>
{
    public async Task<Result<VehicleAlerts>> Handle(ShowVehicleAlert request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await desk.Visible(useCase.Actor).AnyAsync(c => c.Id == request.CaseId, cancellation)
            || await db.VehicleCases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == request.CaseId, cancellation) is not { } row)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var failed = await db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == request.CaseId && !i.Admitted, cancellation);
        useCase.Viewed("case", row.Number, caseId: row.CaseId);
        return new VehicleAlerts(
            [.. (await restrictions.Holding(row.VehicleId, today, cancellation)).Select(r => RestrictionLine.Of(r, today))], failed?.Reasons ?? []);
    }
}
