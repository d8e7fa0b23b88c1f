using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>What waits for the commission under the President, and the batches that went to it; what is asked for stands in the URL.</summary>
public sealed partial class CommissionListPage
{
    private static readonly string[] Resets = ["below"];
    private readonly HashSet<Guid> _chosen = [];
    private CommissionPage? _page;
    private Failure? _failure;
    private bool _mayMake;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private BatchState? Wanted => ListUrl.One<BatchState>(State);

    private IReadOnlyList<Filter> Filters =>
        [new("state", Texts["CZ.batch.state"], [.. Enum.GetValues<BatchState>().Select(s => new FilterOption($"{s}", Texts[$"CZ.batch.state.{s}"]))], State)];

    internal static Tone ToneOf(BatchState state) => state switch { BatchState.Listed => Tone.Warn, BatchState.Sent => Tone.Info, _ => Tone.Good };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayMake = (await Who()).Has(Roles.DecisionOfficer);
        var result = await Send(new ListCommission(Wanted, Below));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        _chosen.IntersectWith(_page?.Ready.Select(f => f.CaseId) ?? []);
    }

    private void Choose(Guid caseId, bool chosen) => _ = chosen ? _chosen.Add(caseId) : _chosen.Remove(caseId);

    private void ChooseAll() => _chosen.UnionWith(_page!.Ready.Select(f => f.CaseId));

    private async Task Make()
    {
        if (await Do(new MakeBatch([.. _chosen]), Texts) is { } made)
        {
            Navigation.NavigateTo(CitizenshipPaths.Batch(made.Id));
        }
    }

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
