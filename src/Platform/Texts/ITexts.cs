using System.Globalization;

namespace Licensing.Platform.Texts;

/// <summary>Every text that a person reads, by key, in the language of the moment (design.md «Screens»).</summary>
public interface ITexts
{
    /// <summary>The text of a key; a key that nobody translated comes back as it is and is logged.</summary>
    string this[string key] { get; }

    /// <summary>
    /// The text of a key with its places filled: <c>{0}</c>; <c>{0:plural:день|дня|дней}</c> chooses a word by number;
    /// dates, instants and amounts are written the way screens.md asks for.
    /// </summary>
    string Format(string key, params object?[] args);

    /// <summary>True where the key has a text; for codes that only some services explain.</summary>
    bool Has(string key);

    /// <summary>The same texts in one fixed language, for printouts in Kazakh and Russian side by side.</summary>
    ITexts In(CultureInfo culture);
}
