using Licensing.Platform.Texts;

namespace Licensing.Platform.Printing;

/// <summary>The fixed words of papers in both languages, from the resources (keys «print.…»).</summary>
public sealed class PaperWords(ITexts texts)
{
    private readonly ITexts _kazakh = texts.In(Cultures.Kazakh);

    private readonly ITexts _russian = texts.In(Cultures.Russian);

    /// <summary>The words of a key; «print.» is understood.</summary>
    public Bilingual this[string key] => new(_kazakh[$"print.{key}"], _russian[$"print.{key}"]);

    /// <summary>The words of a key with values put in; a <see cref="Bilingual"/> value goes in in the language of the words.</summary>
    public Bilingual Format(string key, params object?[] values) => new(
        _kazakh.Format($"print.{key}", In(PaperLanguage.Kazakh, values)),
        _russian.Format($"print.{key}", In(PaperLanguage.Russian, values)));

    private static object?[] In(PaperLanguage language, object?[] values) =>
        [.. values.Select(v => v is Bilingual both ? both.In(language) : v)];
}
