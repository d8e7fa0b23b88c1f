using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

public sealed partial class HandOvers
{
    private HandOverPage? _page;
    private IReadOnlyList<FieldProblem> _problems = [];
    private DateOnly _from;
    private DateOnly _to;

    /// <summary>First day.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>The number behind which the page begins.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public long? After { get; set; }

    private string Query => FormattableString.Invariant($"?from={_from:yyyy-MM-dd}&to={_to:yyyy-MM-dd}");

    protected override async Task OnParametersSetAsync()
    {
        var today = BusinessTime.DateOf(Clock.GetUtcNow());
        (_from, _to) = (From ?? To ?? today, To ?? From ?? today);
        if (await Current.Get() is { } actor)
        {
            var result = await Dispatcher.Send(new ListHandOvers(_from, _to, null, After ?? 0), actor);
            _page = result.IsOk ? result.Value : null;
            _problems = FailureText.Problems(result.Failure, Texts);
        }
    }

    private void Go(DateOnly from, DateOnly to) => Navigation.NavigateTo(FormattableString.Invariant($"/registers/issue?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}"));
}
