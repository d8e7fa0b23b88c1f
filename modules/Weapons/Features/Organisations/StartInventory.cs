using Licensing.Kernel;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Begins the yearly inventory of an organisation with the weapons that should be there; those that the police keep are not (WP, Organisations).</summary>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record StartInventory(Guid OrganisationId) : ICommand<InventoryStarted>;

/// <summary>The inventory that was begun.</summary>
internal sealed record InventoryStarted(Guid Id, string Number, int Expected);

internal sealed class StartInventoryHandler(WeaponsDb db, OrganisationDesk desk, DatabaseSession session) : IHandler<StartInventory, InventoryStarted>
{
    public async Task<Result<InventoryStarted>> Handle(StartInventory request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.OrganisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (file, id) = (opened.Value, request.OrganisationId);
        if (await db.Inventories.AsNoTracking().SingleOrDefaultAsync(i => i.OpenKey == id, cancellation) is { } other)
        {
            return new Problem("WP.inventory-open-already", other.Number, other.StartedBy);
        }

        var weapons = await db.Weapons.AsNoTracking().Where(w => w.OwnerOrganisationId == id && w.Status == WeaponStatus.Registered).ToListAsync(cancellation);
        if (weapons.Count == 0)
        {
            return new Problem("WP.inventory-nothing", file.Name);
        }

        var places = await db.StoragePlaces.Where(p => p.HolderOrganisationId == id).ToDictionaryAsync(p => p.Id, p => p.Address, cancellation);
        var expected = weapons.Select(w => (Weapon: w, Place: w.PlaceId is { } place ? places.GetValueOrDefault(place) : null))
            .OrderBy(e => e.Place, StringComparer.Ordinal).ThenBy(e => e.Weapon.Title, StringComparer.Ordinal).ThenBy(e => e.Weapon.Number, StringComparer.Ordinal).ToList();
        var inventory = Inventory.Start(
            file, await session.Next(SchemaAttribute.Of(typeof(WeaponsDb)), Inventory.Numbers, cancellation), expected, useCase.Officer, useCase.Now);
        db.Inventories.Add(inventory);
        useCase.Changed("inventory", inventory.Number);
        return new InventoryStarted(inventory.Id, inventory.Number, inventory.ExpectedCount);
    }
}
