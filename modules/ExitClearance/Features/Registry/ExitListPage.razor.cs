using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>The register of those who leave for good: search, what is late, who has to leave, who was warned, what nobody collected; what is asked for stands in the URL.</summary>
public sealed partial class ExitListPage
{
    private static readonly string[] Resets = ["after"];
    private ExitPage? _page;
    private ExitList _list;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? List { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private long? After { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || State is not null || List is not null;

    private string ExportLink => ExitPaths.Export + new Uri(Navigation.Uri).Query;

    private IReadOnlyList<Filter> Filters =>
    [
        new("list", Texts["EX.registry.list"], [.. Enum.GetValues<ExitList>().Skip(1).Select(l => new FilterOption($"{l}", Texts[$"EX.list.{l}"]))], List),
        new("state", Texts["EX.registry.state"], [.. Enum.GetValues<ExitState>().Select(s => new FilterOption($"{s}", Texts[$"EX.state.{s}"]))], State),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayExport = (await Who()).HasOneOf(ExitRoles.Exporters);
        _list = ListUrl.One<ExitList>(List) ?? ExitList.All;
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindExits(Text, ListUrl.One<ExitState>(State), _list, After));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.Find(_text, Resets);

    // The last of the ten days once they run, the end of the stage before.
    private static string UntilOf(ExitLine line) => line switch
    {
        { State: ExitState.Leaving, LeaveBy: { } by } => Formats.Date(by),
        { StageDueAt: { } due } => Formats.Date(due),
        _ => "—",
    };

    private bool IsOver(ExitLine line) => line.State == ExitState.Leaving ? line.LeaveBy < BusinessTime.DateOf(Now) : line.IsLate(Now);

    private string At(long? after) => Navigation.GetUriWithQueryParameter("after", after);
}
