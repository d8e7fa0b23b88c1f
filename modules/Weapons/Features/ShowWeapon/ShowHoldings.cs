using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Weapons and permits of a person or an organisation, those of today before those of the past.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowHoldings(Guid? PersonId, Guid? OrganisationId) : IQuery<Holdings>;

/// <summary>What somebody holds and held.</summary>
/// <param name="HasMoreWeapons">There are more; the register's page shows those of today by IIN or BIN.</param>
/// <param name="OwnerNumber">That IIN or BIN.</param>
internal sealed record Holdings(IReadOnlyList<HeldWeapon> Weapons, IReadOnlyList<PermitLine> Permits, bool HasMoreWeapons, bool HasMorePermits, string? OwnerNumber);

/// <summary>A weapon and since when, until when it was somebody's.</summary>
internal sealed record HeldWeapon(Guid Id, string Title, string Number, WeaponStatus Status, DateOnly From, DateOnly? To);

/// <summary>Whether the one who is signed in may ask at all: a panel on another page draws nothing for others.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowWeaponAccess : IQuery<WeaponReader>;

/// <summary>The answer.</summary>
internal sealed record WeaponReader(bool May);

internal sealed class ShowHoldingsHandler(WeaponsDb db, WeaponAccess access) : IHandler<ShowHoldings, Holdings>, IHandler<ShowWeaponAccess, WeaponReader>
{
    public const int Most = 50;

    public async Task<Result<Holdings>> Handle(ShowHoldings request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var (person, organisation) = (request.PersonId, request.OrganisationId);
        var ownerships = person is not null
            ? db.Set<WeaponOwnership>().Where(o => o.OwnerPersonId == person)
            : db.Set<WeaponOwnership>().Where(o => o.OwnerOrganisationId != null && o.OwnerOrganisationId == organisation);
        var weapons = await ownerships.OrderBy(o => o.To != null).ThenByDescending(o => o.From).ThenBy(o => o.Id).Take(Most + 1)
            .Join(db.Weapons, o => o.WeaponId, w => w.Id, (o, w) => new { w.Id, w.Make, w.Model, w.Calibre, w.Number, w.Status, o.From, o.To, o.OwnerNumber })
            .AsNoTracking().ToListAsync(cancellation);
        var permits = await db.Permits.AsNoTracking()
            .Where(p => person != null ? p.HolderPersonId == person : p.HolderOrganisationId != null && p.HolderOrganisationId == organisation)
            .OrderByDescending(p => p.Serial).Take(Most + 1).ToListAsync(cancellation);
        useCase.Viewed("weapons-of-owner", weapons.Count + permits.Count, person);
        return new Holdings(
            [.. weapons.Take(Most).OrderBy(w => w.To is not null).ThenByDescending(w => w.From)
                .Select(w => new HeldWeapon(w.Id, w.Model.Length == 0 ? $"{w.Make}, {w.Calibre}" : $"{w.Make} {w.Model}, {w.Calibre}", w.Number, w.Status, w.From, w.To))],
            [.. permits.Take(Most).Select(PermitLine.Of)],
            weapons.Count > Most, permits.Count > Most,
            weapons.Select(w => w.OwnerNumber).Concat(permits.Select(p => p.HolderNumber)).FirstOrDefault(n => n is not null));
    }

    public async Task<Result<WeaponReader>> Handle(ShowWeaponAccess request, UseCase useCase, CancellationToken cancellation) =>
        new WeaponReader(await access.Serves(useCase.Actor, cancellation));
}
