using System.Globalization;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>Series and number of a registration certificate: two letters and eight digits, in the order of one sequence. DECISION: the act prescribes no form.</summary>
internal static class CertificateNumber
{
    private const long PerSeries = 100_000_000;
    private const int Letters = 26;

    /// <summary>«AA 00000123».</summary>
    public static string Of(long serial)
    {
        var series = serial / PerSeries;
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(series, Letters * Letters);
        return string.Create(
            CultureInfo.InvariantCulture, $"{(char)('A' + (series / Letters))}{(char)('A' + (series % Letters))} {serial % PerSeries:D8}");
    }

    /// <summary>As it is searched: Latin capitals and digits only, look-alikes folded.</summary>
    public static string Key(string typed) => PlateText.Fold(typed) ?? "";

    /// <summary>Whether a typed text is meant as a number, whole or its beginning.</summary>
    public static bool LooksLike(string typed) =>
        Key(typed) is { Length: >= 4 and <= 10 } key && char.IsAsciiLetter(key[0]) && char.IsAsciiLetter(key[1]) && key[2..].All(char.IsAsciiDigit);
}
