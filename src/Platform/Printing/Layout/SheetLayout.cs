using System.Globalization;
using Licensing.Platform.Printing.Pdf;

namespace Licensing.Platform.Printing.Layout;

/// <summary>Lays out a whole paper.</summary>
internal static class SheetLayout
{
    private static readonly TextStyle FooterStyle = new(Face.Condensed, 6.5) { Grey = 0.3, Leading = 1.3 };

    public static LaidSheet Lay(PdfSheet sheet, DejaVuFonts fonts)
    {
        var meter = new TypeMeter(fonts);
        IReadOnlyList<LaidPage> pages = sheet switch
        {
            FlowSheet flow => Lay(flow, meter),
            PairSheet pair => Pair(Lay(pair.First, meter), Lay(pair.Second, meter)),
            FixedSheet card => [.. card.Pages.Select(p => Lay(p, card.Format, meter))],
            _ => throw new NotSupportedException(sheet.GetType().Name),
        };
        return new LaidSheet(sheet.Info, pages);
    }

    private static List<LaidPage> Lay(FlowSheet sheet, TypeMeter meter)
    {
        var format = sheet.Format;
        var layout = new BlockLayout(meter);
        var (left, top) = (BlockLayout.Points(format.MarginX), BlockLayout.Points(format.MarginTop));
        var (pageWidth, pageHeight) = (BlockLayout.Points(format.Width), BlockLayout.Points(format.Height));
        var width = pageWidth - (2 * left);
        var bottom = pageHeight - BlockLayout.Points(format.MarginBottom);
        var footerHeight = Footer(sheet, layout, width, 88, 88).Sum(s => s.Height);
        var gap = footerHeight > 0 ? 6 : 0;
        var bodies = Fit(sheet, meter, width, bottom - top - footerHeight - gap);
        var pages = new List<LaidPage>();
        for (var i = 0; i < bodies.Count; i++)
        {
            var marks = bodies[i].Select(m => m.Moved(left, top)).ToList();
            var y = bottom - footerHeight;
            foreach (var strip in Footer(sheet, layout, width, i + 1, bodies.Count))
            {
                marks.AddRange(strip.Marks.Select(m => m.Moved(left, y)));
                y += strip.Height;
            }

            pages.Add(new LaidPage(pageWidth, pageHeight, marks));
        }

        return pages;
    }

    /// <summary>One page in smaller type where that is allowed and enough, else as many as the full size needs.</summary>
    private static IReadOnlyList<IReadOnlyList<Mark>> Fit(FlowSheet sheet, TypeMeter meter, double width, double height)
    {
        IReadOnlyList<IReadOnlyList<Mark>> At(double scale) =>
            Paginator.Break(new BlockLayout(meter, scale).Lay(sheet.Body, width), height);

        var full = At(1);
        for (var scale = 0.97; full.Count > 1 && scale >= sheet.Smallest; scale -= 0.03)
        {
            if (At(scale) is { Count: 1 } one)
            {
                return one;
            }
        }

        return full;
    }

    private static IReadOnlyList<Strip> Footer(FlowSheet sheet, BlockLayout layout, double width, int page, int pages)
    {
        if (sheet.Footer is not { } footer)
        {
            return [];
        }

        var number = string.Create(CultureInfo.InvariantCulture, $"{footer.PageWord} {page} / {pages}");
        var line = Blocks.Columns(
            [Col.Star(3), Col.Star(1.3), Col.Star(0.8)],
            [Blocks.Text(footer.Left, FooterStyle)],
            [Blocks.Text(footer.Centre, FooterStyle with { Align = Align.Centre })],
            [Blocks.Text(number, FooterStyle with { Align = Align.Right })]) with
        { PadX = 0 };
        return layout.Lay([new Rule(0.3) { Grey = 0.5 }, line], width);
    }

    private static List<LaidPage> Pair(List<LaidPage> first, List<LaidPage> second)
    {
        var pages = new List<LaidPage>();
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            var (width, height) = (first[0].Width, first[0].Height);
            var marks = new List<Mark> { new LineMark(width, 0, 0, height, 0.4, 0.5, Dashed: true) };
            marks.AddRange(i < first.Count ? first[i].Marks : []);
            marks.AddRange(i < second.Count ? second[i].Marks.Select(m => m.Moved(width, 0)) : []);
            pages.Add(new LaidPage(2 * width, height, marks));
        }

        return pages;
    }

    private static LaidPage Lay(FixedPage page, PageFormat format, TypeMeter meter) =>
        new(BlockLayout.Points(format.Width), BlockLayout.Points(format.Height), [.. page.Pieces.SelectMany(p => Lay(p, meter))]);

    /// <summary>The largest type, down to two fifths of what was asked for, with which the piece fits its place.</summary>
    private static IEnumerable<Mark> Lay(Placed piece, TypeMeter meter)
    {
        var (width, height) = (BlockLayout.Points(piece.Width), BlockLayout.Points(piece.Height));
        IReadOnlyList<Strip> strips = [];
        for (var scale = 1.0; scale >= 0.39; scale -= 0.05)
        {
            strips = new BlockLayout(meter, scale).Lay(piece.Content, width);
            if (strips.Sum(s => s.Height) <= height + 0.01)
            {
                break;
            }
        }

        var y = BlockLayout.Points(piece.Y);
        foreach (var strip in strips)
        {
            foreach (var mark in strip.Marks)
            {
                yield return mark.Moved(BlockLayout.Points(piece.X), y);
            }

            y += strip.Height;
        }
    }
}
