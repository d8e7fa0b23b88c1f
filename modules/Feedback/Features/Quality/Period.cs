using System.Globalization;
using System.Text.RegularExpressions;
using Licensing.Platform.Texts;

namespace Licensing.Feedback.Features;

/// <summary>A month, quarter, year or any stretch of days, as addresses write it: 2026-11, 2026-Q4, 2026, 2026-01-05_2026-02-07.</summary>
internal sealed partial record Period(DateOnly From, DateOnly To, string Code)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>Longest stretch.</summary>
    public const int MostDays = 3_660;

    /// <summary>Reads an address; what nobody understands, or of whose days nothing can be known, is none.</summary>
    public static Period? Read(string? code) => Parse(code) is { } period && QualityLimits.Has(period.From) && QualityLimits.Has(period.To) ? period : null;

    /// <summary>The month of a day.</summary>
    public static Period Month(DateOnly day) => Of(new(day.Year, day.Month, 1), 1, day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>The quarter of a day.</summary>
    public static Period Quarter(DateOnly day)
    {
        var quarter = (day.Month - 1) / MonthsOfQuarter;
        return Of(new(day.Year, (quarter * MonthsOfQuarter) + 1, 1), MonthsOfQuarter, string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{quarter + 1}"));
    }

    /// <summary>A year.</summary>
    public static Period Year(int year) => Of(new(year, 1, 1), 12, year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Any stretch of days.</summary>
    public static Period Between(DateOnly from, DateOnly to) => new(from, to, string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}_{to:yyyy-MM-dd}"));

    /// <summary>What is usual to ask for on a day: this month and the last, quarter and year alike.</summary>
    public static IReadOnlyList<Period> Usual(DateOnly today) =>
    [
        Month(today), Month(today.AddMonths(-1)), Quarter(today), Quarter(today.AddMonths(-MonthsOfQuarter)), Year(today.Year), Year(today.Year - 1),
    ];

    /// <summary>In words: «11.2026», «Q4 2026», «2026», or both days.</summary>
    public string Words(ITexts texts) => Code.Length switch
    {
        4 => Code,
        7 when Code[5] == 'Q' => texts.Format("quality.quarter", Code[6..], Code[..4]),
        7 => From.ToString("MM.yyyy", CultureInfo.InvariantCulture),
        _ => $"{Formats.Date(From)} – {Formats.Date(To)}",
    };

    private static Period? Parse(string? code)
    {
        var match = Pattern().Match(code ?? "");
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["from"].Success)
        {
            return Day(match.Groups["from"].Value) is { } from && Day(match.Groups["to"].Value) is { } to ? Between(from, to) : null;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return match.Groups["quarter"].Success ? Quarter(new(year, ((match.Groups["quarter"].Value[0] - '1') * MonthsOfQuarter) + 1, 1))
            : match.Groups["month"].Success ? Month(new(year, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture), 1))
            : Year(year);
    }

    private static Period Of(DateOnly first, int months, string code) => new(first, first.AddMonths(months).AddDays(-1), code);

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^((?<year>(19|20)\d\d)(-(Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?|(?<from>\d{4}-\d\d-\d\d)_(?<to>\d{4}-\d\d-\d\d))$")]
    private static partial Regex Pattern();
}
