using System.Globalization;

namespace Licensing.Weapons.Domain;

/// <summary>What a typed text may mean among permits: a number as printed, its digits alone, an IIN or BIN.</summary>
/// <param name="Number">The number as it is printed.</param>
/// <param name="Serial">The digits of a number without its letters.</param>
/// <param name="Holder">IIN or BIN.</param>
internal readonly record struct PermitMeant(string? Number, long? Serial, string? Holder)
{
    private const int Letters = 2;
    private const int MostDigits = 7;
    private const int IinLength = 12;

    public bool Nothing => this == default;

    /// <summary>Look-alike letters of the other alphabet, small letters, spaces and dashes do not matter.</summary>
    public static PermitMeant Of(string typed)
    {
        var folded = WeaponNumber.Fold(typed);
        if (folded.Length == IinLength && folded.All(char.IsAsciiDigit))
        {
            return new(null, null, folded);
        }

        var digits = folded.Length > Letters && folded[..Letters].All(char.IsAsciiLetterUpper) ? folded[Letters..] : folded;
        if (digits.Length is 0 or > MostDigits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            return default;
        }

        return digits.Length == folded.Length
            ? new(null, serial, null)
            : new($"{folded[..Letters]} {serial.ToString("D7", CultureInfo.InvariantCulture)}", null, null);
    }
}
