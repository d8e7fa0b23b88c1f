using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>One weapon with its whole life: owners, permits, places, what happened to it, cases, and weapons that may be the same one.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowWeapon(Guid WeaponId) : IQuery<WeaponSheet>;

/// <summary>What the page of a weapon shows.</summary>
internal sealed record WeaponSheet(
    Guid Id, int Version, string Title, WeaponKind Kind, string Make, string Model, string Calibre, string Number, int? Year, string? Barrel, string? TestShotAct,
    WeaponStatus Status, string? OwnerName, string? OwnerNumber, Guid? OwnerPersonId, Guid? OwnerOrganisationId, Guid? PermitId, DateOnly? PermitUntil, string Region)
{
    /// <summary>Where it is kept.</summary>
    public string? Place { get; init; }

    public string? Office { get; init; }

    public IReadOnlyList<OwnershipLine> Ownerships { get; init; } = [];

    public IReadOnlyList<CoveringPermit> Permits { get; init; } = [];

    public IReadOnlyList<WeaponCaseLine> Cases { get; init; } = [];

    public IReadOnlyList<WeaponEventLine> History { get; init; } = [];

    /// <summary>Likely doubles: numbers that differ only in signs that are misread for each other.</summary>
    public IReadOnlyList<WeaponLine> Doubles { get; init; } = [];

    /// <summary>How many entries the history has; more than are shown where it is very long.</summary>
    public int EventCount { get; init; }

    /// <summary>What can happen to it as it stands.</summary>
    public IReadOnlyList<WeaponMove> Moves => Weapon.Possible(Status);
}

/// <summary>The weapon with one owner.</summary>
internal sealed record OwnershipLine(
    string Owner, string? OwnerNumber, Guid? OwnerPersonId, Guid? OwnerOrganisationId, Acquisition How, DateOnly From, DateOnly? To, string Office, Guid CaseId, string CaseNumber,
    string? EndedBy);

/// <summary>A permit that covers the weapon, or covered it.</summary>
internal sealed record CoveringPermit(Guid Id, string Number, PermitKind Kind, string Holder, DateOnly From, DateOnly Until, PermitStatus Status);

/// <summary>A case about the weapon.</summary>
internal sealed record WeaponCaseLine(Guid CaseId, string Number, PermitKind Permit, string Applicant, DateTime FiledAt);

/// <summary>A line of the history.</summary>
internal sealed record WeaponEventLine(int Ordinal, WeaponHappening What, string? Words, string? CaseNumber, DateOnly On, DateTime At, string By);

internal sealed class ShowWeaponHandler(WeaponsDb db, WeaponAccess access) : IHandler<ShowWeapon, WeaponSheet>
{
    private const int MostEvents = 500;
    private const int MostDoubles = 10;

    public async Task<Result<WeaponSheet>> Handle(ShowWeapon request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var weapon = await db.Weapons.AsNoTracking().Include(w => w.Ownerships).SingleOrDefaultAsync(w => w.Id == request.WeaponId, cancellation);
        if (weapon is null)
        {
            return new Failure.NotFound("weapon", request.WeaponId.ToString());
        }

        useCase.Viewed("weapon", weapon.Number, weapon.OwnerPersonId);
        return await Beside(weapon, cancellation);
    }

    private static WeaponSheet Sheet(Weapon w) => new(
        w.Id, w.Version, w.Title, w.Kind, w.Make, w.Model, w.Calibre, w.Number, w.Year, w.Barrel, w.TestShotAct, w.Status, w.OwnerName, w.OwnerNumber, w.OwnerPersonId,
        w.OwnerOrganisationId, w.PermitId, w.PermitUntil, w.Region)
    {
        Office = w.Current?.OfficeName,
        EventCount = w.EventCount,
        Ownerships = [.. w.Ownerships.OrderByDescending(o => o.IsCurrent).ThenByDescending(o => o.From).ThenByDescending(o => o.Id).Select(o => new OwnershipLine(
            o.OwnerName, o.OwnerNumber, o.OwnerPersonId, o.OwnerOrganisationId, o.How, o.From, o.To, o.OfficeName, o.CaseId, o.CaseNumber, o.EndedBy))],
    };

    private async Task<WeaponSheet> Beside(Weapon weapon, CancellationToken cancellation)
    {
        var id = weapon.Id;
        var permits = await db.Permits.AsNoTracking().Where(p => p.Weapons.Any(w => w.WeaponId == id)).OrderByDescending(p => p.Serial).ToListAsync(cancellation);
        var cases = await db.WeaponCases.AsNoTracking().Where(c => c.WeaponId == id).OrderByDescending(c => c.FiledAt).ToListAsync(cancellation);
        var events = await db.Set<WeaponEvent>().AsNoTracking().Where(e => e.WeaponId == id).OrderByDescending(e => e.Ordinal).Take(MostEvents).ToListAsync(cancellation);
        return Sheet(weapon) with
        {
            Place = await db.StoragePlaces.Where(p => p.Id == weapon.PlaceId).Select(p => p.Address).SingleOrDefaultAsync(cancellation),
            Permits = [.. permits.Select(p => new CoveringPermit(p.Id, p.Number, p.Kind, p.EmployeeName ?? p.HolderName, p.From, p.Until, p.Status))],
            Cases = [.. cases.Select(c => new WeaponCaseLine(c.CaseId, c.Number, c.Permit, c.ApplicantName, c.FiledAt))],
            History = [.. events.Select(e => new WeaponEventLine(e.Ordinal, e.What, e.Words, e.CaseNumber, e.On, e.At, e.UserName))],
            Doubles = await Doubles(weapon, cancellation),
        };
    }

    private async Task<IReadOnlyList<WeaponLine>> Doubles(Weapon weapon, CancellationToken cancellation) =>
        [.. (await db.Weapons.AsNoTracking().Where(w => w.Blurred == weapon.Blurred && w.Id != weapon.Id).OrderBy(w => w.Serial).Take(MostDoubles).ToListAsync(cancellation))
            .Select(WeaponLine.Of)];
}
