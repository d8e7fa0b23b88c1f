using System.Collections.Immutable;
using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Clocks;

/// <summary>Works out when a result is due, and why (C-5). The lines of the sheet are written by the clock as it runs.</summary>
public static class Deadlines
{
    /// <summary>A term in days or months is due at 18:30 of its last day (C-12; DECISION: in cases too).</summary>
    public static readonly TimeOnly DayTermsEndAt = new(18, 30);

    public static DeadlineSheet Work(
        Term term,
        DateTimeOffset filedAt,
        OfficeSchedule schedule,
        WorkingCalendar calendar,
        string clause,
        string edition)
    {
        var filed = BusinessTime.Of(filedAt);
        var lines = new SheetLines(calendar);
        lines.Moment(DeadlineLineKind.Accepted, filed);
        lines.Moment(
            DeadlineLineKind.Term, filed,
            ("unit", term.Unit), ("amount", term.Amount), ("clause", clause), ("edition", edition));
        var (due, soon) = !term.IsByTheClock ? ByDays(term, filed, calendar, lines)
            : term.RoundTheClock || schedule.NeverCloses ? Nonstop(term, filed, lines)
            : ByOpenHours(term, filed, new OpenHoursClock(schedule, calendar), lines);
        lines.Moment(DeadlineLineKind.Due, due);
        return new DeadlineSheet(filed, term, clause, edition, due, soon, lines.Written);
    }

    /// <summary>Stages that follow one another, each counted from the end of the one before (EX-4).</summary>
    public static ImmutableArray<DeadlineSheet> WorkStages(
        IEnumerable<Term> stages,
        DateTimeOffset filedAt,
        OfficeSchedule schedule,
        WorkingCalendar calendar,
        string clause,
        string edition)
    {
        var sheets = ImmutableArray.CreateBuilder<DeadlineSheet>();
        foreach (var stage in stages)
        {
            var start = sheets.Count == 0 ? filedAt : sheets[^1].DueAt;
            sheets.Add(Work(stage, start, schedule, calendar, clause, edition));
        }

        return sheets.ToImmutable();
    }

    /// <summary>The start of the first of these windows, on a day on which the office is open, at or after the moment.</summary>
    public static DateTimeOffset NextWindow(
        DateTimeOffset at, IEnumerable<TimeOnly> windowStarts, OfficeSchedule schedule, WorkingCalendar calendar)
    {
        var starts = windowStarts.Order().ToImmutableArray();
        var today = BusinessTime.DateOf(at);
        return Enumerable.Range(0, OpenHoursClock.LongestClosure).Select(today.AddDays)
            .Where(date => schedule.IsOpenOn(date, calendar))
            .SelectMany(_ => starts, BusinessTime.At)
            .First(moment => moment >= at);
    }

    private static (DateTimeOffset Due, DateTimeOffset Soon) Nonstop(Term term, DateTimeOffset filed, SheetLines lines)
    {
        var due = filed + term.Length;
        lines.Span(DeadlineLineKind.Ran, filed, due, OpenHoursClock.RunArgs(term.Length));
        return (due, filed + EightyPercentOf(term.Length));
    }

    private static (DateTimeOffset Due, DateTimeOffset Soon) ByOpenHours(
        Term term, DateTimeOffset filed, OpenHoursClock clock, SheetLines lines) =>
        (clock.Advance(filed, term.Length, lines), clock.Advance(filed, EightyPercentOf(term.Length)));

    private static (DateTimeOffset Due, DateTimeOffset Soon) ByDays(
        Term term, DateTimeOffset filed, WorkingCalendar calendar, SheetLines lines)
    {
        var filedOn = BusinessTime.DateOf(filed);
        var clock = new DayClock(calendar);
        var lastDay = clock.End(filedOn, term, lines);
        var due = BusinessTime.At(lastDay, DayTermsEndAt);
        if (lastDay == filedOn)
        {
            return (due, due > filed ? filed + EightyPercentOf(due - filed) : due);
        }

        return (due, clock.EightyPercent(filedOn, lastDay, term.Unit, DayTermsEndAt));
    }

    private static TimeSpan EightyPercentOf(TimeSpan length) => new(length.Ticks * 8 / 10);
}
