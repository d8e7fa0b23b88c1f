using System.Globalization;

namespace Licensing.Platform.Texts;

/// <summary>The three languages of the project; Kazakh is the neutral one and the default.</summary>
public static class Cultures
{
    /// <summary>Kazakh, the state language.</summary>
    public static CultureInfo Kazakh { get; } = CultureInfo.GetCultureInfo("kk");

    /// <summary>Russian.</summary>
    public static CultureInfo Russian { get; } = CultureInfo.GetCultureInfo("ru");

    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Kazakh, Russian, English];

    /// <summary>The one in which the page is shown.</summary>
    public static CultureInfo Current => Nearest(CultureInfo.CurrentUICulture);

    /// <summary>Whether this is the name of one of them.</summary>
    public static bool IsKnown(string name) => All.Any(known => known.Name == name);

    /// <summary>The project's culture for any other one (kk-KZ → kk); Kazakh where it is none of ours.</summary>
    public static CultureInfo Nearest(CultureInfo culture) =>
        All.FirstOrDefault(known => known.TwoLetterISOLanguageName == culture.TwoLetterISOLanguageName) ?? Kazakh;
}
