using Licensing.Kernel.Calendars;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Ammunition by calibre and room, and the next line of the book.</summary>
public sealed partial class ArmouryAmmunition
{
    private string? _room;
    private string? _calibre;
    private string? _move;
    private string? _quantity;
    private DateOnly? _on;
    private string? _paper;
    private string? _done;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private List<RoomView> Open => [.. Shown.Rooms.Where(r => r.ClosedOn is null)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _room ??= Open.FirstOrDefault()?.Id.ToString();
        _on ??= BusinessTime.DateOf(Clock.GetUtcNow());
    }

    private string RoomOf(StockView stock) => Shown.Rooms.FirstOrDefault(r => r.Id == stock.RoomId)?.Address ?? "—";

    private async Task Enter()
    {
        AmmunitionMove? move = Enum.TryParse<AmmunitionMove>(_move, out var known) ? known : null;
        var room = Guid.TryParse(_room, out var id) ? id : Guid.Empty;
        _done = null;
        if (await Save(new EnterAmmunition(Shown.OrganisationId, room, _calibre ?? "", move, Number(_quantity), _on, _paper ?? ""), Texts))
        {
            (_done, _quantity, _paper) = ($"{_calibre}, {_quantity}", null, null);
        }
    }
}
