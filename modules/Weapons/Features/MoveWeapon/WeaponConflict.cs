using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Why an officer cannot act on somebody's weapon or permit: it is their own (C-11), or another was first.</summary>
internal sealed class WeaponConflict(WeaponsDb db, PeopleDesk people)
{
    public async Task<Failure?> Of(Weapon weapon, int seen, UseCase useCase, CancellationToken cancellation)
    {
        if (await Own(weapon.OwnerPersonId, useCase, cancellation) is { } own)
        {
            return own;
        }

        if (weapon.Version == seen)
        {
            return null;
        }

        var last = await db.Set<WeaponEvent>().AsNoTracking().Where(e => e.WeaponId == weapon.Id).OrderByDescending(e => e.Ordinal).FirstAsync(cancellation);
        return new Failure.Conflict(last.UserName, last.At, $"WP.weapon-event.{last.What}");
    }

    public async Task<Failure?> Own(Guid? personId, UseCase useCase, CancellationToken cancellation) =>
        personId is { } holder && await people.Find(holder, cancellation) is { } person && PeopleDesk.IsSelf(useCase.Actor, person)
            ? new Failure.NotAllowed([], "own-case")
            : null;
}
