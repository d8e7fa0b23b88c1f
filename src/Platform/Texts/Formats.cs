using System.Globalization;

namespace Licensing.Platform.Texts;

/// <summary>
/// How dates, times and amounts look, the same in all three languages (screens.md «Keyboard»): 24.11.2026, 10:42,
/// 18 597 ₸. Instants are shown in the business time UTC+05:00 (C-5).
/// </summary>
public static class Formats
{
    /// <summary>Keeps a number and its unit on one line.</summary>
    private const char NoBreakSpace = '\u00A0';

    private static readonly TimeSpan BusinessOffset = TimeSpan.FromHours(5);

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = NoBreakSpace.ToString(),
        NumberDecimalSeparator = ",",
        NegativeSign = "−",
    };

    /// <summary>24.11.2026.</summary>
    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>The business day of an instant: 24.11.2026.</summary>
    public static string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(Local(instant).DateTime));

    /// <summary>The business day of a UTC instant.</summary>
    public static string Date(DateTime utc) => Date(Instant(utc));

    /// <summary>10:42.</summary>
    public static string Time(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>10:42, of a UTC instant.</summary>
    public static string Time(DateTime utc) => Time(Instant(utc));

    /// <summary>24.11.2026 10:42.</summary>
    public static string Moment(DateTimeOffset instant) => $"{Date(instant)} {Time(instant)}";

    /// <summary>24.11.2026 10:42, of a UTC instant.</summary>
    public static string Moment(DateTime utc) => Moment(Instant(utc));

    /// <summary>18 597 ₸; tiyn only where there are any.</summary>
    public static string Money(decimal amount) =>
        amount.ToString(decimal.Truncate(amount) == amount ? "N0" : "N2", Numbers) + NoBreakSpace + "₸";

    /// <summary>18 597.</summary>
    public static string Number(long number) => number.ToString("N0", Numbers);

    /// <summary>Whole minutes, hours or days: «40 min», «2 h», «5 days».</summary>
    public static string Span(ITexts texts, TimeSpan span) => span.Duration() switch
    {
        { TotalMinutes: < 60 } s => texts.Format("span.minutes", (long)s.TotalMinutes),
        { TotalHours: < 4 } s when s.Minutes > 0 => texts.Format("span.hours-minutes", s.Hours, s.Minutes),
        { TotalHours: < 24 } s => texts.Format("span.hours", (long)s.TotalHours),
        { } s => texts.Format("span.days", (long)s.TotalDays),
    };

    /// <summary>«in 40 min» before the due time, «2 h late» after it.</summary>
    public static string Due(ITexts texts, DateTimeOffset dueAt, DateTimeOffset now) =>
        (dueAt - now) switch
        {
            { Ticks: < 0 } late => texts.Format("due.late", Span(texts, late)),
            { TotalMinutes: < 1 } => texts["due.now"],
            { } left => texts.Format("due.in", Span(texts, left)),
        };

    private static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(BusinessOffset);

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
