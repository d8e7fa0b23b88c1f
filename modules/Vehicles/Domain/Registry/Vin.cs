namespace Licensing.Vehicles.Domain.Registry;

/// <summary>What is wrong with a typed VIN.</summary>
internal enum VinFault
{
    /// <summary>Not 17 characters.</summary>
    Length,

    /// <summary>Something that is neither a Latin letter nor a digit.</summary>
    Letters,
}

/// <summary>
/// A vehicle identification number of the shape of ISO 3779: 17 letters and digits without I, O and Q. What looks alike is folded to what is meant: Cyrillic letters
/// to Latin ones, O and Q to 0, I to 1. The check digit is a custom of some countries only and no reason to refuse.
/// </summary>
internal readonly record struct Vin
{
    public const int Length = 17;
    private const int CheckPosition = 8;
    private const string Cyrillic = "АВЕКМНОРСТУХІЅЈ";
    private const string Latin = "ABEKMH0PCTYX1SJ";
    private const string Values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

    private static readonly int[] Weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    private Vin(string value) => Value = value;

    public string Value { get; }

    /// <summary>The maker's country and name, the first three characters.</summary>
    public string Maker => Value[..3];

    /// <summary>Whether the ninth character is the check digit that North American makers put there.</summary>
    public bool CheckDigitFits
    {
        get
        {
            var rest = Value.Select((c, i) => Values.IndexOf(c, StringComparison.Ordinal) % 10 * Weights[i]).Sum() % 11;
            return Value[CheckPosition] == (rest == 10 ? 'X' : (char)('0' + rest));
        }
    }

    /// <summary>Reads what was typed; the fault says what is wrong.</summary>
    public static bool TryParse(string? typed, out Vin vin, out VinFault fault)
    {
        var folded = Fold(typed ?? "");
        vin = new(folded);
        fault = folded.All(char.IsAsciiLetterOrDigit) ? VinFault.Length : VinFault.Letters;
        return folded.Length == Length && fault == VinFault.Length;
    }

    /// <summary>What was typed without spaces and hyphens, upper case, look-alikes folded; also for a part of a VIN.</summary>
    public static string Fold(string typed) => string.Concat(typed.ToUpperInvariant()
        .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '*' or '/' or '–')).Select(FoldLetter));

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static char FoldLetter(char c) => c switch
    {
        'O' or 'Q' => '0',
        'I' => '1',
        _ => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c,
    };
}
