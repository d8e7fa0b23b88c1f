using Licensing.Queue.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>A booking, for whoever has its code: looked up, printed, cancelled (C-5).</summary>
public sealed partial class HeldBookingPage
{
    private HeldBooking? _held;
    private string? _typed;
    private string? _problem;

    /// <summary>Code of the booking.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Code is null ? Task.CompletedTask : Look(Code);

    private async Task Look(string code)
    {
        if (!Opens())
        {
            _problem = Texts["status.busy"];
            return;
        }

        _held = await Send(new ShowBooking(code)) is { IsOk: true } found ? found.Value : null;
        _problem = _held is null ? Texts["error.queue.booking-unknown"] : null;
    }

    private async Task Find()
    {
        _typed = Context.Request.Form["code"];
        await Look(_typed ?? "");
        if (_held is { } held)
        {
            Navigation.NavigateTo(QueuePaths.Booking(held.Code));
        }
    }

    private async Task Cancel()
    {
        if (_held is { } held)
        {
            await Send(new CancelBooking(held.Code));
            _held = (await Send(new ShowBooking(held.Code))).Value;
        }
    }
}
