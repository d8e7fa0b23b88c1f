namespace Licensing.Platform.Printing.Layout;

/// <summary>Lays out tables row by row; a row too tall to wait for the next page is sliced between its lines.</summary>
internal sealed class GridLayout(BlockLayout blocks)
{
    private const double TallestSlice = 260;

    private const double Hairline = 0.4;

    private const double HairlineGrey = 0.45;

    public IEnumerable<Strip> Lay(Grid grid, double width)
    {
        var edges = Edges(grid.Columns, width);
        var header = new List<Strip>();
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var slices = Lay(grid, grid.Rows[i], edges, isFirst: i == 0);
            if (i < grid.HeaderRows)
            {
                header.AddRange(slices.Select(s => s with { KeepWithNext = true }));
                continue;
            }

            if (i == grid.HeaderRows)
            {
                foreach (var strip in header)
                {
                    yield return strip;
                }
            }

            var last = i == grid.Rows.Count - 1;
            foreach (var slice in slices)
            {
                yield return slice with { Header = header, KeepWithNext = last && grid.KeepWithNext };
            }
        }

        if (grid.Rows.Count <= grid.HeaderRows)
        {
            foreach (var strip in header)
            {
                yield return strip with { KeepWithNext = false };
            }
        }
    }

    private static double[] Edges(IReadOnlyList<Col> columns, double width)
    {
        var left = width - columns.Sum(c => BlockLayout.Points(c.Millimetres));
        var shares = Math.Max(columns.Sum(c => c.Share), 0.0001);
        var edges = new double[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++)
        {
            edges[i + 1] = edges[i] + BlockLayout.Points(columns[i].Millimetres) + (left * columns[i].Share / shares);
        }

        return edges;
    }

    private List<Strip> Lay(Grid grid, GridRow row, double[] edges, bool isFirst)
    {
        var cells = new List<LaidCell>();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var (from, to) = (edges[column], edges[column + cell.Span]);
            var padX = PadX(grid) * blocks.Scale;
            cells.Add(new LaidCell(cell, from, to, padX, blocks.Lay(cell.Content, to - from - (2 * padX))));
            column += cell.Span;
        }

        var slices = new List<Strip>();
        do
        {
            slices.Add(Slice(grid, row, cells, isTop: slices.Count == 0, isFirst: isFirst && slices.Count == 0));
        }
        while (cells.Exists(c => !c.IsDone));
        return slices;
    }

    private static double PadX(Grid grid) => grid.Lines == GridLines.All ? grid.PadX : Math.Min(grid.PadX, 3);

    private Strip Slice(Grid grid, GridRow row, List<LaidCell> cells, bool isTop, bool isFirst)
    {
        var padY = grid.PadY * blocks.Scale;
        var taken = cells.ConvertAll(c => c.Take(TallestSlice));
        var content = taken.Max(t => t.Sum(s => s.Height));
        var height = Math.Max(content + (2 * padY), isTop ? row.MinHeight * blocks.Scale : 0);
        var isBottom = cells.TrueForAll(c => c.IsDone);
        var marks = new List<Mark>();
        if (row.Shaded)
        {
            marks.Add(new BoxMark(cells[0].From, 0, cells[^1].To - cells[0].From, height, 0.92));
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var free = height - (2 * padY) - taken[i].Sum(s => s.Height);
            var y = padY + (cells[i].Cell.Middle ? free / 2 : cells[i].Cell.Bottom ? free : 0);
            marks.AddRange(Stack(taken[i], cells[i].From + cells[i].PadX, y));
        }

        marks.AddRange(Lines(grid, cells, height, isTop, isBottom, isFirst));
        return new Strip(height, marks);
    }

    private static IEnumerable<Mark> Stack(IReadOnlyList<Strip> strips, double x, double y)
    {
        foreach (var strip in strips)
        {
            foreach (var mark in strip.Marks)
            {
                yield return mark.Moved(x, y);
            }

            y += strip.Height;
        }
    }

    private static IEnumerable<Mark> Lines(Grid grid, List<LaidCell> cells, double height, bool isTop, bool isBottom, bool isFirst)
    {
        if (grid.Lines == GridLines.None)
        {
            yield break;
        }

        var (left, right) = (cells[0].From, cells[^1].To);
        if (isTop && (grid.Lines == GridLines.All || !isFirst))
        {
            yield return new LineMark(left, 0, right - left, 0, Hairline, HairlineGrey);
        }

        if (grid.Lines == GridLines.Between)
        {
            yield break;
        }

        if (isBottom)
        {
            yield return new LineMark(left, height, right - left, 0, Hairline, HairlineGrey);
        }

        foreach (var x in cells.Select(c => c.From).Append(right))
        {
            yield return new LineMark(x, 0, 0, height, Hairline, HairlineGrey);
        }
    }

    /// <summary>A cell whose strips are handed out slice by slice.</summary>
    private sealed class LaidCell(Cell cell, double from, double to, double padX, IReadOnlyList<Strip> strips)
    {
        private int _next;

        public Cell Cell => cell;

        public double From => from;

        public double To => to;

        public double PadX => padX;

        public bool IsDone => _next >= strips.Count;

        public IReadOnlyList<Strip> Take(double height)
        {
            var start = _next;
            var used = 0d;
            while (_next < strips.Count && (_next == start || used + strips[_next].Height <= height))
            {
                used += strips[_next++].Height;
            }

            return [.. strips.Skip(start).Take(_next - start)];
        }
    }
}
