using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Licensing.Web.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Plates are destroyed by an act of a commission.</summary>
public sealed partial class PlateDestroyPage
{
    private readonly List<TypedMember> _members = [new(), new()];
    private ConfirmDialog? _dialog;
    private string? _plates;
    private string? _reason;

    private async Task<bool> Save()
    {
        var members = _members.Where(m => m.Name.Length + m.Position.Length > 0).Select(m => new PlateWitness(m.Name, m.Position)).ToList();
        if (await Do(new DestroyPlates(_plates ?? "", _reason ?? "", members), Texts) is { } act)
        {
            Navigation.NavigateTo($"/plates/acts/{act.Id}");
        }

        StateHasChanged();
        return true;
    }

    private sealed class TypedMember
    {
        public string Name { get; set; } = "";

        public string Position { get; set; } = "";
    }
}
