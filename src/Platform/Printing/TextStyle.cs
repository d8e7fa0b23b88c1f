namespace Licensing.Platform.Printing;

/// <summary>The type families of a paper; all are drawn from the DejaVu files, which hold every Kazakh letter.</summary>
public enum Face
{
    /// <summary>DejaVu Sans: labels, tables, cards.</summary>
    Sans,

    /// <summary>DejaVu Sans set at nine tenths of its width, as its condensed cut is: narrow columns and cards.</summary>
    Condensed,

    /// <summary>DejaVu Serif: titles and letters.</summary>
    Serif,
}

/// <summary>How the lines of a paragraph stand between the edges of their column.</summary>
public enum Align
{
    /// <summary>Even on the left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Even on the right.</summary>
    Right,

    /// <summary>Even on both sides but for the last line.</summary>
    Justify,
}

/// <summary>How a paragraph is set. Sizes and distances are points.</summary>
/// <param name="Face">The family.</param>
/// <param name="Size">The size of the type.</param>
public sealed record TextStyle(Face Face, double Size)
{
    /// <summary>Heavier type for the whole paragraph.</summary>
    public bool Bold { get; init; }

    /// <summary>How the lines stand.</summary>
    public Align Align { get; init; }

    /// <summary>The height of a line as a multiple of the size.</summary>
    public double Leading { get; init; } = 1.25;

    /// <summary>The distance above the paragraph.</summary>
    public double Before { get; init; }

    /// <summary>The distance below the paragraph.</summary>
    public double After { get; init; }

    /// <summary>How far the first line is moved in.</summary>
    public double FirstIndent { get; init; }

    /// <summary>The ink: 0 is black, 1 is white.</summary>
    public double Grey { get; init; }

    /// <summary>The paragraph stays on the page of what follows it.</summary>
    public bool KeepWithNext { get; init; }
}
