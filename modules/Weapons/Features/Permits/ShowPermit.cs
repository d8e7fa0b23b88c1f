using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>One permit with what it covers.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowPermit(Guid PermitId) : IQuery<PermitSheet>;

/// <summary>What the page of a permit shows.</summary>
internal sealed record PermitSheet(
    Guid Id, int Version, PermitLine Line, Guid? HolderOrganisationId, string? EmployeeIin, DateOnly? EndedOn, string? EndedBy, DateTime? HandedOverAt, string Office, string Region,
    Guid CaseId, string CaseNumber, string IssuedBy, IReadOnlyList<CoveredWeapon> Weapons);

/// <summary>A weapon that the permit covers or covered.</summary>
/// <param name="Covered">Whether it still does.</param>
internal sealed record CoveredWeapon(Guid Id, string Title, string Number, WeaponStatus Status, DateOnly From, bool Covered);

internal sealed class ShowPermitHandler(WeaponsDb db, WeaponAccess access) : IHandler<ShowPermit, PermitSheet>
{
    public async Task<Result<PermitSheet>> Handle(ShowPermit request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Permits.AsNoTracking().Include(p => p.Weapons).SingleOrDefaultAsync(p => p.Id == request.PermitId, cancellation) is not { } permit)
        {
            return new Failure.NotFound("weapon-permit", request.PermitId.ToString());
        }

        useCase.Viewed("weapon-permit", permit.Number, permit.HolderPersonId);
        var since = permit.Weapons.ToDictionary(w => w.WeaponId, w => w.From);
        var ids = since.Keys.ToList();
        var weapons = await db.Weapons.AsNoTracking().Where(w => ids.Contains(w.Id)).OrderBy(w => w.Serial).ToListAsync(cancellation);
        return new PermitSheet(
            permit.Id, permit.Version, PermitLine.Of(permit), permit.HolderOrganisationId, permit.EmployeeIin, permit.EndedOn, permit.EndedBy, permit.HandedOverAt,
            permit.OfficeName, permit.Region, permit.CaseId, permit.CaseNumber, permit.IssuedBy,
            [.. weapons.Select(w => new CoveredWeapon(w.Id, w.Title, w.Number, w.Status, since[w.Id], w.PermitId == permit.Id))]);
    }
}
