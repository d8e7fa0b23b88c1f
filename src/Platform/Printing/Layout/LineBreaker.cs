namespace Licensing.Platform.Printing.Layout;

/// <summary>A stretch of a word in one font.</summary>
internal readonly record struct Fragment(string Text, FontSpec Font, double Width);

/// <summary>What stands between two spaces; its parts differ in weight.</summary>
internal sealed record Word(IReadOnlyList<Fragment> Fragments, bool EndsLine)
{
    public double Width { get; } = Fragments.Sum(f => f.Width);
}

/// <summary>A line of words; the last of a paragraph is not stretched.</summary>
internal sealed record Line(IReadOnlyList<Word> Words, bool Last);

/// <summary>Breaks runs into lines: at spaces, and inside a word only where it is wider than the column.</summary>
internal sealed class LineBreaker(TypeMeter meter, double scale)
{
    public IReadOnlyList<Line> Break(Paragraph paragraph, double width)
    {
        var style = paragraph.Style;
        var space = meter.Width(" ", new FontSpec(style.Face, style.Bold, style.Size * scale));
        var lines = new List<Line>();
        var current = new List<Word>();
        var used = style.FirstIndent * scale;
        foreach (var word in Words(paragraph).SelectMany(w => Fit(w, width)))
        {
            if (current.Count > 0 && used + space + word.Width > width + 0.01)
            {
                lines.Add(new Line([.. current], Last: false));
                current.Clear();
                used = 0;
            }

            used += word.Width + (current.Count > 0 ? space : 0);
            current.Add(word);
            if (word.EndsLine)
            {
                lines.Add(new Line([.. current], Last: true));
                current.Clear();
                used = 0;
            }
        }

        if (current.Count > 0 || lines.Count == 0)
        {
            lines.Add(new Line([.. current], Last: true));
        }

        return lines;
    }

    private IEnumerable<Word> Words(Paragraph paragraph)
    {
        var style = paragraph.Style;
        var fragments = new List<Fragment>();
        foreach (var run in paragraph.Runs)
        {
            var type = new FontSpec(style.Face, style.Bold || run.Bold, style.Size * scale);
            var start = 0;
            for (var i = 0; i <= run.Text.Length; i++)
            {
                if (i < run.Text.Length && run.Text[i] is not (' ' or '\n'))
                {
                    continue;
                }

                if (i > start)
                {
                    var text = run.Text[start..i];
                    fragments.Add(new Fragment(text, type, meter.Width(text, type)));
                }

                start = i + 1;
                var ends = i < run.Text.Length && run.Text[i] == '\n';
                if (ends || (i < run.Text.Length && fragments.Count > 0))
                {
                    yield return new Word([.. fragments], ends);
                    fragments.Clear();
                }
            }
        }

        if (fragments.Count > 0)
        {
            yield return new Word(fragments, EndsLine: false);
        }
    }

    /// <summary>A word wider than the column is cut, after a hyphen if there is one in reach.</summary>
    private IEnumerable<Word> Fit(Word word, double width)
    {
        while (word.Width > width + 0.01)
        {
            var (head, tail) = Cut(word, width);
            yield return head;
            word = tail;
        }

        yield return word;
    }

    private (Word Head, Word Tail) Cut(Word word, double width)
    {
        var head = new List<Fragment>();
        var room = width;
        var index = 0;
        while (word.Fragments[index].Width <= room)
        {
            room -= word.Fragments[index].Width;
            head.Add(word.Fragments[index++]);
        }

        var (text, type, _) = word.Fragments[index];
        var length = text.Length - 1;
        while (length > 0 && meter.Width(text[..length], type) > room)
        {
            length--;
        }

        length = head.Count == 0 ? Math.Max(length, 1) : length;
        var hyphen = length > 0 ? text.LastIndexOf('-', length - 1) : -1;
        length = hyphen > 0 ? hyphen + 1 : length;
        if (length > 0)
        {
            head.Add(Piece(text[..length], type));
        }

        Fragment[] rest = length < text.Length ? [Piece(text[length..], type)] : [];
        return (new Word(head, EndsLine: false), new Word([.. rest, .. word.Fragments.Skip(index + 1)], word.EndsLine));
    }

    private Fragment Piece(string text, FontSpec type) => new(text, type, meter.Width(text, type));
}
