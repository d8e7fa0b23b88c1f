using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Licensing.Web.Cases;

/// <summary>A row of the queue; a change that came by itself is noted and the row stays where it is.</summary>
internal sealed record WorkLine(WorkRow Row, string? NoteKey = null, DateTime NotedAt = default)
{
    /// <summary>Class of a row that has left the list.</summary>
    public string? Css => NoteKey == WorkLines.Gone ? "gone" : NoteKey is null ? null : "changed";
}

/// <summary>The work queue: what is due first comes first, filters in the address, rows that refresh themselves (screens.md «Work queue»).</summary>
public sealed partial class Work
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<WorkLine> _lines = [];
    private IReadOnlyList<WorkViewItem> _views = [];
    private IReadOnlyList<FieldProblem> _problems = [];
    private WorkFilter _filter = new();
    private WorkCursor? _cursor;
    private WorkPage? _page;
    private Failure? _failure;
    private Actor? _actor;
    private ConfirmDialog? _naming;
    private string? _name;
    private int _fresh;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private bool MayExport => _actor?.Has(CasePages.Exporters) == true;

    private string? Line => _page is null ? null
        : _page.Overdue.Value == 0 && _page.Soon.Value == 0 ? Texts.Format("work.line.calm", Count(_page.Total))
        : Texts.Format("work.line", Count(_page.Total), Count(_page.Overdue), Count(_page.Soon));

    private IReadOnlyList<Filter> Filters => WorkFilters.Of(_filter, _lines.Select(l => l.Row), Law, Texts);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnMoved;
        await _leaving.CancelAsync();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnMoved;
        _actor = await Current.Get();
        await LoadViews();
        await Load();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = Watch(_leaving.Token);
        }
    }

    private static string Count(CappedCount count) => count.OrMore ? $"{Formats.Number(count.Value)}+" : Formats.Number(count.Value);

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath == WorkAddress.Page)
        {
            _ = InvokeAsync(Reload);
        }
    }

    private async Task Reload()
    {
        await Load();
        StateHasChanged();
    }

    private async Task Load()
    {
        var query = new Uri(Navigation.Uri).Query;
        (_filter, _cursor, _fresh) = (WorkAddress.Read(query), WorkAddress.Cursor(query), 0);
        if (await Ask(isRefresh: false) is { } page)
        {
            (_page, _lines) = (page, [.. page.Rows.Select(row => new WorkLine(row))]);
        }
    }

    private async Task Watch(CancellationToken leaving)
    {
        using var timer = new PeriodicTimer(Pace, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(Refresh);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task Refresh()
    {
        if (await Ask(isRefresh: true) is { } page)
        {
            (_lines, _fresh) = WorkLines.Merge(_lines, page);
            _page = page;
            StateHasChanged();
        }
    }

    private async Task<WorkPage?> Ask(bool isRefresh)
    {
        if (_actor is null)
        {
            return null;
        }

        var result = await Dispatcher.Send(new ListWork(_filter, _cursor, IsRefresh: isRefresh), _actor, cancellation: _leaving.Token);
        _failure = result.Failure;
        return result.IsOk ? result.Value : null;
    }

    private async Task LoadViews()
    {
        var result = _actor is null ? null : await Dispatcher.Send(new ListWorkViews(), _actor);
        _views = result is { IsOk: true } ? result.Value : [];
    }

    private async Task<bool> SaveView()
    {
        var result = await Dispatcher.Send(new SaveWorkView(_name ?? "", WorkAddress.Query(_filter)), _actor!);
        _problems = FailureText.Problems(result.Failure, Texts);
        await LoadViews();
        return result.IsOk;
    }

    private async Task Forget(WorkViewItem view)
    {
        _failure = (await Dispatcher.Send(new ForgetWorkView(view.Id), _actor!)).Failure;
        await LoadViews();
    }
}
