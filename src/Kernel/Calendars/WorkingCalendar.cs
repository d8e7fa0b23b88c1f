using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Licensing.Kernel.Calendars;

/// <summary>
/// Working days are Monday to Friday except public holidays and the days to which these move (C-5). Built from data,
/// never changed.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<HolidayRule> rules, IEnumerable<HolidayDate> dates)
{
    private readonly ImmutableArray<HolidayRule> _rules = [.. rules];
    private readonly ImmutableArray<HolidayDate> _dates = [.. dates];
    private readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, Holiday>> _years = [];

    /// <summary>The list of C-5.</summary>
    public static WorkingCalendar Default { get; } = new(DefaultHolidays.Rules, DefaultHolidays.Dates);

    public Holiday? HolidayOn(DateOnly date) => _years.GetOrAdd(date.Year, ClosedDays).GetValueOrDefault(date);

    public bool IsHoliday(DateOnly date) => HolidayOn(date) is not null;

    public bool IsWorkingDay(DateOnly date) => !IsWeekend(date) && !IsHoliday(date);

    /// <summary>The date itself if it is a working day, else the next one (C-5: a term that ends on a non-working day).</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The working day so many working days after a date, which itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int count)
    {
        for (var left = count; left > 0; left--)
        {
            date = OnOrAfter(date.AddDays(1));
        }

        return date;
    }

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The neighbouring years count too: a holiday at the end of a year can move into the next.
    private FrozenDictionary<DateOnly, Holiday> ClosedDays(int year)
    {
        var celebrated = Celebrated(year - 1).Concat(Celebrated(year)).Concat(Celebrated(year + 1))
            .OrderBy(holiday => holiday.Date).ToImmutableArray();
        var closed = new Dictionary<DateOnly, Holiday>();
        foreach (var (code, date, _) in celebrated)
        {
            closed.TryAdd(date, new Holiday(code, date, date));
        }

        foreach (var (code, date, moves) in celebrated)
        {
            if (moves && IsWeekend(date))
            {
                var free = date.AddDays(1);
                while (IsWeekend(free) || closed.ContainsKey(free))
                {
                    free = free.AddDays(1);
                }

                closed.Add(free, new Holiday(code, free, date));
            }
        }

        return closed.Where(day => day.Key.Year == year).ToFrozenDictionary();
    }

    private IEnumerable<HolidayDate> Celebrated(int year) => year is < 1 or > 9998
        ? []
        : _rules.Where(rule => rule.In(year) is not null)
            .Select(rule => new HolidayDate(rule.Code, rule.In(year)!.Value, rule.Moves))
            .Concat(_dates.Where(date => date.Date.Year == year));
}
