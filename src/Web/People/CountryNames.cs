using System.Globalization;
using System.Text;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;

namespace Licensing.Web.People;

/// <summary>Names of countries in the language of the moment.</summary>
public static class CountryNames
{
    // What people call a state besides its name; found, never shown.
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["ARE"] = "ОАЭ БАӘ UAE Эмираттар",
        ["BLR"] = "Белоруссия",
        ["CHN"] = "КНР ҚХР PRC",
        ["CZE"] = "Чешская Czech",
        ["GBR"] = "Англия Британия UK England Britain",
        ["KGZ"] = "Киргизия",
        ["KOR"] = "Южная Корея ROK",
        ["MDA"] = "Молдавия",
        ["NLD"] = "Голландия Holland",
        ["PRK"] = "КХДР Северная Корея DPRK",
        ["RUS"] = "РФ Российская Федерация",
        ["TKM"] = "Туркмения",
        ["TUR"] = "Turkey Türkiye Турция",
        ["USA"] = "США АҚШ Америка US",
        ["ZAF"] = "ЮАР ОАР",
    };

    private static readonly Lazy<IReadOnlyList<(string Code, IReadOnlyList<string> Words)>> Index = new(() => [.. Countries.All.Select(Indexed)]);

    /// <summary>All codes with names, «stateless» among them, in the order of the language.</summary>
    public static IEnumerable<(string Code, string Name)> All(ITexts texts) => Countries.All.Select(code => (Code: code, Name: Of(code)))
        .Append((Code: Countries.Stateless, Name: texts["country.stateless"]))
        .OrderBy(c => c.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true));

    /// <summary>A name with its code.</summary>
    public static string Of(string code) => Countries.All.Contains(code) ? $"{Plain(code)} ({code})" : code;

    /// <summary>A name with its code, or that somebody is stateless.</summary>
    public static string Of(string code, ITexts texts) => code == Countries.Stateless ? texts["country.stateless"] : Of(code);

    /// <summary>A name alone.</summary>
    public static string Plain(string code) => Countries.NameIn(code, Cultures.Nearest(CultureInfo.CurrentUICulture));

    /// <summary>
    /// The codes that a typed text can mean, the likeliest first: a code, then names that begin with it, then words of a name; in all three languages, with and
    /// without the letters that keyboards lack.
    /// </summary>
    public static IReadOnlyList<string> Find(string? typed, ITexts texts, int most)
    {
        var asked = Fold(typed ?? "");
        return asked.Length == 0 ? [] :
        [
            .. Index.Value.Append((Code: Countries.Stateless, Words: StatelessWords(texts)))
                .Select(c => (c.Code, Rank: Rank(c.Code, c.Words, asked)))
                .Where(c => c.Rank is not null)
                .OrderBy(c => c.Rank).ThenBy(c => Plain(c.Code), StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true))
                .Take(most).Select(c => c.Code),
        ];
    }

    private static int? Rank(string code, IReadOnlyList<string> words, string asked) =>
        Fold(code) == asked || Fold(Countries.ShortCode(code) ?? "") == asked ? 0
        : (Aliases.GetValueOrDefault(code) ?? "").Split(' ').Any(alias => Fold(alias) == asked) ? 1
        : Fold(Plain(code)).StartsWith(asked, StringComparison.Ordinal) ? 2
        : words.Any(word => word.StartsWith(asked, StringComparison.Ordinal)) ? 3
        : null;

    // Every name in every language, from each of its words on.
    private static (string Code, IReadOnlyList<string> Words) Indexed(string code) =>
        (code, [.. Cultures.All.Select(language => Countries.NameIn(code, language)).SelectMany(Starts).Concat((Aliases.GetValueOrDefault(code) ?? "").Split(' ').Select(Fold))
            .Append(Fold(Aliases.GetValueOrDefault(code) ?? "")).Where(word => word.Length > 0).Distinct()]);

    private static IReadOnlyList<string> StatelessWords(ITexts texts) =>
        [.. Cultures.All.Select(language => texts.In(language)["country.stateless"]).SelectMany(Starts)];

    private static IEnumerable<string> Starts(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Select((_, i) => string.Join(' ', words[i..]));
    }

    // Lower case, letter variants folded, marks of Latin letters and signs left out.
    private static string Fold(string text)
    {
        var bare = ReadableText.Of(text).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return NameKey.Fold(string.Concat(bare.Select(c => char.IsLetterOrDigit(c) ? c : ' '))).Trim();
    }
}
