using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Something happened to a weapon outside of a case: kept by the police for a time, seized, given back, lost, stolen, found, destroyed, taken abroad (WP registry).</summary>
/// <param name="Version">Version of the weapon that the officer saw.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="Paper">The paper that says so.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record MoveWeapon(Guid WeaponId, int Version, WeaponMove Move, DateOnly On, string Paper) : ICommand<MovedWeapon>;

/// <summary>What became of it.</summary>
/// <param name="Act">Ordinal of the event, whose act can be printed.</param>
internal sealed record MovedWeapon(WeaponStatus Status, int Act);

internal sealed class MoveWeaponValidator(TimeProvider clock) : IValidator<MoveWeapon>
{
    public const int LongestPaper = 300;
    public const int FirstYear = 1991;

    public IEnumerable<FieldError> Check(MoveWeapon request)
    {
        if (!Enum.IsDefined(request.Move))
        {
            yield return new("move", "WP.move-needed");
        }

        if (string.IsNullOrWhiteSpace(request.Paper) || request.Paper.Trim().Length > LongestPaper)
        {
            yield return new("paper", "WP.paper-needed");
        }

        if (request.On > BusinessTime.DateOf(clock.GetUtcNow()) || request.On.Year < FirstYear)
        {
            yield return new("on", "WP.move-day");
        }
    }
}

internal sealed class MoveWeaponHandler(WeaponsDb db, WeaponAccess access, WeaponConflict conflict) : IHandler<MoveWeapon, MovedWeapon>
{
    public async Task<Result<MovedWeapon>> Handle(MoveWeapon request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Weapons.Include(w => w.Ownerships).SingleOrDefaultAsync(w => w.Id == request.WeaponId, cancellation) is not { } weapon)
        {
            return new Failure.NotFound("weapon", request.WeaponId.ToString());
        }

        if (await conflict.Of(weapon, request.Version, useCase, cancellation) is { } failure)
        {
            return failure;
        }

        if (Stands(weapon, request, useCase) is { } problem)
        {
            return problem;
        }

        useCase.Changed("weapon", weapon.Number, weapon.OwnerPersonId);
        return weapon.Move(request.Move, request.On, request.Paper.Trim(), useCase.Officer, useCase.Now) is { } impossible
            ? impossible
            : new MovedWeapon(weapon.Status, weapon.EventCount);
    }

    private static Problem? Stands(Weapon weapon, MoveWeapon request, UseCase useCase)
    {
        // DECISION: the office where it is registered acts; whoever comes upon a weapon takes it.
        if (weapon.Region != useCase.Actor.Region && request.Move is not (WeaponMove.Seize or WeaponMove.Find))
        {
            return new Problem("WP.weapon-of-another-office", weapon.Number);
        }

        if (weapon.Current is { } current && request.On < current.From)
        {
            return new Problem("WP.move-before-registration", weapon.Number, Platform.Texts.Formats.Date(current.From));
        }

        // Nothing goes back into hands that have no permit for it.
        return request.Move == WeaponMove.Return && !(weapon.PermitUntil >= BusinessTime.DateOf(useCase.Now))
            ? new Problem("WP.return-without-permit", weapon.Number)
            : null;
    }
}
