namespace Licensing.Platform.Printing.Layout;

/// <summary>Stacks strips on pages of a height: keeps together what belongs together, repeats the headers of tables.</summary>
internal sealed class Paginator(double height)
{
    private readonly List<List<Mark>> _pages = [[]];

    private double _y;

    public static IReadOnlyList<IReadOnlyList<Mark>> Break(IReadOnlyList<Strip> strips, double height)
    {
        var paginator = new Paginator(height);
        for (var i = 0; i < strips.Count;)
        {
            var end = i;
            while (end < strips.Count - 1 && strips[end].KeepWithNext)
            {
                end++;
            }

            paginator.Place([.. strips.Skip(i).Take(end - i + 1)]);
            i = end + 1;
        }

        return paginator._pages;
    }

    private void Place(IReadOnlyList<Strip> group)
    {
        var needed = group.Sum(s => s.Height);
        if (_y > 0 && (group[0].BreaksPage || (_y + needed > height && needed <= height)))
        {
            NewPage(group[0]);
        }

        foreach (var strip in group)
        {
            if (_y > 0 && _y + strip.Height > height + 0.01)
            {
                NewPage(strip);
            }

            Put(strip);
        }
    }

    private void NewPage(Strip opening)
    {
        _pages.Add([]);
        _y = 0;
        foreach (var strip in opening.Header)
        {
            Put(strip);
        }
    }

    private void Put(Strip strip)
    {
        if (strip.IsSpace && _y == 0)
        {
            return;
        }

        _pages[^1].AddRange(strip.Marks.Select(m => m.Moved(0, _y)));
        _y += strip.Height;
    }
}
