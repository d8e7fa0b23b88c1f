namespace Licensing.Platform.Printing;

/// <summary>A piece of a paper that is laid out from top to bottom.</summary>
public abstract record Block;

/// <summary>The blocks that papers are made of most.</summary>
public static class Blocks
{
    /// <summary>A paragraph of one weight.</summary>
    public static Paragraph Text(string text, TextStyle style) => new([new Run(text)], style);

    /// <summary>Blocks beside each other, without lines.</summary>
    public static Grid Columns(IReadOnlyList<Col> columns, params IReadOnlyList<Block>[] cells) =>
        new(columns, [new GridRow([.. cells.Select(c => new Cell(c))])]);

    /// <summary>Blocks in a box.</summary>
    public static Grid Frame(params Block[] content) =>
        new([Col.Star(1)], [new GridRow([new Cell(content)])]) { Lines = GridLines.All, PadX = 6, PadY = 5 };
}

/// <summary>A stretch of text of one weight.</summary>
/// <param name="Text">The text; a line feed in it starts a new line.</param>
/// <param name="Bold">Heavier than the paragraph around it.</param>
public sealed record Run(string Text, bool Bold = false);

/// <summary>A wrapped paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs, TextStyle Style) : Block;

/// <summary>An empty distance, in points; it vanishes at the top of a page.</summary>
public sealed record Space(double Height) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>A line across the column, in points.</summary>
public sealed record Rule(double Thickness = 0.5) : Block
{
    /// <summary>The ink: 0 is black, 1 is white.</summary>
    public double Grey { get; init; }
}

/// <summary>A QR code of a text, drawn as vectors.</summary>
/// <param name="Text">What the code says.</param>
/// <param name="Millimetres">The side with the quiet zone.</param>
public sealed record QrCode(string Text, double Millimetres) : Block
{
    /// <summary>Where the code stands in its column.</summary>
    public Align Align { get; init; }

    /// <summary>Much text: low error correction, so that the modules stay large enough for a camera.</summary>
    public bool IsDense { get; init; }
}

/// <summary>A picture (PNG or JPEG), fitted into a box and centred in it.</summary>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, double WidthMillimetres, double HeightMillimetres) : Block;

/// <summary>Blocks that stay on one page where they can.</summary>
public sealed record Together(IReadOnlyList<Block> Blocks) : Block;

/// <summary>The width of a column of a grid: a share of what is left over, or millimetres.</summary>
public readonly record struct Col(double Share, double Millimetres)
{
    /// <summary>A share of the width that the fixed columns leave.</summary>
    public static Col Star(double share) => new(share, 0);

    /// <summary>A fixed width.</summary>
    public static Col Mm(double millimetres) => new(0, millimetres);
}

/// <summary>Which lines a grid draws.</summary>
public enum GridLines
{
    /// <summary>None.</summary>
    None,

    /// <summary>Hairlines between the rows.</summary>
    Between,

    /// <summary>Every cell has its box.</summary>
    All,
}

/// <summary>A cell of a grid.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Span">How many columns it takes.</param>
public sealed record Cell(IReadOnlyList<Block> Content, int Span = 1)
{
    /// <summary>The content stands in the middle of the row's height.</summary>
    public bool Middle { get; init; }

    /// <summary>The content stands at the bottom of the row.</summary>
    public bool Bottom { get; init; }
}

/// <summary>A row of a grid.</summary>
public sealed record GridRow(IReadOnlyList<Cell> Cells)
{
    /// <summary>A pale ground behind the row.</summary>
    public bool Shaded { get; init; }

    /// <summary>The least height in points (a signature needs room).</summary>
    public double MinHeight { get; init; }
}

/// <summary>A table; its first <see cref="HeaderRows"/> rows come again at the top of each page that it goes on to.</summary>
public sealed record Grid(IReadOnlyList<Col> Columns, IReadOnlyList<GridRow> Rows) : Block
{
    /// <summary>How many rows are the header.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The lines it draws.</summary>
    public GridLines Lines { get; init; }

    /// <summary>The distance between a cell's sides and its content.</summary>
    public double PadX { get; init; } = 4;

    /// <summary>The distance between a cell's top and bottom and its content.</summary>
    public double PadY { get; init; } = 2.5;

    /// <summary>The grid stays on one page with what follows it.</summary>
    public bool KeepWithNext { get; init; }
}
