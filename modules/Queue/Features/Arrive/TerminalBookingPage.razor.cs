using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>Who has booked types the code at the terminal: today and here it becomes a ticket (C-5), else it is shown and can be cancelled. Sent twice it gives one ticket.</summary>
public sealed partial class TerminalBookingPage
{
    private HeldBooking? _held;
    private ArrivedVisitor? _arrived;
    private IReadOnlyList<string> _priorities = [];
    private string? _typed;
    private string? _problem;
    private bool _isHere;
    private Guid _key = Guid.CreateVersion7();

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private async Task Answer()
    {
        var form = Context.Request.Form;
        _typed = form["code"];
        _key = Guid.TryParse(form["key"], out var key) ? key : _key;
        if (Terminal is not { } terminal || !Opens())
        {
            _problem = Texts["status.busy"];
            return;
        }

        if (form["go"] == "cancel")
        {
            await Send(new CancelBooking(_typed ?? ""));
        }

        _held = await Send(new ShowBooking(_typed ?? "")) is { IsOk: true } found ? found.Value : null;
        if (_held is null)
        {
            _problem = Texts["error.queue.booking-unknown"];
            return;
        }

        _isHere = _held.State is BookingState.Open && _held.OfficeId == terminal.OfficeId && BusinessTime.DateOf(_held.At) == BusinessTime.DateOf(Clock.GetUtcNow());
        if (_held.State is BookingState.Arrived or BookingState.Late || (_isHere && form.ContainsKey("priority")))
        {
            await Come(terminal.OfficeId, form["priority"].ToString());
        }
        else if (_isHere)
        {
            _priorities = await Send(new AskHall(terminal.OfficeId)) is { IsOk: true } hall ? hall.Value.Priorities : [];
        }
    }

    private async Task Come(string office, string ground)
    {
        var wish = new Arrive(office, _held!.Code, Cultures.Current.Name, ground.Length == 0 ? null : ground);
        var result = await Send(wish, _key);

        // The same form on its way twice: the second finds what the first took.
        result = result.Failure is Failure.Conflict ? await Send(wish) : result;
        (_arrived, _problem) = (result.IsOk ? result.Value : null, result.Failure is { } failure ? FailureText.Of(failure, Texts) : null);
    }
}
