using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>A weapon that is there and should not be, entered by its number; the register says whose it is, where it knows it.</summary>
/// <param name="Make">Needed where several weapons have this number.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record AddExtraWeapon(Guid InventoryId, string Number, string? Make, string? Calibre, string? Note) : ICommand<ExtraAdded>;

/// <summary>The new line.</summary>
/// <param name="Owner">Whose it is by the register.</param>
internal sealed record ExtraAdded(InventoryLineView Line, string? Owner, WeaponStatus? Status);

internal sealed class AddExtraWeaponHandler(WeaponsDb db, InventoryDesk desk) : IHandler<AddExtraWeapon, ExtraAdded>, IValidator<AddExtraWeapon>
{
    public IEnumerable<FieldError> Check(AddExtraWeapon request) => new[]
    {
        OrganisationWords.Needed("number", request.Number, WeaponData.LongestNumber)
            ?? (WeaponNumber.Fold(request.Number).Length == 0 ? new FieldError("number", "WP.inventory-number") : null),
        OrganisationWords.Short("make", request.Make, WeaponData.LongestMake), OrganisationWords.Short("calibre", request.Calibre, WeaponData.LongestCalibre),
        OrganisationWords.Short("note", request.Note, TickWeaponHandler.LongestNote),
    }.OfType<FieldError>();

    public async Task<Result<ExtraAdded>> Handle(AddExtraWeapon request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.InventoryId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (inventory, data) = (opened.Value, new WeaponData { Number = request.Number, Make = request.Make, Calibre = request.Calibre });
        if (!inventory.IsOpen)
        {
            return new Problem("WP.inventory-closed", inventory.Number, inventory.ClosedBy ?? "");
        }

        var known = await Known(data, cancellation);
        if (known.Count > 1)
        {
            return new Failure.Invalid("make", "WP.inventory-several", request.Number.Trim(), $"{known.Count}");
        }

        var weapon = known.SingleOrDefault();
        if (await Listed(inventory.Id, data, weapon, cancellation) is { } line)
        {
            return new Problem(line.Result == InventoryResult.Extra ? "WP.inventory-extra-twice" : "WP.inventory-listed", line.Number);
        }

        var added = inventory.AddExtra(data, weapon, OrganisationWords.Tidy(request.Note), useCase.Officer, useCase.Now);
        useCase.Changed("inventory", inventory.Number);
        if (weapon is not null)
        {
            useCase.Viewed("weapon", weapon.Number, weapon.OwnerPersonId);
        }

        return new ExtraAdded(InventoryLineView.Of(added), weapon?.OwnerName, weapon?.Status);
    }

    // By the whole number; make and calibre, where they are given, tell weapons of one number apart.
    private async Task<List<Weapon>> Known(WeaponData data, CancellationToken cancellation)
    {
        if (data.Identity is { } identity)
        {
            return await db.Weapons.AsNoTracking().Where(w => w.Identity == identity).ToListAsync(cancellation);
        }

        var (number, calibre) = (WeaponNumber.Fold(data.Number), WeaponNumber.Fold(data.Calibre));
        var key = WeaponKeys.Number + number;
        var ids = db.WeaponKeys.Where(k => k.Key == key).Select(k => k.WeaponId);
        var make = Kernel.People.NameKey.Fold(data.Make ?? "");
        return [.. (await db.Weapons.AsNoTracking().Where(w => ids.Contains(w.Id)).ToListAsync(cancellation)).Where(w => WeaponNumber.Fold(w.Number) == number
            && (make.Length == 0 || Kernel.People.NameKey.Fold(w.Make) == make) && (calibre.Length == 0 || WeaponNumber.Fold(w.Calibre) == calibre))];
    }

    // One that the register does not know is told from others by number, make and calibre alone.
    private async Task<InventoryLine?> Listed(Guid inventoryId, WeaponData data, Weapon? weapon, CancellationToken cancellation)
    {
        if (weapon is not null)
        {
            return await db.InventoryLines.AsNoTracking().FirstOrDefaultAsync(l => l.InventoryId == inventoryId && l.WeaponId == weapon.Id, cancellation);
        }

        var unknown = await db.InventoryLines.AsNoTracking().Where(l => l.InventoryId == inventoryId && l.WeaponId == null).ToListAsync(cancellation);
        return unknown.FirstOrDefault(l => WeaponNumber.Fold(l.Number) == WeaponNumber.Fold(data.Number) && l.Title == InventoryLine.TitleOf(data));
    }
}
