using Licensing.Feedback.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>Offices whose public figures can be looked at: static, no circuit; what is asked for stands in the address.</summary>
public sealed partial class FiguresPage
{
    private FiguresList? _list;

    [SupplyParameterFromQuery(Name = "region")]
    private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "text")]
    private string? Text { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        _list = Opens() && await Send(new FindFigures(Region, Text)) is { IsOk: true } found ? found.Value : null;
}
