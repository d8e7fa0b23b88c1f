using System.Text;

namespace Licensing.Tests.AddressBureau.Matching;

/// <summary>
/// How names are written in other documents: in Russian letters, and in Latin ones as older passports, the alphabet of 2021 and hands in a hurry write them. Tables of their
/// own, not those of the code that is measured.
/// </summary>
internal static class Spellings
{
    private static readonly Dictionary<char, string> Russian = Table("ә а|ғ г|қ к|ң н|ө о|ұ у|ү у|һ х|і и");

    private static readonly Dictionary<char, string> Passport = Table(
        "а a|ә a|б b|в v|г g|ғ g|д d|е e|ё yo|ж zh|з z|и i|й y|к k|қ k|л l|м m|н n|ң n|о o|ө o|п p|р r|с s|т t|у u|ұ u|ү u|ф f|х kh|һ h|ц ts|ч ch|ш sh|щ shch|ъ |ы y|і i|ь |э e|ю yu|я ya");

    private static readonly Dictionary<char, string> Alphabet2021 = Table(
        "а a|ә ä|б b|в v|г g|ғ ğ|д d|е e|ё io|ж j|з z|и i|й i|к k|қ q|л l|м m|н n|ң ñ|о o|ө ö|п p|р r|с s|т t|у u|ұ ū|ү ü|ф f|х h|һ h|ц ts|ч ch|ш ş|щ ş|ъ |ы y|і ı|ь |э e|ю iu|я ia");

    private static readonly Dictionary<char, string> Hasty = Table(
        "а a|ә a|б b|в v|г g|ғ gh|д d|е e|ё e|ж j|з z|и i|й i|к k|қ q|л l|м m|н n|ң ng|о o|ө o|п p|р r|с s|т t|у u|ұ u|ү u|ф f|х h|һ h|ц c|ч ch|ш sh|щ sh|ъ |ы i|і i|ь |э e|ю yu|я ya");

    /// <summary>In Russian letters.</summary>
    public static string InRussian(string part) => Write(part, Russian);

    /// <summary>In Latin letters, in one of three ways.</summary>
    public static string InLatin(string part, int way) => Write(part, way switch { 0 => Passport, 1 => Alphabet2021, _ => Hasty });

    /// <summary>A patronymic in the other of the two forms: Серікұлы is Серикович.</summary>
    public static string OtherForm(string patronymic) =>
        patronymic.EndsWith("ұлы", StringComparison.Ordinal) ? InRussian(patronymic[..^3]) + "ович"
        : patronymic.EndsWith("қызы", StringComparison.Ordinal) ? InRussian(patronymic[..^4]) + "овна"
        : patronymic.EndsWith("ович", StringComparison.Ordinal) ? patronymic[..^4] + "ұлы"
        : patronymic.EndsWith("овна", StringComparison.Ordinal) ? patronymic[..^4] + "қызы"
        : patronymic;

    private static string Write(string part, Dictionary<char, string> table)
    {
        var text = new StringBuilder(part.Length);
        foreach (var c in part)
        {
            var written = table.GetValueOrDefault(char.ToLowerInvariant(c), char.ToLowerInvariant(c).ToString());
            text.Append(char.IsUpper(c) && written.Length > 0 ? char.ToUpperInvariant(written[0]) + written[1..] : written);
        }

        return text.ToString();
    }

    private static Dictionary<char, string> Table(string rows) => rows.Split('|').ToDictionary(row => row[0], row => row[2..]);
}
