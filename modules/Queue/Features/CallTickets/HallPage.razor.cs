using Licensing.Platform.UseCases;
using Licensing.Queue.Features;

namespace Licensing.Queue.Pages;

/// <summary>An officer's window: next, again, nobody came, to another window; who waits, always in sight (C-5).</summary>
public sealed partial class HallPage
{
    private Failure? _failure;
    private string _office = "";
    private Guid? _sendTo;
    private bool _empty;

    internal HallView? Hall { get; private set; }

    internal bool IsBusy => Busy;

    private string Line => Hall is { } hall ? Texts.Format("queue.today", hall.Today.Taken, hall.Today.Called, hall.Today.InTime, hall.Today.NoShow) : "";

    private IReadOnlyList<WindowView> Others => [.. Hall!.Windows.Where(w => !w.IsMine)];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _office = (await Who()).OfficeId;
        await base.OnInitializedAsync();
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        var result = await Send(new ShowHall());
        (Hall, _failure) = (result.IsOk ? result.Value : Hall, result.Failure);
        _sendTo = Hall is null || Others.Any(w => w.Id == _sendTo) ? _sendTo : (Others.Count > 0 ? Others[0].Id : null);
        _empty = _empty && Hall?.Waiting.Any(t => t.IsMine) != true;
    }

    // A second press while the first is under way calls nobody.
    private async Task Next() => _empty = Busy ? _empty : await Try(new CallNext(Hall?.Current?.Id)) is { Id: null };

    internal Task CallBack(Guid ticket) => Try(new CallBack(ticket));

    private Task<Done> End(CallEnd how) => Try(new EndCall(Hall!.Current!.Id, how, how is CallEnd.Sent ? _sendTo : null));

    private Task<T?> Try<T>(ICommand<T> command) => Press(command, Texts, _ => Load());
}
