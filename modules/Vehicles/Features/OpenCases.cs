using Licensing.Platform.Cases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>In which case that is not decided yet a vehicle is already: of two, the second would be refused when it is granted.</summary>
internal sealed class OpenCases(VehiclesDb db, CaseDesk cases)
{
    /// <summary>Numbers of the cases, by the vehicles that are in one.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> vehicles, CancellationToken cancellation)
    {
        var about = await db.VehicleCases.AsNoTracking().Where(c => vehicles.Contains(c.VehicleId)).Select(c => new { c.CaseId, c.VehicleId, c.Number }).ToListAsync(cancellation);
        var open = await cases.InReview([.. about.Select(a => a.CaseId)], cancellation);
        return about.Where(a => open.Contains(a.CaseId)).DistinctBy(a => a.VehicleId).ToDictionary(a => a.VehicleId, a => a.Number);
    }
}
