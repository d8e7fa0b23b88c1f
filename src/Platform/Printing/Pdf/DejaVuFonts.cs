using Licensing.Platform.Printing.Layout;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>The DejaVu files of one folder. Read once; safe to share.</summary>
internal sealed class DejaVuFonts
{
    private readonly Dictionary<(bool Serif, bool Bold), TrueTypeFont> _fonts;

    private DejaVuFonts(Dictionary<(bool Serif, bool Bold), TrueTypeFont> fonts) => _fonts = fonts;

    private static Dictionary<(bool Serif, bool Bold), string> Files { get; } = new()
    {
        [(false, false)] = "DejaVuSans.ttf",
        [(false, true)] = "DejaVuSans-Bold.ttf",
        [(true, false)] = "DejaVuSerif.ttf",
        [(true, true)] = "DejaVuSerif-Bold.ttf",
    };

    /// <summary>Takes the fonts from this folder, and says at once what is missing in it.</summary>
    public static DejaVuFonts From(string folder)
    {
        var missing = Files.Values.Where(f => !File.Exists(Path.Combine(folder, f))).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"Printing needs the DejaVu fonts, but {string.Join(", ", missing)} cannot be found in «{folder}». "
                + "Install the package fonts-dejavu-core, or name the folder in the setting Printing:FontFolder.");
        }

        return new DejaVuFonts(Files.ToDictionary(f => f.Key, f => TrueTypeFont.Read(Path.Combine(folder, f.Value))));
    }

    public TrueTypeFont this[FontSpec spec] => _fonts[(spec.Face == Face.Serif, spec.Bold)];
}
