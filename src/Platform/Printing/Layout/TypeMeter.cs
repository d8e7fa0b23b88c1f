using Licensing.Platform.Printing.Pdf;

namespace Licensing.Platform.Printing.Layout;

/// <summary>Measures text with the fonts that will draw it.</summary>
internal sealed class TypeMeter(DejaVuFonts fonts)
{
    /// <summary>How wide the condensed cut is beside the normal one.</summary>
    public static double Stretch(Face face) => face == Face.Condensed ? 0.9 : 1;

    public double Width(string text, FontSpec type) => fonts[type].Width(text) * type.Size * Stretch(type.Face);
}
