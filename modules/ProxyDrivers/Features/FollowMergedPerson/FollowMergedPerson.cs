using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Two records of one person were made one (C-1): registrations follow, as driver and as owner.</summary>
internal sealed class FollowMergedPerson(ProxyDriversDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);

        // The same power of attorney that was registered for both records stays with each.
        var moving = await db.Registrations
            .Where(r => (r.DriverId == merged || r.OwnerPersonId == merged)
                && !db.Registrations.Any(k => k.DriverId == kept && r.DriverId == merged && k.VehicleId == r.VehicleId && k.ClosedAs == r.ClosedAs
                    && k.AttorneyNumberKey == r.AttorneyNumberKey && k.AttorneyIssuedOn == r.AttorneyIssuedOn))
            .ToListAsync(cancellation);
        moving.ForEach(r => r.MovePerson(merged, kept));
    }
}
