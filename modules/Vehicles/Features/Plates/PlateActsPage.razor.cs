using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Acts about plates, newest first.</summary>
public sealed partial class PlateActsPage
{
    private static readonly string[] Resets = ["below"];
    private PlateActPage? _page;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private IReadOnlyList<Filter> Filters =>
        [new("kind", Texts["VR.plates.act.kind"], [.. Enum.GetValues<PlateActKind>().Select(k => new FilterOption($"{k}", Texts[$"VR.plate-act.{k}"]))], Kind)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ListPlateActs(Enum.TryParse<PlateActKind>(Kind, out var kind) ? kind : null, Below));
        _failure = result.Failure;
        _page = result.IsOk ? result.Value : null;
    }

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
