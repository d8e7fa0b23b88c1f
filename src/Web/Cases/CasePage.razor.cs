using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>Sends a command of a part of the page.</summary>
/// <param name="send">Sends it; gets the version of the case that the page shows and a key against doing it twice.</param>
/// <param name="yours">What the officer was entering, in words, should somebody else have been first.</param>
public delegate Task<Failure?> SendCommand(Func<int, Guid, Task<Failure?>> send, string yours);

/// <summary>The page of a case: its true state, what can be done next, everything it consists of (screens.md «Case page»).</summary>
public sealed partial class CasePage
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource _leaving = new();
    private Guid _key = Guid.NewGuid();
    private Guid _shown;
    private CaseView? _view;
    private Actor? _actor;
    private Failure? _failure;
    private Failure.Conflict? _conflict;
    private string? _yours;
    private bool _newer;
    private ConfirmDialog? _withdrawing;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _reason;

    /// <summary>The case.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The part that is open.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<TabItem> Parts =>
    [
        new("situation", Texts["case.tab.situation"]),
        new("steps", Texts["case.tab.steps"]),
        new("decision", Texts["case.tab.decision"]),
        .. _view!.Case.Stage == CaseStage.HandOver || _view.Entry is not null ? new[] { new TabItem("hand-over", Texts["case.tab.hand-over"]) } : [],
        new("printouts", Texts["case.tab.printouts"]),
        new("history", Texts["case.tab.history"]),
    ];

    // The open step is this officer's: then it is what they came for.
    private string? StepTab => _view?.Case.OpenStep is { } step && _actor!.Has(step.WaitsFor) ? step.Code : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Current.Get();
        if (_shown != Id)
        {
            _shown = Id;
            await Load();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = Watch(_leaving.Token);
        }
    }

    private async Task Load()
    {
        if (_actor is not null)
        {
            var result = await Dispatcher.Send(new ShowCase(Id), _actor);
            (_view, _failure, _newer) = (result.IsOk ? result.Value : null, result.Failure, false);
        }
    }

    private async Task Dismiss()
    {
        _conflict = null;
        await Load();
    }

    /// <summary>Repeated after a lost answer, a command with the same key does nothing twice.</summary>
    private async Task<Failure?> Send(Func<int, Guid, Task<Failure?>> send, string yours)
    {
        var failure = await send(_view!.Case.Version, _key);
        _key = Guid.NewGuid();
        _conflict = failure as Failure.Conflict;
        _yours = yours;
        if (failure is null)
        {
            await Load();
        }
        else if (failure is not Failure.Invalid)
        {
            _failure = failure;
        }

        StateHasChanged();
        return failure;
    }

    private Task<Failure?> Take() => Send(
        async (seen, key) => (await Dispatcher.Send(new TakeCase(Id, seen), _actor!, key: key)).Failure, Texts["case.take"]);

    private async Task<bool> Withdraw()
    {
        var failure = await Send(
            async (seen, key) => (await Dispatcher.Send(new WithdrawCase(Id, seen, _reason ?? ""), _actor!, key: key)).Failure,
            Texts["case.withdraw"]);
        _problems = failure is Failure.Invalid ? FailureText.Problems(failure, Texts) : [];
        return failure is not Failure.Invalid;
    }

    private async Task Watch(CancellationToken leaving)
    {
        using var timer = new PeriodicTimer(Pace, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(Peek);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task Peek()
    {
        if (_view is { } view && _actor is not null && await Dispatcher.Send(new PeekCase(Id), _actor) is { IsOk: true } now && now.Value != view.Case.Version)
        {
            _newer = true;
            StateHasChanged();
        }
    }
}
