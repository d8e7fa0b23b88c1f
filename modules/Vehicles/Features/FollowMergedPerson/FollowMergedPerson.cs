using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Two records of one person were made one (C-1): vehicles and their registrations follow.</summary>
internal sealed class FollowMergedPerson(VehiclesDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        var vehicles = await db.Vehicles.Include(v => v.Registrations)
            .Where(v => v.OwnerPersonId == merged || v.Registrations.Any(r => r.OwnerPersonId == merged)).ToListAsync(cancellation);
        vehicles.ForEach(v => v.MoveOwner(merged, kept));
    }
}
