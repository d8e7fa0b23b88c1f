using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Rooms of an organisation with their acts (WP-13.9, WP-14.4).</summary>
public sealed partial class ArmouryRooms
{
    private ConfirmDialog? _dialog;
    private RoomView? _room;
    private RoomHappening _what;
    private string? _address;
    private string? _capacity;
    private string? _number;
    private DateOnly? _on;
    private string? _reason;

    private string Act(string? number, DateOnly? on) => on is { } day ? Texts.Format("WP.room.act-of", number, day) : number ?? "—";

    private async Task Ask(RoomView? room, RoomHappening what)
    {
        Begin();
        (_room, _what, _address, _capacity, _number, _on, _reason) = (room, what, null, $"{room?.Capacity}", null, null, null);
        await _dialog!.Show();
    }

    private Task<bool> Save()
    {
        var act = new RoomAct(Number(_capacity), _number ?? "", _on);
        return (_what, _room) switch
        {
            (RoomHappening.ActRenewed, { } room) => Save(new RenewRoomAct(room.Id, room.Version, act), Texts),
            (RoomHappening.Closed, { } room) => Save(new CloseRoom(room.Id, room.Version, _reason ?? ""), Texts),
            _ => Save(new OpenRoom(Shown.OrganisationId, _address ?? "", act), Texts),
        };
    }
}
