using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>The port to registers of arrests, pledges and wanted vehicles (VR flow). Today it is our own register; another body's can stand behind it.</summary>
internal interface IRestrictionSource
{
    /// <summary>What holds against a vehicle on a day.</summary>
    Task<IReadOnlyList<Restriction>> Holding(Guid vehicleId, DateOnly on, CancellationToken cancellation);

    /// <summary>What holds against any of several vehicles on a day.</summary>
    Task<ILookup<Guid, Restriction>> Holding(IReadOnlyCollection<Guid> vehicleIds, DateOnly on, CancellationToken cancellation);
}

/// <summary>Restrictions that officers of the road police entered here.</summary>
internal sealed class OwnRestrictions(VehiclesDb db) : IRestrictionSource
{
    public async Task<IReadOnlyList<Restriction>> Holding(Guid vehicleId, DateOnly on, CancellationToken cancellation) =>
        [.. (await db.Restrictions.AsNoTracking().Where(r => r.VehicleId == vehicleId && r.LiftedOn == null).OrderBy(r => r.From).ToListAsync(cancellation))
            .Where(r => r.HoldsOn(on))];

    public async Task<ILookup<Guid, Restriction>> Holding(IReadOnlyCollection<Guid> vehicleIds, DateOnly on, CancellationToken cancellation) =>
        (await db.Restrictions.AsNoTracking().Where(r => vehicleIds.Contains(r.VehicleId) && r.LiftedOn == null).ToListAsync(cancellation))
            .Where(r => r.HoldsOn(on)).ToLookup(r => r.VehicleId);
}
