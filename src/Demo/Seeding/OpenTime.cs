using Licensing.Kernel.Calendars;

namespace Licensing.Demo.Seeding;

/// <summary>Moments counted in minutes during which an office is open.</summary>
internal sealed class OpenTime(OfficeSchedule schedule, WorkingCalendar calendar)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>So many open minutes before a moment.</summary>
    public DateTimeOffset Back(DateTimeOffset from, int minutes) => Walk(from, minutes, -Minute);

    /// <summary>So many open minutes after a moment.</summary>
    public DateTimeOffset On(DateTimeOffset from, int minutes) => Walk(from, minutes, Minute);

    /// <summary>The first open day on or before a day.</summary>
    public DateOnly OpenDay(DateOnly day)
    {
        while (!schedule.IsOpenOn(day, calendar))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateTimeOffset Walk(DateTimeOffset moment, int minutes, TimeSpan step)
    {
        for (var left = minutes; left > 0;)
        {
            moment += step;
            left -= schedule.IsOpenAt(moment, calendar) ? 1 : 0;
        }

        return moment;
    }
}
