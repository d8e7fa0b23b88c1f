using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>What the register knows of an applicant at intake: weapons of the kind, permits to buy by, places of storage.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record AskHoldings(Guid? PersonId, Guid? OrganisationId, WeaponKind Weapon) : IQuery<AskedHoldings>;

/// <summary>Weapons that the papers of an intake name, as the register has them.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record AskUnits(IReadOnlyList<WeaponData> Units) : IQuery<IReadOnlyList<KnownUnit>>;

/// <summary>An applicant's weapons, permits and places.</summary>
internal sealed record AskedHoldings(IReadOnlyList<WeaponData> Weapons, IReadOnlyList<PermitToBuy> Permits, IReadOnlyList<KnownPlace> Places);

/// <summary>A permit or licence by which weapons can be bought.</summary>
internal sealed record PermitToBuy(string Number, WeaponKind Weapon, DateOnly Until);

/// <summary>A place of storage.</summary>
internal sealed record KnownPlace(Guid Id, string Address, int? Capacity);

/// <summary>A weapon of the register, for whoever is to register it.</summary>
internal sealed record KnownUnit(string Identity, string Title, string Number, WeaponStatus Status, string? OwnerName);

internal sealed class AskHoldingsHandler(WeaponsDb db, WeaponAccess access) :
    IHandler<AskHoldings, AskedHoldings>, IHandler<AskUnits, IReadOnlyList<KnownUnit>>
{
    private const int Most = 200;

    public async Task<Result<AskedHoldings>> Handle(AskHoldings request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var (person, organisation) = request.OrganisationId is null ? (request.PersonId, (Guid?)null) : (null, request.OrganisationId);
        if (person is null && organisation is null)
        {
            return new AskedHoldings([], [], []);
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var weapons = await db.Weapons.AsNoTracking()
            .Where(w => w.OwnerPersonId == person && w.OwnerOrganisationId == organisation && w.Kind == request.Weapon && w.Status == WeaponStatus.Registered)
            .OrderBy(w => w.Serial).Take(Most).ToListAsync(cancellation);
        var permits = await db.Permits.AsNoTracking()
            .Where(p => p.HolderPersonId == person && p.HolderOrganisationId == organisation && p.Status == PermitStatus.InForce && p.Until >= today
                && (p.Kind == PermitKind.Acquire || p.Kind == PermitKind.AcquireService))
            .OrderByDescending(p => p.Serial).Take(Most).Select(p => new PermitToBuy(p.Number, p.Weapon, p.Until)).ToListAsync(cancellation);
        var places = await db.StoragePlaces.AsNoTracking()
            .Where(p => p.HolderPersonId == person && p.HolderOrganisationId == organisation && p.ClosedOn == null)
            .OrderBy(p => p.From).Take(Most).Select(p => new KnownPlace(p.Id, p.Address, p.Capacity)).ToListAsync(cancellation);
        weapons.ForEach(w => useCase.Viewed("weapon", w.Number, person));
        return new AskedHoldings(
            [.. weapons.Select(w => new WeaponData { Make = w.Make, Model = w.Model, Calibre = w.Calibre, Number = w.Number, Year = w.Year, Barrel = w.Barrel })], permits, places);
    }

    public async Task<Result<IReadOnlyList<KnownUnit>>> Handle(AskUnits request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var identities = request.Units.Take(Most).Select(u => u.Identity).OfType<string>().Distinct().ToList();
        var found = await db.Weapons.AsNoTracking().Where(w => identities.Contains(w.Identity)).ToListAsync(cancellation);
        found.ForEach(w => useCase.Viewed("weapon", w.Number, w.OwnerPersonId));
        return new Ok<IReadOnlyList<KnownUnit>>([.. found.Select(w => new KnownUnit(w.Identity, w.Title, w.Number, w.Status, w.OwnerName))]);
    }
}
