using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Clocks;

/// <summary>Minutes and hours run while the office is open; what is left at closing time goes on at the next opening (C-5).</summary>
internal sealed class OpenHoursClock(OfficeSchedule schedule, WorkingCalendar calendar)
{
    /// <summary>A schedule that does not open for so many days is wrong data, not a long wait.</summary>
    public const int LongestClosure = 400;

    /// <summary>When so much open time has passed since the start; writes what it passed over.</summary>
    public DateTimeOffset Advance(DateTimeOffset start, TimeSpan amount, SheetLines? lines = null)
    {
        var at = start;
        var left = amount;
        while (left > TimeSpan.Zero)
        {
            var (opens, closes) = NextOpen(at);
            if (opens > at)
            {
                lines?.Closed(at, opens, date => schedule.OpeningOn(date, calendar) is not null);
            }

            var run = closes - opens < left ? closes - opens : left;
            lines?.Span(DeadlineLineKind.Ran, opens, opens + run, RunArgs(run));
            at = opens + run;
            left -= run;
        }

        return at;
    }

    public static (string, object)[] RunArgs(TimeSpan run) =>
        [("minutes", (long)run.TotalMinutes), ("seconds", (long)run.Seconds)];

    // The open span that holds the moment, from the moment on, or the first one after it.
    private (DateTimeOffset Opens, DateTimeOffset Closes) NextOpen(DateTimeOffset at)
    {
        var date = BusinessTime.DateOf(at);
        for (var i = 0; i < LongestClosure; i++, date = date.AddDays(1))
        {
            if (schedule.OpeningOn(date, calendar) is { } hours && BusinessTime.At(date, hours.Closes) is var closes
                && closes > at)
            {
                var opens = BusinessTime.At(date, hours.Opens);
                return (opens > at ? opens : at, closes);
            }
        }

        throw new InvalidOperationException("The office does not open for more than a year.");
    }
}
