using System.Globalization;
using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An empty room is used for weapons no longer.</summary>
/// <param name="Version">Version of the room that the officer saw.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record CloseRoom(Guid RoomId, int Version, string Reason) : ICommand<Done>;

internal sealed class CloseRoomHandler(WeaponsDb db, OrganisationDesk desk) : IHandler<CloseRoom, Done>, IValidator<CloseRoom>
{
    public IEnumerable<FieldError> Check(CloseRoom request) => new[] { OrganisationWords.Needed("reason", request.Reason, 300) }.OfType<FieldError>();

    public async Task<Result<Done>> Handle(CloseRoom request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.OpenRoom(request.RoomId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var room = opened.Value.Room;
        if (await db.Weapons.CountAsync(w => w.PlaceId == room.Id, cancellation) is var kept and > 0)
        {
            return new Problem("WP.room-has-weapons", kept.ToString(CultureInfo.InvariantCulture));
        }

        if (await db.AmmunitionStocks.Where(s => s.RoomId == room.Id).SumAsync(s => s.Balance, cancellation) is var rounds and > 0)
        {
            return new Problem("WP.room-has-ammunition", rounds.ToString(CultureInfo.InvariantCulture));
        }

        room.ClosedOn = OrganisationDesk.Today(useCase);
        await desk.Note(room, RoomHappening.Closed, request.Reason.Trim(), useCase, cancellation);
        return default(Done);
    }
}
