namespace Licensing.Platform.Printing;

/// <summary>The same text in the two languages of the acts.</summary>
/// <param name="Kk">Kazakh.</param>
/// <param name="Ru">Russian.</param>
public sealed record Bilingual(string Kk, string Ru)
{
    /// <summary>A number, a name, a date: what is written alike in both.</summary>
    public static Bilingual Same(string text) => new(text, text);

    /// <summary>The text of one language.</summary>
    public string In(PaperLanguage language) => language == PaperLanguage.Kazakh ? Kk : Ru;

    /// <summary>Both on one line, or one where they are alike.</summary>
    public string OnOneLine => Kk == Ru ? Kk : $"{Kk} / {Ru}";
}

/// <summary>The languages in which papers are given out.</summary>
public enum PaperLanguage
{
    /// <summary>The state language.</summary>
    Kazakh,

    /// <summary>Russian.</summary>
    Russian,
}
