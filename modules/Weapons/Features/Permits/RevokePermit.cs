using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Ends a permit before its time (WP registry, revocation); what it covered is in hands without a permit from then on. DECISION: the chief of the region revokes.</summary>
/// <param name="Version">Version of the permit that the officer saw.</param>
/// <param name="Basis">The paper and the reason.</param>
[Allow(Roles.ApprovingChief)]
internal sealed record RevokePermit(Guid PermitId, int Version, string Basis) : ICommand<RevokedPermit>;

/// <summary>How many weapons it covered.</summary>
internal sealed record RevokedPermit(int Weapons);

internal sealed class RevokePermitValidator : IValidator<RevokePermit>
{
    public const int LongestBasis = 300;

    public IEnumerable<FieldError> Check(RevokePermit request)
    {
        if (string.IsNullOrWhiteSpace(request.Basis) || request.Basis.Trim().Length > LongestBasis)
        {
            yield return new("basis", "WP.paper-needed");
        }
    }
}

internal sealed class RevokePermitHandler(WeaponsDb db, WeaponAccess access, WeaponConflict conflict) : IHandler<RevokePermit, RevokedPermit>
{
    public async Task<Result<RevokedPermit>> Handle(RevokePermit request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Permits.SingleOrDefaultAsync(p => p.Id == request.PermitId, cancellation) is not { } permit)
        {
            return new Failure.NotFound("weapon-permit", request.PermitId.ToString());
        }

        if (await conflict.Own(permit.HolderPersonId, useCase, cancellation) is { } own)
        {
            return own;
        }

        var today = BusinessTime.DateOf(useCase.Now);
        if (Stands(permit, today, useCase) is { } problem)
        {
            return problem;
        }

        if (permit.Version != request.Version)
        {
            return new Failure.Conflict(null, null, null);
        }

        if (permit.End(PermitStatus.Revoked, request.Basis.Trim(), today) is { } impossible)
        {
            return impossible;
        }

        var weapons = await db.Weapons.Where(w => w.PermitId == permit.Id).ToListAsync(cancellation);
        weapons.ForEach(w => w.Uncover(permit.Number, today, useCase.Officer, useCase.Now));
        useCase.Changed("weapon-permit", permit.Number, permit.HolderPersonId);
        return new RevokedPermit(weapons.Count);
    }

    private static Problem? Stands(Permit permit, DateOnly today, UseCase useCase) =>
        permit.Region != useCase.Actor.Region ? new Problem("WP.permit-of-another-office", permit.Number)
        : permit.Status != PermitStatus.InForce ? new Problem("WP.permit-not-in-force", permit.Number)
        : permit.Until < today ? new Problem("WP.permit-over", permit.Number, Platform.Texts.Formats.Date(permit.Until))
        : null;
}
