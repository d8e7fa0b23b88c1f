using Licensing.ForeignResidence.Features.Stays;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>The registry of stays with what somebody should look at; what is asked for stands in the URL.</summary>
public sealed partial class RegistryPage
{
    private static readonly string[] Resets = ["after"];
    private StayPage? _page;
    private StayCounts? _counts;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? List { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Wanted != StayList.All;

    private StayList Wanted => ListUrl.One<StayList>(List) ?? StayList.All;

    private string Export => $"/stays/export?q={Uri.EscapeDataString(Text ?? "")}&list={Wanted}";

    private IReadOnlyList<Filter> Filters =>
    [
        new(
            "list", Texts["TR.column.status"],
            [.. Enum.GetValues<StayList>().Where(l => l != StayList.All).Select(l => new FilterOption($"{l}", Texts[$"TR.list.{l}"]))],
            Wanted == StayList.All ? null : $"{Wanted}"),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayExport = (await Who()).Has(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor);
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindStays(Text, Wanted, After));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        _counts = await Send(new CountStays()) is { IsOk: true, Value: var counts } ? counts : null;
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
