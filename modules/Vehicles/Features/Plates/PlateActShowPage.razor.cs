using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features.Plates;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>One act with its plates; the office to which a transfer goes counts it here.</summary>
public sealed partial class PlateActShowPage
{
    private PlateActSheet? _sheet;
    private PlateActMade? _received;
    private Failure? _failure;
    private string? _missing;

    /// <summary>The act.</summary>
    [Parameter]
    public Guid ActId { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var result = await Send(new ShowPlateAct(ActId));
        _failure = result.Failure;
        _sheet = result.IsOk ? result.Value : null;
    }

    private async Task Receive()
    {
        _received = await Do(new ReceiveTransfer(ActId, _sheet!.Version, _missing), Texts);
        if (_received is not null)
        {
            await Load();
        }
    }
}
