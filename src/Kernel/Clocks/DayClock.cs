using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Clocks;

/// <summary>
/// Days and months count from the day after acceptance; a term that ends on a non-working day ends on the next working
/// day (C-5). Working days are Monday to Friday except holidays, whatever the office keeps (DECISION).
/// </summary>
internal sealed class DayClock(WorkingCalendar calendar)
{
    public DateOnly End(DateOnly filedOn, Term term, SheetLines lines)
    {
        if (term.Unit == TermUnit.WorkingDays)
        {
            return CountWorkingDays(filedOn, term.Amount, lines);
        }

        var nominal = term.Unit == TermUnit.Months
            ? Periods.End(filedOn, term.Amount)
            : filedOn.AddDays(term.Amount);
        if (nominal > filedOn)
        {
            lines.Span(
                DeadlineLineKind.Counted, Start(filedOn.AddDays(1)), Start(nominal.AddDays(1)),
                ("days", nominal.DayNumber - filedOn.DayNumber));
        }

        return term.NeverMoves ? nominal : Roll(nominal, lines);
    }

    /// <summary>The moment at which 80 % of the days are over; a day counts from midnight to its closing hour.</summary>
    public DateTimeOffset EightyPercent(DateOnly filedOn, DateOnly lastDay, TermUnit unit, TimeOnly closing)
    {
        var days = unit == TermUnit.WorkingDays
            ? WorkingDaysBetween(filedOn, lastDay)
            : lastDay.DayNumber - filedOn.DayNumber;
        var (whole, tenths) = Math.DivRem(days * 8, 10);
        var (day, share) = tenths == 0 ? (whole, 10) : (whole + 1, tenths);
        var date = unit == TermUnit.WorkingDays ? calendar.AddWorkingDays(filedOn, day) : filedOn.AddDays(day);
        return Start(date) + new TimeSpan(closing.Ticks / 10 * share);
    }

    private DateOnly Roll(DateOnly nominal, SheetLines lines)
    {
        var rolled = calendar.OnOrAfter(nominal);
        if (rolled > nominal)
        {
            lines.Closed(Start(nominal), Start(rolled), calendar.IsWorkingDay);
            lines.Span(DeadlineLineKind.Rolled, Start(nominal), Start(rolled));
        }

        return rolled;
    }

    private DateOnly CountWorkingDays(DateOnly filedOn, int amount, SheetLines lines)
    {
        var date = filedOn;
        for (var left = amount; left > 0;)
        {
            var first = calendar.OnOrAfter(date.AddDays(1));
            lines.Closed(Start(date.AddDays(1)), Start(first), calendar.IsWorkingDay);
            var counted = 1;
            while (counted < left && calendar.IsWorkingDay(first.AddDays(counted)))
            {
                counted++;
            }

            date = first.AddDays(counted - 1);
            lines.Span(DeadlineLineKind.Counted, Start(first), Start(date.AddDays(1)), ("days", counted));
            left -= counted;
        }

        return date;
    }

    private int WorkingDaysBetween(DateOnly after, DateOnly until)
    {
        var count = 0;
        for (var date = after.AddDays(1); date <= until; date = date.AddDays(1))
        {
            count += calendar.IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }

    private static DateTimeOffset Start(DateOnly date) => BusinessTime.StartOf(date);
}
