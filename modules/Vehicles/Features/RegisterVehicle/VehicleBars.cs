using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>What keeps a vehicle from being registered: restrictions (VR-17.3) and the inspection of the case (VR-17.2, VR-17.3).</summary>
internal sealed class VehicleBars(VehiclesDb db, IRestrictionSource restrictions)
{
    public const string NotAdmitted = "not-admitted-to-traffic";

    /// <summary>Codes of the grounds that hold on a day.</summary>
    public async Task<IReadOnlyList<string>> Of(Guid vehicleId, Guid? caseId, Operation operation, DateOnly on, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if ((await restrictions.Holding(vehicleId, on, cancellation)).Any(r => r.Bars(operation)))
        {
            found.Add(NotAdmitted);
        }

        if (caseId is { } id && await Failed(id, cancellation) is { } failed)
        {
            found.UnionWith(InspectionReasons.Bars(failed.Reasons));
        }

        return [.. found];
    }

    /// <summary>Why a case cannot be granted now, or nothing.</summary>
    public async Task<Problem?> Against(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        var about = await db.VehicleCases.AsNoTracking().SingleAsync(c => c.CaseId == granted.Id, cancellation);
        var holding = (await restrictions.Holding(about.VehicleId, BusinessTime.DateOf(useCase.Now), cancellation)).FirstOrDefault(r => r.Bars(about.Operation));
        return holding is not null ? new Problem("VR.restriction-stands", holding.ImposedBy, holding.Basis)
            : await Failed(granted.Id, cancellation) is { } failed ? new Problem("VR.not-admitted", failed.InspectorName)
            : null;
    }

    private Task<Inspection?> Failed(Guid caseId, CancellationToken cancellation) =>
        db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == caseId && !i.Admitted, cancellation);
}
