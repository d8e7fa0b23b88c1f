using static Licensing.Platform.Printing.Blocks;

namespace Licensing.Platform.Printing;

/// <summary>The parts that cards of the size ID-1 share.</summary>
public static class CardParts
{
    /// <summary>The band at the top: the state, what the card is, and the same below in another language.</summary>
    public static Grid Band(string state, string title, string below, double titleSize, double belowSize)
    {
        var line = new TextStyle(Face.Serif, 5.2) { Align = Align.Centre };
        return new Grid(
            [Col.Mm(13), Col.Star(1), Col.Mm(13)],
            [
                new GridRow(
                [
                    new Cell([Text("KZ", new TextStyle(Face.Sans, 12) { Bold = true, Align = Align.Centre })]) { Middle = true },
                    new Cell(
                    [
                        Text(state, line with { Size = 4.4 }), Text(title, line with { Bold = true, Size = titleSize }), Text(below, line with { Size = belowSize }),
                    ]) { Middle = true },
                    new Cell([]),
                ]) { Shaded = true, MinHeight = 29 },
            ])
        { PadY = 1 };
    }

    /// <summary>The photograph, or a frame for it.</summary>
    /// <param name="photo">PNG or JPEG.</param>
    /// <param name="caption">What belongs into an empty frame.</param>
    /// <param name="style">Of the caption.</param>
    public static Block PhotoFrame(ReadOnlyMemory<byte>? photo, Bilingual caption, TextStyle style)
    {
        if (photo is { } bytes)
        {
            return new Picture(bytes, 22, 28.5);
        }

        var words = style with { Align = Align.Centre, Grey = 0.5, Size = 5 };
        return new Grid([Col.Star(1)], [new GridRow([new Cell(PaperParts.Both(caption, words, words)) { Middle = true }]) { MinHeight = 80 }])
        {
            Lines = GridLines.All,
        };
    }
}
