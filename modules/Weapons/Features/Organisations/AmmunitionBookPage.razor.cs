using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>A page of an organisation's ammunition book.</summary>
public sealed partial class AmmunitionBookPage
{
    private AmmunitionBook? _book;
    private Failure? _failure;

    /// <summary>The page.</summary>
    [Parameter]
    public Guid StockId { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private int? Below { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Kept.Words is null ? Task.CompletedTask : Load();

    private async Task Load()
    {
        var result = await Send(new ShowAmmunitionBook(StockId, Below));
        (_book, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string At(int? below) => Navigation.GetUriWithQueryParameter("below", below);
}
