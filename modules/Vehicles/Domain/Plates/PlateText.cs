using System.Globalization;

namespace Licensing.Vehicles.Domain.Plates;

/// <summary>
/// A plate's text, however it was typed: «123ABC02», «123 abc 02», «А 123 ВСD» with Cyrillic look-alikes. Its key has Latin capitals and digits only;
/// its print form has the groups of its layout.
/// </summary>
internal readonly record struct PlateText
{
    private const string Cyrillic = "АВЕКМНОРСТУХІҮҺЅЈ";
    private const string LookAlikes = "ABEKMHOPCTYXIYHSJ";
    private const string Between = " -–—.·_/|";

    private readonly PlateLayout layout;

    private PlateText(string key, PlateLayout layout) => (Key, this.layout) = (key, layout);

    /// <summary>Latin capitals and digits only: what plates are told apart by.</summary>
    public string Key { get; }

    /// <summary>How its signs stand.</summary>
    public PlateLayout Layout => layout;

    /// <summary>«123 ABC 02».</summary>
    public string Printed => layout.Print(Key);

    /// <summary>«ABC 02».</summary>
    public string Series => layout.Series(Key);

    /// <summary>Its number within the series.</summary>
    public int Number => int.Parse(layout.Part(Key, '9'), CultureInfo.InvariantCulture);

    /// <summary>Letters of the series.</summary>
    public string Letters => layout.Part(Key, 'L');

    /// <summary>Letter or code of the region.</summary>
    public string Region => layout.Region(Key);

    /// <summary>Reads a plate; none where no layout has this form.</summary>
    public static PlateText? Parse(string? typed) =>
        Fold(typed) is { } key && PlateFormats.Declared.LayoutOf(key) is { } layout ? new PlateText(key, layout) : null;

    /// <summary>The key of what was typed, also of a part of a plate; none where other signs stand in it.</summary>
    public static string? Fold(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 40)
        {
            return null;
        }

        var key = string.Concat(typed.ToUpperInvariant().Where(c => !Between.Contains(c) && !char.IsWhiteSpace(c)).Select(Latin));
        return key.Length > 0 && key.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) ? key : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Printed;

    private static char Latin(char c) => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? LookAlikes[at] : c;
}
