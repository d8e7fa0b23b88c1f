using System.Globalization;

namespace Licensing.Kernel.Cases;

/// <summary>How far a text is from being a case number.</summary>
public enum CaseNumberError
{
    None,

    /// <summary>Looks like nothing that the system ever gave out.</summary>
    NotANumber,

    /// <summary>Looks like a case number, but a digit is wrong or two neighbours are swapped.</summary>
    Mistyped,
}

/// <summary>
/// The number of a case that a person can read out (C-3): <c>DL-26-0001234-7</c>, service, year of acceptance,
/// sequence, check digit. From 10,000,000 on the sequence grows wider.
/// </summary>
public readonly record struct CaseNumber
{
    private const int SequenceWidth = 7;
    private const int SmallestLength = 2 + 2 + SequenceWidth + 1;
    private const int LargestLength = 2 + 2 + 12 + 1;

    private readonly string? _digits;
    private readonly string? _service;

    private CaseNumber(string service, string digits)
    {
        _service = service;
        _digits = digits;
    }

    /// <summary>The code of the service, such as DL.</summary>
    public string Service => _service ?? "";

    /// <summary>The year of acceptance.</summary>
    public int Year => 2000 + (int)Number(Digits[..2]);

    public long Sequence => Number(Digits[2..^1]);

    /// <summary>The number as it is printed and stored.</summary>
    public string Value => _digits is null ? "" : $"{Service}-{Digits[..2]}-{Digits[2..^1]}-{Digits[^1]}";

    private string Digits => _digits ?? throw new InvalidOperationException("An empty case number.");

    public static CaseNumber Create(string service, int year, long sequence)
    {
        if (service is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            throw new ArgumentException("A service has two Latin capitals.", nameof(service));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, 999_999_999_999);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year - 2000:D2}{sequence:D7}");
        return new CaseNumber(service, digits + (char)('0' + CheckDigit.Of(service, digits)));
    }

    /// <summary>Reads what a person typed: any case, spaces, dashes or none, Cyrillic letters that look like Latin ones.</summary>
    public static bool TryParse(string? text, out CaseNumber number, out CaseNumberError error)
    {
        number = default;
        var typed = TypedNumber.Normalise(text);
        error = Judge(typed);
        if (error == CaseNumberError.None)
        {
            number = new CaseNumber(typed[..2], typed[2..]);
        }

        return error == CaseNumberError.None;
    }

    public static bool TryParse(string? text, out CaseNumber number) => TryParse(text, out number, out _);

    /// <summary>For numbers known to be right (the database, seed data, tests).</summary>
    public static CaseNumber Parse(string text) => TryParse(text, out var number, out var error)
        ? number
        : throw new FormatException($"Not a case number: {error}.");

    public override string ToString() => Value;

    private static CaseNumberError Judge(string typed)
    {
        var letters = typed.Count(char.IsAsciiLetterUpper);
        var digits = typed.Count(char.IsAsciiDigit);
        if (letters != 2 || letters + digits != typed.Length || typed.Length is < SmallestLength or > LargestLength)
        {
            return CaseNumberError.NotANumber;
        }

        // A letter that changed places with a digit is a slip of the finger too; a wider sequence has no leading zero.
        var rightForm = char.IsAsciiLetterUpper(typed[0]) && char.IsAsciiLetterUpper(typed[1])
            && (typed.Length == SmallestLength || typed[4] != '0')
            && Number(typed[4..^1]) > 0;
        return rightForm && CheckDigit.Of(typed[..2], typed[2..^1]) == typed[^1] - '0'
            ? CaseNumberError.None
            : CaseNumberError.Mistyped;
    }

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
