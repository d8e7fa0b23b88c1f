using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>The room was looked at again: another act, maybe another capacity (WP-13.9). What was before stays in its history.</summary>
/// <param name="Version">Version of the room that the officer saw.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record RenewRoomAct(Guid RoomId, int Version, RoomAct Act) : ICommand<Done>;

internal sealed class RenewRoomActHandler(OrganisationDesk desk, TimeProvider clock) : IHandler<RenewRoomAct, Done>, IValidator<RenewRoomAct>
{
    public IEnumerable<FieldError> Check(RenewRoomAct request) => RoomRules.Check(request.Act, BusinessTime.DateOf(clock.GetUtcNow()));

    public async Task<Result<Done>> Handle(RenewRoomAct request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.OpenRoom(request.RoomId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var room = opened.Value.Room;
        if (await desk.Kept(room.Id, cancellation) is var kept && kept > request.Act.Capacity)
        {
            return new Problem("WP.room-too-small", kept.ToString(CultureInfo.InvariantCulture));
        }

        (room.Capacity, room.ActNumber, room.ActOn) = (request.Act.Capacity, request.Act.ActNumber.Trim(), request.Act.ActOn);
        await desk.Note(room, RoomHappening.ActRenewed, null, useCase, cancellation);
        return default(Done);
    }
}
