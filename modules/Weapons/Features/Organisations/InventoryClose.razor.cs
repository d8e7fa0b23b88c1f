using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>An inventory is closed: who counted, and what they conclude.</summary>
public sealed partial class InventoryClose
{
    private readonly List<TypedMember> _members = [];
    private readonly Guid _form = Guid.CreateVersion7();
    private ConfirmDialog? _dialog;
    private string? _conclusion;

    /// <summary>The inventory, an <see cref="InventorySheet"/>.</summary>
    [Parameter, EditorRequired]
    public object Sheet { get; set; } = default!;

    /// <summary>Tells that it is closed.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    private InventorySheet Shown => (InventorySheet)Sheet;

    /// <summary>Opens the dialog; those who answer for the weapons stand in it.</summary>
    internal async Task Show()
    {
        if (_members.Count == 0)
        {
            _members.AddRange(Shown.Responsible.Select(r => new TypedMember { Name = r.Name, Position = r.Position }).Take(10).DefaultIfEmpty(new TypedMember()));
        }

        Problems = [];
        StateHasChanged();
        await _dialog!.Show();
    }

    private async Task<bool> Save()
    {
        var members = _members.Where(m => !string.IsNullOrWhiteSpace($"{m.Name}{m.Position}")).Select(m => new InventoryMember(m.Name ?? "", m.Position ?? "")).ToList();
        var result = await Send(new CloseInventory(Shown.Id, Shown.Version, members, _conclusion), _form, Kept.Words ?? Texts["WP.inventory.purpose"]);
        Problems = FailureText.Problems(result.Failure, Texts);
        if (result.IsOk)
        {
            await OnClosed.InvokeAsync();
        }

        StateHasChanged();
        return result.IsOk;
    }

    private sealed class TypedMember
    {
        public string? Name { get; set; }

        public string? Position { get; set; }
    }
}
