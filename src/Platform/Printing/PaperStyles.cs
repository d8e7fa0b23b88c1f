namespace Licensing.Platform.Printing;

/// <summary>The type of official papers: serif for titles and letters, sans for what is looked up; Kazakh black, Russian beside it a shade lighter.</summary>
public static class PaperStyles
{
    /// <summary>The title of an A4 paper.</summary>
    public static TextStyle Title { get; } = new(Face.Serif, 13) { Bold = true, Align = Align.Centre, KeepWithNext = true };

    /// <summary>The title of an A5 paper.</summary>
    public static TextStyle SmallTitle { get; } = Title with { Size = 10.5 };

    /// <summary>A heading inside a paper.</summary>
    public static TextStyle Heading { get; } = new(Face.Serif, 9.5) { Bold = true, Before = 8, After = 3, KeepWithNext = true };

    /// <summary>The text of a letter.</summary>
    public static TextStyle Letter { get; } = new(Face.Serif, 9.5) { Align = Align.Justify, Leading = 1.38, FirstIndent = 18, After = 3 };

    /// <summary>A value, a line of a table.</summary>
    public static TextStyle Value { get; } = new(Face.Sans, 8);

    /// <summary>The same in the second language.</summary>
    public static TextStyle Second { get; } = new(Face.Sans, 7) { Grey = 0.33 };

    /// <summary>A value on an A5 paper.</summary>
    public static TextStyle SmallValue { get; } = new(Face.Condensed, 8);

    /// <summary>The same in the second language.</summary>
    public static TextStyle SmallSecond { get; } = new(Face.Condensed, 7) { Grey = 0.33 };

    /// <summary>What a value is called.</summary>
    public static TextStyle Label { get; } = new(Face.Sans, 7);

    /// <summary>The header of a table.</summary>
    public static TextStyle TableHead { get; } = new(Face.Condensed, 7) { Bold = true, Align = Align.Centre };

    /// <summary>A remark, a caption below a line.</summary>
    public static TextStyle Small { get; } = new(Face.Sans, 6.5) { Grey = 0.33 };
}
