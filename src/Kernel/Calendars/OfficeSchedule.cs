using System.Collections.Immutable;

namespace Licensing.Kernel.Calendars;

/// <summary>When an office opens on one day of the week. DECISION (C-5): lunch does not stop the clocks.</summary>
/// <param name="WeeksOfMonth">1 and 3: the first and the third such day of a month; empty: every week.</param>
/// <param name="ReceptionUntil">Applicants are received until then; until closing when null.</param>
public sealed record Opening(
    DayOfWeek Day,
    TimeOnly Opens,
    TimeOnly Closes,
    TimeOnly? LunchFrom = null,
    TimeOnly? LunchTo = null,
    TimeOnly? ReceptionUntil = null,
    ImmutableArray<int> WeeksOfMonth = default)
{
    // Never the default instance, which JSON cannot write.
    public ImmutableArray<int> WeeksOfMonth { get; init; } = WeeksOfMonth.IsDefault ? [] : WeeksOfMonth;

    internal bool IsIrregular => !WeeksOfMonth.IsDefaultOrEmpty;

    internal bool Covers(DateOnly date) =>
        date.DayOfWeek == Day && (!IsIrregular || WeeksOfMonth.Contains(((date.Day - 1) / 7) + 1));
}

/// <summary>Opening hours from a day on, until the next period begins.</summary>
public sealed record SchedulePeriod(DateOnly From, ImmutableArray<Opening> Openings);

/// <summary>
/// When an office is open (C-5): weekly hours with effective dates, or round the clock (the portal). Offices are closed
/// on public holidays and on the days to which these move, Saturdays included.
/// </summary>
public sealed record OfficeSchedule
{
    private OfficeSchedule(QueueKind queue, ImmutableArray<SchedulePeriod> periods)
    {
        Queue = queue;
        Periods = periods;
    }

    public static OfficeSchedule RoundTheClock { get; } = new(QueueKind.None, []);

    public QueueKind Queue { get; }

    /// <summary>In the order of time; none for an office that never closes.</summary>
    public ImmutableArray<SchedulePeriod> Periods { get; }

    public bool NeverCloses => Periods.IsEmpty;

    /// <summary>The same hours for all time.</summary>
    public static OfficeSchedule Weekly(QueueKind queue, params IEnumerable<Opening> openings) =>
        Dated(queue, new SchedulePeriod(DateOnly.MinValue, [.. openings]));

    /// <summary>Hours that change with time; before the first period its hours hold.</summary>
    public static OfficeSchedule Dated(QueueKind queue, params IEnumerable<SchedulePeriod> periods)
    {
        ImmutableArray<SchedulePeriod> ordered = [.. periods.OrderBy(period => period.From)];
        if (ordered.IsEmpty || ordered.Any(period => period.Openings.IsDefaultOrEmpty))
        {
            throw new ArgumentException("A schedule needs an opening in every period.", nameof(periods));
        }

        if (ordered.SelectMany(period => period.Openings).Any(opening => opening.Opens >= opening.Closes))
        {
            throw new ArgumentException("An office closes later than it opens.", nameof(periods));
        }

        return new OfficeSchedule(queue, ordered);
    }

    /// <summary>The hours of a day; null when the office is closed, or never closes.</summary>
    public Opening? OpeningOn(DateOnly date, WorkingCalendar calendar)
    {
        if (NeverCloses || calendar.IsHoliday(date))
        {
            return null;
        }

        var period = Periods.LastOrDefault(p => p.From <= date) ?? Periods[0];
        var openings = period.Openings.Where(opening => opening.Covers(date)).ToImmutableArray();
        return openings.FirstOrDefault(opening => opening.IsIrregular) ?? openings.FirstOrDefault();
    }

    public bool IsOpenOn(DateOnly date, WorkingCalendar calendar) =>
        NeverCloses || OpeningOn(date, calendar) is not null;

    /// <summary>From the moment of opening, up to but not at the moment of closing.</summary>
    public bool IsOpenAt(DateTimeOffset instant, WorkingCalendar calendar)
    {
        var time = BusinessTime.TimeOf(instant);
        return NeverCloses || (OpeningOn(BusinessTime.DateOf(instant), calendar) is { } hours
            && hours.Opens <= time && time < hours.Closes);
    }
}
