using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;

namespace Licensing.Weapons.Features;

/// <summary>Who sees who holds weapons (C-10): only staff of offices that serve WP, and each look-up says why, unless it is about a case.</summary>
internal sealed class WeaponAccess(PeopleDesk people)
{
    public const int LongestPurpose = PurposeKept.Longest;

    private const string Service = "WP";

    /// <summary>Why the look-up is refused, or nothing. Every handler that shows a holder asks.</summary>
    public async Task<Failure?> Deny(UseCase useCase, CancellationToken cancellation)
    {
        if (useCase.Actor.Has(Roles.System))
        {
            return null;
        }

        if (!await Serves(useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "WP.licensing-staff-only");
        }

        return useCase.CaseId is not null || Says(useCase.Purpose) ? null : new Failure.Invalid("purpose", "WP.purpose-needed");
    }

    /// <summary>Whether the actor works in an office that serves WP.</summary>
    public async Task<bool> Serves(Actor actor, CancellationToken cancellation) =>
        await people.FindOffice(actor.OfficeId, cancellation) is { IsActive: true } office && office.Services.Contains(Service);

    /// <summary>Whether these words say a purpose.</summary>
    public static bool Says(string? purpose) => purpose?.Trim().Length is >= PurposeKept.Shortest and <= LongestPurpose;
}
