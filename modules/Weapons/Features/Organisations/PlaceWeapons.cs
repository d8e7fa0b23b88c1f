using System.Globalization;
using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Weapons of an organisation go into one of its rooms, as many as fit.</summary>
/// <param name="Version">Version of the room that the officer saw.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PlaceWeapons(Guid RoomId, int Version, IReadOnlyList<Guid> WeaponIds) : ICommand<int>;

internal sealed class PlaceWeaponsHandler(WeaponsDb db, OrganisationDesk desk) : IHandler<PlaceWeapons, int>, IValidator<PlaceWeapons>
{
    public const int Most = 1_000;

    public IEnumerable<FieldError> Check(PlaceWeapons request)
    {
        if (request.WeaponIds.Count is < 1 or > Most)
        {
            yield return new("weaponIds", "WP.weapons-to-place", $"{Most}");
        }
    }

    public async Task<Result<int>> Handle(PlaceWeapons request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.OpenRoom(request.RoomId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var ((room, file), ids) = (opened.Value, request.WeaponIds.Distinct().ToList());
        var weapons = await db.Weapons.Where(w => ids.Contains(w.Id) && w.OwnerOrganisationId == file.OrganisationId).ToListAsync(cancellation);
        if (weapons.Count < ids.Count)
        {
            return new Failure.NotFound("weapon", ids.Except(weapons.Select(w => w.Id)).First().ToString());
        }

        if (room.Capacity - await desk.Kept(room.Id, cancellation) is { } free && weapons.Count(w => w.PlaceId != room.Id) > free)
        {
            return new Problem("WP.room-full", free.ToString(CultureInfo.InvariantCulture));
        }

        if (weapons.Select(w => w.Place(room, OrganisationDesk.Today(useCase), useCase.Officer, useCase.Now)).OfType<Problem>().FirstOrDefault() is { } problem)
        {
            return problem;
        }

        useCase.Changed("storage-room", room.Id);
        return weapons.Count;
    }
}
