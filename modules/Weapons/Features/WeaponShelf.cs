using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Weapons, permits and places as the use cases of a case open them.</summary>
internal sealed class WeaponShelf(WeaponsDb db, DatabaseSession session)
{
    /// <summary>The weapons of the register that these papers name, by their identity.</summary>
    public async Task<IReadOnlyDictionary<string, Weapon>> Known(IEnumerable<WeaponData> units, CancellationToken cancellation)
    {
        var wanted = units.Select(u => u.Identity).OfType<string>().Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<string, Weapon>()
            : await db.Weapons.Where(w => wanted.Contains(w.Identity)).ToDictionaryAsync(w => w.Identity, cancellation);
    }

    /// <summary>The weapons of a case, to change.</summary>
    public Task<List<Weapon>> OfCase(Guid caseId, CancellationToken cancellation) => db.Weapons
        .Include(w => w.Ownerships).Include(w => w.Keys).AsSplitQuery()
        .Where(w => db.WeaponCases.Any(c => c.CaseId == caseId && c.WeaponId == w.Id)).OrderBy(w => w.Serial).ToListAsync(cancellation);

    /// <summary>Serials of weapons that the register does not know yet.</summary>
    public async Task<IReadOnlyList<long>> Serials(int count, CancellationToken cancellation) =>
        count == 0 ? [] : await session.Next(WeaponsDb.SchemaName, WeaponsDb.WeaponNumbers, count, cancellation);

    /// <summary>The permit with a number as it was typed, to change.</summary>
    public async Task<Permit?> Permit(string? typed, CancellationToken cancellation) =>
        Domain.Permit.ReadNumber(typed) is { } number ? await db.Permits.SingleOrDefaultAsync(p => p.Number == number, cancellation) : null;

    /// <summary>Makes a permit out and puts it in the register.</summary>
    public async Task<Permit> Issue(Func<long, Permit> make, CancellationToken cancellation) =>
        db.Permits.Add(make(await session.Next(WeaponsDb.SchemaName, WeaponsDb.PermitNumbers, cancellation))).Entity;

    /// <summary>The place of storage that a case names; opened where it is new.</summary>
    public async Task<StoragePlace?> Place(WeaponSubject subject, Owner holder, RegistryAct act, CaseCheck? visit, CancellationToken cancellation)
    {
        if (subject.PlaceId is { } id)
        {
            return await db.StoragePlaces.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        }

        if (string.IsNullOrWhiteSpace(subject.Place))
        {
            return null;
        }

        var address = subject.Place.Trim();
        var known = await db.StoragePlaces.FirstOrDefaultAsync(
            p => p.HolderPersonId == holder.PersonId && p.HolderOrganisationId == holder.OrganisationId && p.ClosedOn == null && p.Address == address, cancellation);
        var place = known ?? db.StoragePlaces.Add(new StoragePlace
        {
            HolderPersonId = holder.PersonId,
            HolderOrganisationId = holder.OrganisationId,
            HolderName = holder.Name,
            Address = address,
            OfficeId = act.OfficeId,
            Region = act.Region,
            From = act.On,
        }).Entity;
        place.Capacity = subject.Capacity ?? place.Capacity;
        place.ActNumber = visit?.Reference ?? subject.PlaceAct?.Trim() ?? place.ActNumber;
        place.ActOn = visit?.On ?? subject.PlaceActOn ?? place.ActOn;
        return place;
    }

    /// <summary>Whether a weapon of the case is the user's own by the register, whoever applies (C-11).</summary>
    public async Task<bool> IsOwn(Guid caseId, Actor actor, CancellationToken cancellation) =>
        actor.PersonIin is { } iin
        && await db.WeaponCases.AnyAsync(c => c.CaseId == caseId && db.Weapons.Any(w => w.Id == c.WeaponId && w.OwnerPersonId != null && w.OwnerNumber == iin), cancellation);
}
