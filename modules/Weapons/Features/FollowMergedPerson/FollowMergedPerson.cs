using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Two records of one person were made one (C-1): weapons, their owners of the past, permits and places follow.</summary>
internal sealed class FollowMergedPerson(WeaponsDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        var weapons = await db.Weapons.Include(w => w.Ownerships)
            .Where(w => w.OwnerPersonId == merged || w.Ownerships.Any(o => o.OwnerPersonId == merged)).ToListAsync(cancellation);
        weapons.ForEach(w => w.MoveOwner(merged, kept));
        (await db.Permits.Where(p => p.HolderPersonId == merged).ToListAsync(cancellation)).ForEach(p => p.HolderPersonId = kept);
        (await db.StoragePlaces.Where(p => p.HolderPersonId == merged).ToListAsync(cancellation)).ForEach(p => p.HolderPersonId = kept);
    }
}
