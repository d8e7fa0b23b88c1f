using System.Globalization;

namespace Licensing.Web.Components;

/// <summary>Dates as people type them, whatever the language: 24112026, 24.11.2026, 24/11/2026, 24 11 2026, 24.11.26 is not one.</summary>
public static class TypedDate
{
    private static readonly string[] Forms = ["d.M.yyyy", "ddMMyyyy", "yyyy-M-d"];

    /// <summary>The date, where the text is one.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        var tidy = (text ?? string.Empty).Trim();
        if (!(tidy.Length == 10 && tidy[4] == '-'))
        {
            tidy = tidy.Replace('/', '.').Replace('-', '.').Replace(',', '.').Replace(' ', '.');
        }

        return DateOnly.TryParseExact(tidy, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
