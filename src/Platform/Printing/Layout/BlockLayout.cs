namespace Licensing.Platform.Printing.Layout;

/// <summary>Turns blocks into strips of a column's width. A scale below one sets everything smaller (cards).</summary>
internal sealed class BlockLayout
{
    private readonly LineBreaker _breaker;

    private readonly GridLayout _grids;

    public BlockLayout(TypeMeter meter, double scale = 1)
    {
        Meter = meter;
        Scale = scale;
        _breaker = new LineBreaker(meter, scale);
        _grids = new GridLayout(this);
    }

    public TypeMeter Meter { get; }

    public double Scale { get; }

    public static double Points(double millimetres) => millimetres * 72 / 25.4;

    public IReadOnlyList<Strip> Lay(IEnumerable<Block> blocks, double width) =>
        [.. blocks.SelectMany(b => Lay(b, width))];

    private IEnumerable<Strip> Lay(Block block, double width) => block switch
    {
        Paragraph p => Lay(p, width),
        Space s => [Strip.Gap(s.Height * Scale)],
        PageBreak => [Strip.Gap(0) with { BreaksPage = true }],
        Rule r => [new Strip(r.Thickness, [new LineMark(0, r.Thickness / 2, width, 0, r.Thickness, r.Grey)]) { KeepWithNext = true }],
        QrCode q => [Lay(q, width)],
        Picture p => [Lay(p)],
        Together t => Keep(Lay(t.Blocks, width)),
        Grid g => _grids.Lay(g, width),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static IEnumerable<Strip> Keep(IReadOnlyList<Strip> strips) =>
        strips.Select((s, i) => i < strips.Count - 1 ? s with { KeepWithNext = true } : s);

    private static Strip Lay(QrCode qr, double width)
    {
        var side = Points(qr.Millimetres);
        var x = Offset(qr.Align, width - side);
        return new Strip(side, [new QrMark(x, 0, side, QrMatrix.Of(qr.Text, qr.IsDense))]);
    }

    private static Strip Lay(Picture picture)
    {
        var (width, height) = (Points(picture.WidthMillimetres), Points(picture.HeightMillimetres));
        return new Strip(height, [new PictureMark(0, 0, width, height, picture.Bytes)]);
    }

    private IEnumerable<Strip> Lay(Paragraph paragraph, double width)
    {
        var style = paragraph.Style;
        var lines = _breaker.Break(paragraph, width);
        if (style.Before > 0)
        {
            yield return Strip.Gap(style.Before * Scale, keep: true);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            // no line of a paragraph stands alone at the foot or the head of a page
            var keep = i < lines.Count - 1 && (i == 0 || i == lines.Count - 2);
            var indent = i == 0 ? style.FirstIndent * Scale : 0;
            yield return Set(lines[i], style, width, indent) with { KeepWithNext = keep || (style.KeepWithNext && i == lines.Count - 1) };
        }

        if (style.After > 0)
        {
            yield return Strip.Gap(style.After * Scale, style.KeepWithNext);
        }
    }

    private Strip Set(Line line, TextStyle style, double width, double indent)
    {
        var height = style.Size * style.Leading * Scale;
        var space = Meter.Width(" ", new FontSpec(style.Face, style.Bold, style.Size * Scale));
        var natural = line.Words.Sum(w => w.Width) + (space * Math.Max(0, line.Words.Count - 1));
        var left = width - natural - indent;
        var stretch = style.Align == Align.Justify && !line.Last && line.Words.Count > 1 ? left / (line.Words.Count - 1) : 0;
        var x = indent + Offset(style.Align, left);
        var marks = new List<Mark>();
        foreach (var word in line.Words)
        {
            foreach (var part in word.Fragments)
            {
                Append(marks, new TextMark(x, 0, part.Text, part.Font, style.Grey, part.Width, height), stretch > 0 ? 0 : space);
                x += part.Width;
            }

            x += space + stretch;
        }

        return new Strip(height, marks);
    }

    /// <summary>Joins a word to the one before where nothing but a common space lies between, so that text copied from the paper reads well.</summary>
    private static void Append(List<Mark> marks, TextMark next, double space)
    {
        if (space > 0 && marks.LastOrDefault() is TextMark last && last.Font == next.Font
            && Math.Abs(last.X + last.TextWidth + space - next.X) < 0.01)
        {
            marks[^1] = last with { Text = $"{last.Text} {next.Text}", TextWidth = next.X + next.TextWidth - last.X };
            return;
        }

        marks.Add(next);
    }

    private static double Offset(Align align, double left) => align switch
    {
        Align.Centre => left / 2,
        Align.Right => left,
        _ => 0,
    };
}
