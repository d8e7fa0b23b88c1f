using System.Globalization;

namespace Licensing.Platform.Texts;

/// <summary>
/// Fills the places of a text: chooses plural words by the rules of the language (Unicode CLDR, cardinal numbers) and
/// writes dates, instants and amounts as screens.md «Keyboard» shows them.
/// </summary>
internal sealed class TextFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    private const string PluralMark = "plural:";

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is not null && format.StartsWith(PluralMark, StringComparison.Ordinal))
        {
            var words = format[PluralMark.Length..].Split('|');
            return words[Math.Min(PluralForm(Convert.ToInt64(arg, CultureInfo.InvariantCulture)), words.Length - 1)];
        }

        return (format, arg) switch
        {
            (null or "", DateOnly date) => Formats.Date(date),
            (null or "", DateTime instant) => Formats.Moment(instant),
            (null or "", DateTimeOffset instant) => Formats.Moment(instant),
            (null or "", int or long) => Formats.Number(Convert.ToInt64(arg, CultureInfo.InvariantCulture)),
            ("money", not null) => Formats.Money(Convert.ToDecimal(arg, CultureInfo.InvariantCulture)),
            (_, IFormattable value) => value.ToString(format, culture),
            _ => arg?.ToString() ?? string.Empty,
        };
    }

    private int PluralForm(long number)
    {
        var n = Math.Abs(number);
        return culture.TwoLetterISOLanguageName switch
        {
            "ru" when n % 10 == 1 && n % 100 != 11 => 0,
            "ru" when n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 => 1,
            "ru" => 2,
            _ => n == 1 ? 0 : 1,
        };
    }
}
