using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An organisation's weapons as the register has them, by room or all, in the order of their entry.</summary>
/// <param name="After">Serial of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListArmouryWeapons(Guid OrganisationId, Guid? RoomId = null, long? After = null, int Size = 100) : IQuery<ArmouryWeapons>;

/// <summary>A page of weapons.</summary>
internal sealed record ArmouryWeapons(IReadOnlyList<ArmouryWeapon> Lines, long? Next);

/// <summary>A weapon.</summary>
/// <param name="PermitUntil">Last day of the permit that covers it.</param>
internal sealed record ArmouryWeapon(Guid Id, long Serial, string Title, string Number, WeaponKind Kind, WeaponStatus Status, Guid? RoomId, DateOnly? PermitUntil);

internal sealed class ListArmouryWeaponsHandler(WeaponsDb db, WeaponAccess access) : IHandler<ListArmouryWeapons, ArmouryWeapons>, IValidator<ListArmouryWeapons>
{
    public IEnumerable<FieldError> Check(ListArmouryWeapons request) => new[] { OrganisationWords.Between("size", request.Size, 1, 500) }.OfType<FieldError>();

    public async Task<Result<ArmouryWeapons>> Handle(ListArmouryWeapons request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var found = await db.Weapons.AsNoTracking()
            .Where(w => w.OwnerOrganisationId == request.OrganisationId && (request.RoomId == null || w.PlaceId == request.RoomId) && (request.After == null || w.Serial > request.After))
            .Where(w => w.Status != WeaponStatus.Destroyed && w.Status != WeaponStatus.Exported)
            .OrderBy(w => w.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        useCase.Viewed("organisation-weapons", request.OrganisationId);
        return new ArmouryWeapons(
            [.. found.Take(request.Size).Select(w => new ArmouryWeapon(w.Id, w.Serial, w.Title, w.Number, w.Kind, w.Status, w.PlaceId, w.PermitUntil))],
            found.Count > request.Size ? found[request.Size - 1].Serial : null);
    }
}
