using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Inventories as the use cases of this folder open them: everybody of the licensing staff looks, the office that leads the organisation writes.</summary>
internal sealed class InventoryDesk(WeaponsDb db, WeaponAccess access)
{
    /// <summary>An inventory to write in.</summary>
    public async Task<Result<Inventory>> Open(Guid id, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Inventories.SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } inventory)
        {
            return new Failure.NotFound("inventory", id.ToString());
        }

        if (inventory.OfficeId != useCase.Actor.OfficeId)
        {
            return new Failure.NotAllowed([], OrganisationDesk.OtherOffice);
        }

        return inventory;
    }

    /// <summary>How many lines have which result.</summary>
    public async Task<InventoryCounts> Counts(Guid id, CancellationToken cancellation)
    {
        var by = await db.InventoryLines.Where(l => l.InventoryId == id).GroupBy(l => l.Result).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        int Number(InventoryResult result) => by.GetValueOrDefault(result);
        return new(
            Number(InventoryResult.Unchecked), Number(InventoryResult.Present), Number(InventoryResult.Absent), Number(InventoryResult.Differs), Number(InventoryResult.Extra));
    }
}
