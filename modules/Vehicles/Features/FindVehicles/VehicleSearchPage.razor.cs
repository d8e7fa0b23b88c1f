using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The register of vehicles; what is asked for stands in the URL, and the next page begins after the key, vehicle and serial that it names.</summary>
public sealed partial class VehicleSearchPage
{
    private static readonly string[] Resets = ["after", "key"];
    private VehiclePage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? AfterText { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text);

    private VehicleSought? Sought => ListUrl.One<VehicleSought>(By);

    // «serial.vehicle»; what somebody typed into the address by hand starts at the beginning.
    private VehicleCursor? After => AfterText?.Split('.') is [var serial, var id]
        && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Guid.TryParse(id, out var vehicle)
        && Searching == Key is { Length: > 0 }
            ? new VehicleCursor(Key, vehicle, number)
            : null;

    private string Line => Texts[Searching ? "VR.registry.lead.found" : "VR.registry.lead"];

    private string? Read => _page?.Read is { } read ? Texts[$"VR.registry.read.{read}"] : null;

    private string Export => $"{VehiclePaths.Registry}/export?q={Uri.EscapeDataString(Text ?? "")}&by={Sought}";

    private IReadOnlyList<Filter> Filters =>
    [
        new("by", Texts["VR.registry.by"], [.. Enum.GetValues<VehicleSought>().Select(s => new FilterOption($"{s}", Texts[$"VR.registry.by.{s}"]))], Sought?.ToString()),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayExport = (await Who()).Has(ExportVehicles.Readers);
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindVehicles(Text, After, By: Sought));
        _failure = result.Failure;
        _page = result.IsOk ? result.Value : null;
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(VehicleCursor? after) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["key"] = after?.Key,
        ["after"] = after is null ? null : string.Create(CultureInfo.InvariantCulture, $"{after.Serial}.{after.VehicleId}"),
    });
}
