using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>The chief's book of a day: who comes, closing the day with those who have to be told, and how many may book at once (C-5).</summary>
public sealed partial class BookingsPage
{
    private const string MostAtOnce = "mostAtOnce";

    private static readonly string[] Names = ["slotMinutes", MostAtOnce, "lateMinutes", "daysAhead"];

    private readonly Dictionary<string, string?> _numbers = [];
    private BookingList? _list;
    private Failure? _failure;
    private DateOnly _day;
    private string _reason = "";

    /// <summary>The day, <c>2026-11-24</c>; today where none is given.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayText { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string Line => _list is { } list
        ? Texts.Format("queue.bookings.lead", Formats.Date(_day), list.Bookings.Count(b => b.State is BookingState.Open), list.Bookings.Count(b => b.State is BookingState.Arrived or BookingState.Late))
        : "";

    private int ToTell => _list!.Bookings.Count(b => b.State is BookingState.CalledOff);

    private IEnumerable<(string Id, string? Text)> Numbers => Names.Select(name => (name, _numbers.GetValueOrDefault(name)));

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        _day = PaperReply.Day(DayText) ?? BusinessTime.DateOf(Clock.GetUtcNow());
        return Load();
    }

    private async Task Load()
    {
        var result = await Send(new ListBookings(_day));
        (_list, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        if (_list is { Limits: var limits })
        {
            foreach (var (name, number) in Names.Zip(new[] { limits.SlotMinutes, limits.MostAtOnce, limits.LateMinutes, limits.DaysAhead }))
            {
                _numbers[name] = number?.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private void Choose(DateOnly? day) => Navigation.NavigateTo($"{QueuePaths.Bookings}?day={day ?? _day:yyyy-MM-dd}");

    private Task Save() => Try(new SetHallRules(new HallLimits(
        Number("slotMinutes"), string.IsNullOrWhiteSpace(_numbers[MostAtOnce]) ? null : Number(MostAtOnce), Number("lateMinutes"), Number("daysAhead"))));

    // What is no number is out of every range, and stays as typed.
    private int Number(string name) => int.TryParse(_numbers[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private async Task Try<T>(ICommand<T> command) => await Press(command, Texts, result => result.IsOk ? Load() : Task.CompletedTask);

    private static Tone ToneOf(BookingState state) => state switch
    {
        BookingState.Open => Tone.Info,
        BookingState.Arrived or BookingState.Late => Tone.Good,
        BookingState.CalledOff => Tone.Warn,
        _ => Tone.Neutral,
    };
}
