using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Vehicles.Features.ImportFleet;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The lists of vehicles that the office took in, the newest first.</summary>
public sealed partial class FleetListPage
{
    private const int Size = 50;

    private IReadOnlyList<FleetImport>? _lists;
    private Failure? _failure;

    /// <summary>Begun before this instant.</summary>
    [SupplyParameterFromQuery(Name = "before")]
    public string? Before { get; set; }

    private string? Older => _lists is { Count: Size } lists
        ? Navigation.GetUriWithQueryParameter("before", lists[^1].At.ToString("O", CultureInfo.InvariantCulture))
        : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var before = DateTime.TryParse(Before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : (DateTime?)null;
        var result = await Send(new ListFleets(before, Size));
        (_lists, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
