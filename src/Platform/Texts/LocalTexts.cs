using System.Globalization;

namespace Licensing.Platform.Texts;

/// <summary>Texts in a fixed language, or in the current one where none is fixed.</summary>
internal sealed class LocalTexts(TextCatalog catalog, CultureInfo? language = null) : ITexts
{
    private CultureInfo Culture => language ?? Cultures.Nearest(CultureInfo.CurrentUICulture);

    public string this[string key] => catalog.Get(key, Culture);

    public string Format(string key, params object?[] args)
    {
        var culture = Culture;
        return string.Format(new TextFormat(culture), catalog.Get(key, culture), args);
    }

    public bool Has(string key) => catalog.Find(key, Culture) is not null;

    public ITexts In(CultureInfo culture) => new LocalTexts(catalog, Cultures.Nearest(culture));
}
