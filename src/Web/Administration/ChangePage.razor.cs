using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>One change of the law: what it would do now, and what its two people do with it.</summary>
public sealed partial class ChangePage : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _leaving = new();
    private ProposalView? _view;
    private bool _mayDecide;
    private string? _words;

    /// <summary>The proposal.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ICurrentActor Session { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private bool IsOpen => _view?.State is ProposalState.Draft or ProposalState.Sent;

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _mayDecide = await Session.Get() is { } actor && actor.Has(Roles.Administrator);
        await Load();
    }

    private async Task Load()
    {
        _view = await Ask(new ShowProposal(Id)) ?? _view;
        if (_view?.IsReckoning == true)
        {
            _ = Watch(_leaving.Token);
        }
    }

    private async Task Send() => await Act(view => new SendProposal(view.Id, view.Version, _words ?? ""));

    private async Task Withdraw() => await Act(view => new WithdrawProposal(view.Id, view.Version));

    private async Task Approve() => await Act(view => new ApproveProposal(view.Id, view.Version));

    private async Task Reject() => await Act(view => new RejectProposal(view.Id, view.Version, _words ?? ""));

    private async Task Act(Func<ProposalView, ICommand<Done>> act)
    {
        if (await Do(act(_view!)))
        {
            _words = null;
            await Load();
        }
    }

    // Cases are moved by a job: the page counts along.
    private async Task Watch(CancellationToken leaving)
    {
        try
        {
            while (_view?.IsReckoning == true)
            {
                await Task.Delay(Pace, Clock, leaving);
                await InvokeAsync(async () =>
                {
                    _view = await Ask(new ShowProposal(Id)) ?? _view;
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
