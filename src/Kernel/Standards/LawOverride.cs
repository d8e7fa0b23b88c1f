using System.Collections.Immutable;
using System.Globalization;

namespace Licensing.Kernel.Standards;

/// <summary>
/// A row that replaces a number, date or list of a declared standard from a day on. The declaration holds the default;
/// the row's key says which: see <see cref="LawKeys"/>.
/// </summary>
/// <param name="Service">Service code; <see cref="LawKeys.AnyService"/> for the dates of an act.</param>
/// <param name="Edition">Edition code.</param>
/// <param name="From">The first filing date for which the row holds.</param>
/// <param name="Value">A number with a point, a date YYYY-MM-DD (empty: none), or codes with spaces between.</param>
public sealed record LawOverride(string Service, string Edition, string Key, DateOnly From, string Value)
{
    internal decimal Number { get; } = LawKeys.IsNumber(Key) ? ParseNumber(Key, Value) : 0;

    internal DateOnly? Date { get; } = LawKeys.IsDate(Key) ? ParseDate(Key, Value) : null;

    internal ImmutableArray<string> Codes =>
        [.. Value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static decimal ParseNumber(string key, string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{key} wants a number that is not negative.");

    private static DateOnly? ParseDate(string key, string value) => value.Length == 0 ? null
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"{key} wants a date YYYY-MM-DD.");
}

/// <summary>The keys of what rows can override.</summary>
public static class LawKeys
{
    public const string AnyService = "*";
    public const string InForceFrom = "in-force-from";
    public const string RepealedOn = "repealed-on";

    /// <summary>Percent of MCI of a fee.</summary>
    public static string Fee(string code) => $"fee.{code}";

    /// <summary>Amount of a term, in its unit; stages count from 1.</summary>
    public static string Term(string code, int stage = 1) =>
        stage == 1 ? $"term.{code}" : string.Create(CultureInfo.InvariantCulture, $"term.{code}.{stage}");

    /// <summary>Minutes in the queue.</summary>
    public static string Queue(string code) => $"queue.{code}";

    /// <summary>A number that rules use, such as an age.</summary>
    public static string Number(string name) => $"number.{name}";

    /// <summary>A list that rules use, such as countries.</summary>
    public static string List(string name) => $"list.{name}";

    internal static bool IsDate(string key) => key is InForceFrom or RepealedOn;

    internal static bool IsNumber(string key) =>
        !IsDate(key) && !key.StartsWith("list.", StringComparison.Ordinal);
}
