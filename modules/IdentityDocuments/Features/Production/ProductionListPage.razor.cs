using Licensing.IdentityDocuments.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>What waits for the printing house, what it sent back, and the batches; its answers are uploaded here.</summary>
public sealed partial class ProductionListPage
{
    private readonly HashSet<Guid> _chosen = [];
    private ProductionPage? _page;
    private Failure? _failure;
    private bool _mayMake;

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayMake = (await Who()).HasOneOf(IdentityRoles.Production);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ListProduction(Below));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        _chosen.Clear();
        _chosen.UnionWith(_page?.Waiting.Select(o => o.Id) ?? []);
    }

    private void Choose(Guid orderId, bool chosen) => _ = chosen ? _chosen.Add(orderId) : _chosen.Remove(orderId);

    private async Task Make()
    {
        if (await Do(new MakeBatch([.. _chosen]), Texts) is { } made)
        {
            Navigation.NavigateTo(IdentityPaths.Batch(made.Id));
        }
    }

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
