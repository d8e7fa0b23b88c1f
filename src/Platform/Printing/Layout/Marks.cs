namespace Licensing.Platform.Printing.Layout;

/// <summary>One thing on a page, in points from its upper left corner. Tests read these, the PDF draws them.</summary>
internal abstract record Mark(double X, double Y)
{
    public abstract double Width { get; }

    public abstract double Height { get; }

    public Mark Moved(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>A font of a size.</summary>
internal readonly record struct FontSpec(Face Face, bool Bold, double Size);

/// <summary>Text on one line; Y is its top, the baseline lies <see cref="Baseline"/> below.</summary>
internal sealed record TextMark(double X, double Y, string Text, FontSpec Font, double Grey, double TextWidth, double LineHeight) : Mark(X, Y)
{
    public override double Width => TextWidth;

    public override double Height => LineHeight;

    public double Baseline => Y + (LineHeight / 2) + (Font.Size * 0.36);
}

/// <summary>A line.</summary>
internal sealed record LineMark(double X, double Y, double Dx, double Dy, double Thickness, double Grey, bool Dashed = false) : Mark(X, Y)
{
    public override double Width => Dx;

    public override double Height => Dy;
}

/// <summary>A filled rectangle.</summary>
internal sealed record BoxMark(double X, double Y, double BoxWidth, double BoxHeight, double Grey) : Mark(X, Y)
{
    public override double Width => BoxWidth;

    public override double Height => BoxHeight;
}

/// <summary>The dark modules of a QR code, drawn as one path so that no seams show.</summary>
internal sealed record QrMark(double X, double Y, double Side, QrMatrix Matrix) : Mark(X, Y)
{
    public override double Width => Side;

    public override double Height => Side;
}

/// <summary>A picture.</summary>
internal sealed record PictureMark(double X, double Y, double BoxWidth, double BoxHeight, ReadOnlyMemory<byte> Bytes) : Mark(X, Y)
{
    public override double Width => BoxWidth;

    public override double Height => BoxHeight;
}

/// <summary>A page with everything in its place.</summary>
internal sealed record LaidPage(double Width, double Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>The words of the page in the order in which they were set.</summary>
    public string Text => string.Join(' ', Marks.OfType<TextMark>().Select(m => m.Text));
}

/// <summary>A paper with everything in its place.</summary>
internal sealed record LaidSheet(SheetInfo Info, IReadOnlyList<LaidPage> Pages);
