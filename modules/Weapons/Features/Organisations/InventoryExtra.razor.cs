using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>A weapon that is there and should not be, by its number.</summary>
public sealed partial class InventoryExtra
{
    private Guid _form = Guid.CreateVersion7();
    private string? _offered;
    private string? _number;
    private string? _make;
    private string? _calibre;
    private string? _note;
    private string? _done;

    /// <summary>The inventory.</summary>
    [Parameter, EditorRequired]
    public Guid InventoryId { get; set; }

    /// <summary>The number that was sought and is not on the list.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>Tells that a weapon was entered.</summary>
    [Parameter]
    public EventCallback OnAdded { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Number is not null && Number != _offered)
        {
            (_offered, _number) = (Number, Number);
        }
    }

    private async Task Add()
    {
        var result = await Send(new AddExtraWeapon(InventoryId, _number ?? "", _make, _calibre, _note), _form, Kept.Words ?? Texts["WP.inventory.purpose"]);
        (Problems, _done) = (FailureText.Problems(result.Failure, Texts), null);
        if (result.IsOk)
        {
            var added = result.Value;
            _done = added.Owner is { } owner
                ? Texts.Format("WP.inventory.extra.owned", added.Line.Number, owner, Texts[$"WP.armoury-state.{added.Status}"])
                : Texts.Format(added.Line.WeaponId is null ? "WP.inventory.extra.unknown" : "WP.inventory.extra.nobodys", added.Line.Number);
            (_number, _make, _calibre, _note, _form) = (null, null, null, null, Guid.CreateVersion7());
            await OnAdded.InvokeAsync();
        }
    }
}
