using Licensing.Kernel.Calendars;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What happened to a weapon outside of a case is entered; only what can happen to it as it stands is offered.</summary>
public sealed partial class MoveForm
{
    private WeaponMove? _move;
    private DateOnly? _on;
    private string? _paper;

    /// <summary>The <see cref="WeaponSheet"/> that the officer saw.</summary>
    [Parameter, EditorRequired]
    public object Sheet { get; set; } = default!;

    /// <summary>Tells that it is entered, with the number of its act.</summary>
    [Parameter, EditorRequired]
    public EventCallback<int> OnMoved { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private WeaponSheet Shown => (WeaponSheet)Sheet;

    /// <inheritdoc/>
    protected override void OnInitialized() => _on = BusinessTime.DateOf(Clock.GetUtcNow());

    private async Task Save()
    {
        if (_move is not { } move)
        {
            Problems = [new("move", Texts["error.WP.move-needed"])];
            return;
        }

        if (await Do(new MoveWeapon(Shown.Id, Shown.Version, move, _on ?? default, _paper ?? ""), Texts) is { } moved)
        {
            await OnMoved.InvokeAsync(moved.Act);
        }
    }
}
