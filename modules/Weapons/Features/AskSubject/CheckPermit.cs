using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>
/// Whether the permit or licence by which weapons were bought gave the right to it: the applicant's own, for this kind of weapon, in force on the day of the
/// purchase, not used up (WP-12.3 of the second list, WP-14.2).
/// </summary>
internal sealed class CheckPermit(WeaponsDb db)
{
    private const string Field = "subject.permitNumber";

    public async Task<IReadOnlyList<FieldError>> Check(WeaponSubject subject, WeaponFacts facts, Applying applying, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(subject.PermitNumber))
        {
            return [new(Field, "required")];
        }

        var number = Permit.ReadNumber(subject.PermitNumber);
        var permit = number is null ? null : await db.Permits.AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, cancellation);
        return permit is null ? [new(Field, "WP.permit-unknown")] : [.. Against(permit, subject, facts, applying)];
    }

    private static IEnumerable<FieldError> Against(Permit permit, WeaponSubject subject, WeaponFacts facts, Applying applying)
    {
        if (Code(permit, facts, applying) is { } code)
        {
            yield return new(Field, code, permit.Number);
        }
        else if (subject.AcquiredOn > permit.Until || (subject.AcquiredOn is null && applying.On > permit.Until))
        {
            yield return new(Field, "WP.permit-expired", $"{permit.Until:dd.MM.yyyy}");
        }
        else if (subject.AcquiredOn < permit.From)
        {
            yield return new("subject.acquiredOn", "WP.bought-before-permit", $"{permit.From:dd.MM.yyyy}");
        }
    }

    private static string? Code(Permit permit, WeaponFacts facts, Applying applying) =>
        !IsHolder(permit, applying) ? "WP.permit-of-another"
        : permit.Kind != Needed(facts) ? "WP.permit-not-to-acquire"
        : permit.Status == PermitStatus.Used ? "WP.permit-used"
        : permit.Status != PermitStatus.InForce ? "WP.permit-revoked"
        : permit.Weapon != facts.Weapon ? "WP.permit-other-kind"
        : null;

    private static bool IsHolder(Permit permit, Applying applying) => applying.OrganisationId is { } organisation
        ? permit.HolderOrganisationId == organisation
        : applying.PersonId is null || permit.HolderPersonId == applying.PersonId;

    private static PermitKind Needed(WeaponFacts facts) => facts.IsForIndividuals ? PermitKind.Acquire : PermitKind.AcquireService;
}
