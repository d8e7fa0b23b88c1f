namespace Licensing.Kernel.Calendars;

/// <summary>
/// All business times are UTC+05:00, fixed for every date (C-5): never the zone database, which knows other offsets
/// for the past. Stored in UTC.
/// </summary>
public static class BusinessTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    /// <summary>The same instant in business time.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>A stored instant (UTC) in business time.</summary>
    public static DateTimeOffset FromUtc(DateTime utc) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(Offset);

    /// <summary>An instant as it is stored: UTC, cut to microseconds so that both databases give back what was written.</summary>
    public static DateTime ToUtc(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }

    /// <summary>The business day on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>The business day on which a stored instant (UTC) falls.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOf(FromUtc(utc));

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>A business day and time of day as an instant.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), Offset);

    /// <summary>The first moment of a business day; of the calendar's first day, what there is of it.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => date == DateOnly.MinValue ? DateTimeOffset.MinValue : At(date, TimeOnly.MinValue);

    /// <summary>The first moment after a business day; the calendar's last day ends with it.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => date == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(date.AddDays(1));
}
