using System.Collections.Immutable;
using System.Globalization;
using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Clocks;

/// <summary>Collects the lines of a sheet while the clock runs.</summary>
internal sealed class SheetLines(WorkingCalendar calendar)
{
    private readonly ImmutableArray<DeadlineLine>.Builder _lines = ImmutableArray.CreateBuilder<DeadlineLine>();

    public ImmutableArray<DeadlineLine> Written => _lines.ToImmutable();

    public void Moment(DeadlineLineKind kind, DateTimeOffset at, params (string Name, object Value)[] args) =>
        Span(kind, at, at, args);

    public void Span(
        DeadlineLineKind kind, DateTimeOffset from, DateTimeOffset to, params (string Name, object Value)[] args) =>
        _lines.Add(new DeadlineLine(kind, from, to, args.ToImmutableSortedDictionary(
            arg => arg.Name, arg => Convert.ToString(arg.Value, CultureInfo.InvariantCulture) ?? "")));

    /// <summary>Every night, weekend, holiday and other day off between two moments, one line each.</summary>
    public void Closed(DateTimeOffset from, DateTimeOffset to, Func<DateOnly, bool> opensOn)
    {
        var start = from;
        while (start < to)
        {
            var (kind, holiday) = Describe(BusinessTime.DateOf(start), opensOn);
            var end = EndOfDay(start);
            while (end < to && holiday is null && Describe(BusinessTime.DateOf(end), opensOn) == (kind, null))
            {
                end = EndOfDay(end);
            }

            end = end < to ? end : to;
            Span(kind, start, end, Args(holiday));
            start = end;
        }
    }

    private (DeadlineLineKind Kind, Holiday? Holiday) Describe(DateOnly date, Func<DateOnly, bool> opensOn) =>
        calendar.HolidayOn(date) is { } holiday
            ? (DeadlineLineKind.Holiday, holiday)
            : (opensOn(date) ? DeadlineLineKind.Night
                : WorkingCalendar.IsWeekend(date) ? DeadlineLineKind.Weekend
                : DeadlineLineKind.DayOff, null);

    private static (string, object)[] Args(Holiday? holiday) => holiday switch
    {
        null => [],
        { IsMoved: true } => [("code", holiday.Code), ("original", holiday.Original.ToString("O", CultureInfo.InvariantCulture))],
        _ => [("code", holiday.Code)],
    };

    private static DateTimeOffset EndOfDay(DateTimeOffset moment) =>
        BusinessTime.StartOf(BusinessTime.DateOf(moment).AddDays(1));
}
