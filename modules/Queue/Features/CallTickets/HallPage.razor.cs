using Licensing.Platform.UseCases;
using Licensing.Queue.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>An officer's window: next, again, nobody came, to another window; who waits, always in sight (C-5).</summary>
public sealed partial class HallPage
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _leaving = new();
    private Failure? _failure;
    private string _office = "";
    private Guid? _sendTo;
    private bool _empty;

    internal HallView? Hall { get; private set; }

    internal bool IsBusy => Busy;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string Line => Hall is { } hall ? Texts.Format("queue.today", hall.Today.Taken, hall.Today.Called, hall.Today.InTime, hall.Today.NoShow) : "";

    private IReadOnlyList<WindowView> Others => [.. Hall!.Windows.Where(w => !w.IsMine)];

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _office = (await Who()).OfficeId;
        await Load();
        _ = Watch(_leaving.Token);
    }

    private async Task Load()
    {
        var result = await Send(new ShowHall());
        (Hall, _failure) = (result.IsOk ? result.Value : Hall, result.Failure);
        _sendTo = Hall is null || Others.Any(w => w.Id == _sendTo) ? _sendTo : (Others.Count > 0 ? Others[0].Id : null);
        _empty = _empty && Hall?.Waiting.Any(t => t.IsMine) != true;
    }

    private async Task Watch(CancellationToken leaving)
    {
        using var timer = new PeriodicTimer(Pace, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(async () =>
                {
                    await Load();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task Next() => _empty = await Try(new CallNext()) is { Id: null };

    internal Task CallBack(Guid ticket) => Try(new CallBack(ticket));

    private Task<Done> End(CallEnd how) => Try(new EndCall(Hall!.Current!.Id, how, how is CallEnd.Sent ? _sendTo : null));

    private Task<T?> Try<T>(ICommand<T> command) => Press(command, Texts, _ => Load());
}
