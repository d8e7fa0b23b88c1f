using Licensing.Platform.Offices;
using Licensing.Vehicles.Features.Plates;

namespace Licensing.Vehicles.Pages;

/// <summary>Plates are sent to another office.</summary>
public sealed partial class PlateSendPage
{
    private IReadOnlyList<OfficeName> _offices = [];
    private string? _to;
    private string? _plates;
    private string? _basis;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var result = await Send(new PlateOffices());
        _offices = result.IsOk ? result.Value : [];
    }

    private async Task Save()
    {
        if (await Do(new SendPlates(_to ?? "", _plates ?? "", _basis ?? ""), Texts) is { } act)
        {
            Navigation.NavigateTo($"/plates/acts/{act.Id}");
        }
    }
}
