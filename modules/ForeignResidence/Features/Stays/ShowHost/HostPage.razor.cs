using Licensing.ForeignResidence.Features.Stays;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>A host with all its guests (TR flow: hotels).</summary>
public sealed partial class HostPage
{
    private HostSheet? _sheet;
    private Failure? _failure;

    /// <summary>Person or organisation.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>Its key.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var isPerson = Kind == "person";
        var result = await Send(new ShowHost(isPerson ? null : Id, isPerson ? Id : null, After));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string At(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
