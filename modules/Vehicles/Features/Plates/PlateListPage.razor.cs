using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Plates one by one; what is asked for stands in the URL.</summary>
public sealed partial class PlateListPage
{
    private PlatePage? _page;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    private string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "series")]
    private string? Series { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    private string Title => State == nameof(PlateState.Returned) ? Texts["VR.plates.returned.title"]
        : Series is { Length: > 0 } series ? Texts.Format("VR.plates.list.of", series)
        : Texts["VR.plates.list.title"];

    private IReadOnlyList<Filter> Filters =>
    [
        new("type", Texts["VR.plates.type"], [.. Enum.GetValues<PlateType>().Select(t => new FilterOption($"{t}", Texts[$"VR.plate-type.{t}"]))], Type),
        new("state", Texts["VR.plates.place"], [.. Enum.GetValues<PlateState>().Select(s => new FilterOption($"{s}", Texts[$"VR.plate-state.{s}"]))], State),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        PlateType? type = Enum.TryParse<PlateType>(Type, out var t) ? t : null;
        PlateState? state = Enum.TryParse<PlateState>(State, out var s) ? s : null;
        var result = await Send(new ListPlates(Text, type, state, string.IsNullOrEmpty(Series) ? null : Series, After));
        _failure = result.Failure;
        _page = result.IsOk ? result.Value : null;
    }

    private string At(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
