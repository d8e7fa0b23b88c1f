using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Inventories of one organisation, newest first.</summary>
public sealed partial class ArmouryInventories
{
    private InventoryPageOf? _page;
    private Failure? _failure;

    /// <summary>Place in the list.</summary>
    [Parameter]
    public long? Below { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ListInventories(Shown.OrganisationId, Below: Below));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
