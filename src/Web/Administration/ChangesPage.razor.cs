using Licensing.Platform.Law.Changes;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>The journal of changes of the law: proposed, applied, rejected, withdrawn.</summary>
public sealed partial class ChangesPage
{
    private ProposalPage? _page;

    /// <summary>In this state only.</summary>
    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    /// <summary>Below this number.</summary>
    [SupplyParameterFromQuery(Name = "below")]
    public long? Below { get; set; }

    private IReadOnlyList<Filter> Filters =>
        [new("state", Texts["admin.state"], [.. Enum.GetNames<ProposalState>().Select(name => new FilterOption(name, Texts[$"changes.state.{name}"]))], State)];

    protected override async Task OnParametersSetAsync() =>
        _page = await Ask(new ListProposals(Enum.TryParse<ProposalState>(State, out var state) && Enum.IsDefined(state) ? state : null, Below));

    private string PageBelow(long? number) => Navigation.GetUriWithQueryParameter("below", number);
}
