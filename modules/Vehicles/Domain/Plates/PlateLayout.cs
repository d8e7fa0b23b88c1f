using System.Globalization;

namespace Licensing.Vehicles.Domain.Plates;

/// <summary>
/// How the signs of a plate stand: <c>9</c> a digit of the number, <c>L</c> a letter of the series, <c>R</c> a region's letter, <c>0</c> a digit of a region's code,
/// a space between groups.
/// </summary>
internal sealed record PlateLayout(string Pattern)
{
    private const string Signs = "9L0R";

    /// <summary>Digits of the number.</summary>
    public int NumberDigits { get; } = Pattern.Count(c => c == '9');

    /// <summary>Letters of the series.</summary>
    public int SeriesLetters { get; } = Pattern.Count(c => c == 'L');

    /// <summary>Highest number; the lowest is 1.</summary>
    public int MostNumbers => (int)Math.Pow(10, NumberDigits) - 1;

    /// <summary>Which places hold digits (D) and letters (L): no two layouts share one.</summary>
    public string Shape { get; } = string.Concat(Pattern.Where(Signs.Contains).Select(c => c is '9' or '0' ? 'D' : 'L'));

    /// <summary>The shape of letters and digits as typed.</summary>
    public static string ShapeOf(string key) => string.Concat(key.Select(c => char.IsAsciiDigit(c) ? 'D' : 'L'));

    /// <summary>The signs of one kind.</summary>
    public string Part(string key, char kind) =>
        string.Concat(Pattern.Where(Signs.Contains).Zip(key).Where(p => p.First == kind).Select(p => p.Second));

    /// <summary>Region as it stands on the plate: its letter or its code.</summary>
    public string Region(string key) => Part(key, 'R') + Part(key, '0');

    /// <summary>In groups, as it is printed: «123 ABC 02».</summary>
    public string Print(string key)
    {
        var at = 0;
        return string.Concat(Pattern.Select(c => c == ' ' ? ' ' : key[at++]));
    }

    /// <summary>In groups without the number: «ABC 02».</summary>
    public string Series(string key)
    {
        var at = 0;
        var marked = string.Concat(Pattern.Select(c => c == ' ' ? ' ' : c == '9' ? Skip(ref at) : key[at++]));
        return string.Join(' ', marked.Replace("_", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Letters, digits and the rest put together.</summary>
    public string Compose(string region, string letters, int number)
    {
        var digits = number.ToString($"D{NumberDigits}", CultureInfo.InvariantCulture);
        var (d, l, r) = (0, 0, 0);
        return string.Concat(Pattern.Where(Signs.Contains).Select(c => c switch
        {
            '9' => digits[d++],
            'L' => letters[l++],
            _ => region[r++],
        }));
    }

    private static char Skip(ref int at)
    {
        at++;
        return '_';
    }
}
