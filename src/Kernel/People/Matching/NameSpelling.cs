using System.Globalization;
using System.Text;

namespace Licensing.Kernel.People.Matching;

/// <summary>
/// One spelling for all: a part of a name in Latin letters as Kazakh, Russian and Latin spellings have in common (Қасым, Касым, Kassym, Qasym are kasim).
/// Finer than <see cref="NameSound"/>: vowels stay, so that spellings can be compared letter by letter.
/// </summary>
public static class NameSpelling
{
    private const int ShortestRoot = 2;

    // Longer groups before shorter; what is one sound in Cyrillic is one capital, made small at the end.
    private static readonly (string Latin, string Common)[] Groups =
    [
        ("shch", "S"), ("sch", "S"), ("tsh", "C"), ("tch", "C"), ("dzh", "J"), ("dj", "J"), ("zh", "J"), ("sh", "S"), ("ch", "C"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"),
        ("ck", "k"), ("ts", "c"), ("tz", "c"), ("ng", "n"), ("x", "h"), ("q", "k"), ("w", "u"), ("j", "J"), ("y", "i"), ("дж", "J"), ("нг", "n"), ("тц", "c"),
    ];

    private static readonly Dictionary<char, string> Cyrillic = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ж'] = "J", ['з'] = "z", ['и'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m",
        ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "c", ['ч'] = "C", ['ш'] = "S", ['щ'] = "S",
        ['ъ'] = "", ['ы'] = "i", ['ь'] = "", ['э'] = "e", ['ю'] = "iu", ['я'] = "ia",
    };

    private static readonly Dictionary<char, string> Marked = new()
    {
        ['ı'] = "i", ['ş'] = "S", ['š'] = "S", ['ç'] = "C", ['č'] = "C", ['ğ'] = "g", ['ǵ'] = "g", ['ñ'] = "n", ['ŋ'] = "n", ['ń'] = "n", ['ž'] = "J", ['ß'] = "s", ['ł'] = "l", ['ý'] = "u",
        ['ä'] = "a", ['ö'] = "o", ['ü'] = "u", ['ū'] = "u", ['ŭ'] = "u", ['á'] = "a", ['ó'] = "o", ['ú'] = "u",
    };

    // Endings that a surname or a patronymic has in one document and not in another, the longest first.
    private static readonly string[] Endings =
    [
        "ovic", "evic", "ovna", "evna", "kizi", "uli", "tegi", "ova", "eva", "ina", "ov", "ev", "in",
    ];

    /// <summary>The common spelling of a part; nothing where it has no letters.</summary>
    public static string Of(string part)
    {
        var text = string.Concat(NameKey.Fold(part).Where(char.IsLetter).Select(c => Marked.GetValueOrDefault(c, c.ToString())));
        text = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        foreach (var (latin, common) in Groups)
        {
            text = text.Replace(latin, common, StringComparison.Ordinal);
        }

        var spelled = Single(string.Concat(text.Select(c => Cyrillic.GetValueOrDefault(c, c.ToString()))).ToLowerInvariant());
        return Single(spelled.Replace("ie", "e", StringComparison.Ordinal).Replace("io", "e", StringComparison.Ordinal));
    }

    /// <summary>The spelling without the ending of a surname or a patronymic: Нұрлан of Нұрланов, Серік of Серікұлы and Серикович.</summary>
    public static string Root(string spelling)
    {
        var ending = Endings.FirstOrDefault(e => spelling.Length >= e.Length + ShortestRoot && spelling.EndsWith(e, StringComparison.Ordinal));
        return (ending is null ? spelling : spelling[..^ending.Length]) is var root && root.TrimEnd('a', 'e', 'i') is { Length: >= ShortestRoot } bare ? bare : root;
    }

    private static string Single(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (single.Length == 0 || single[^1] != c)
            {
                single.Append(c);
            }
        }

        return single.ToString();
    }
}
