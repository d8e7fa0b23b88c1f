using System.Globalization;

namespace Licensing.DriverLicences.Domain;

/// <summary>Series and number of a licence: two letters and six digits, in the order of one sequence. DECISION: the act prescribes no form.</summary>
internal static class LicenceNumber
{
    private const long PerSeries = 1_000_000;
    private const int Letters = 26;

    public static (string Series, string Number) Of(long serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        var series = serial / PerSeries;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(series, Letters * Letters);
        return (
            new string([(char)('A' + (series / Letters)), (char)('A' + (series % Letters))]),
            (serial % PerSeries).ToString("D6", CultureInfo.InvariantCulture));
    }

    /// <summary>As it is searched: upper case, letters and digits only.</summary>
    public static string Key(string typed) =>
        new([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>Whether a typed text is meant as a number, whole or its beginning.</summary>
    public static bool LooksLike(string typed)
    {
        var key = Key(typed);
        return key.Length is >= 3 and <= 8 && char.IsAsciiLetter(key[0]) && char.IsAsciiLetter(key[1]) && key[2..].All(char.IsAsciiDigit);
    }
}
