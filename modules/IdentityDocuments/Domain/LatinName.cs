using System.Globalization;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>A name as a passport prints it: letter by letter after ICAO 9303, the Kazakh letters beside the Russian ones. The officer can change it to what earlier papers say.</summary>
internal static class LatinName
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['А'] = "A", ['Ә'] = "A", ['Б'] = "B", ['В'] = "V", ['Г'] = "G", ['Ғ'] = "G", ['Д'] = "D", ['Е'] = "YE", ['Ё'] = "YO", ['Ж'] = "ZH", ['З'] = "Z", ['И'] = "I",
        ['Й'] = "Y", ['К'] = "K", ['Қ'] = "K", ['Л'] = "L", ['М'] = "M", ['Н'] = "N", ['Ң'] = "N", ['О'] = "O", ['Ө'] = "O", ['П'] = "P", ['Р'] = "R", ['С'] = "S", ['Т'] = "T",
        ['У'] = "U", ['Ұ'] = "U", ['Ү'] = "U", ['Ф'] = "F", ['Х'] = "KH", ['Һ'] = "H", ['Ц'] = "TS", ['Ч'] = "CH", ['Ш'] = "SH", ['Щ'] = "SHCH", ['Ъ'] = "", ['Ы'] = "Y",
        ['І'] = "I", ['Ь'] = "", ['Э'] = "E", ['Ю'] = "YU", ['Я'] = "YA",
    };

    public static string Of(string name) => string.Concat(name.Trim().ToUpper(CultureInfo.InvariantCulture).Select((c, at) => Letter(c, at == 0)));

    /// <summary>Whether a typed name can be printed: Latin capitals, with a space, a hyphen or an apostrophe between.</summary>
    public static bool IsPrintable(string name) => name.Any(char.IsAsciiLetterUpper) && name.All(c => char.IsAsciiLetterUpper(c) || c is ' ' or '-' or '\'');

    // «Ye» at the beginning of a name, «e» within it, as passports write it.
    private static string Letter(char letter, bool first) =>
        letter == 'Е' && !first ? "E" : Letters.TryGetValue(letter, out var latin) ? latin : char.IsAsciiLetterUpper(letter) || letter is ' ' or '-' or '\'' ? letter.ToString() : "";
}
