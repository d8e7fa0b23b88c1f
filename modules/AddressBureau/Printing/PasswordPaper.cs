using Licensing.AddressBureau.Domain.Passwords;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>The copy of one body, in words: only while it is printed.</summary>
internal sealed record PrintedCopy(int Number, string Body, IReadOnlyList<(DateOnly From, DateOnly Until, string Text)> Lines);

/// <summary>The passwords of a quarter, «for official use» (AC-12.2 of 2007, note): a page with its copy number for each body.</summary>
internal sealed record PasswordPaper(PaperOffice Office, PasswordSheet Sheet, IReadOnlyList<PrintedCopy> Copies) : IPaper
{
    private const int MostInTwo = 62;
    private const double DayShare = 0.75;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo(words.Format("ac.passwords.title", Sheet.Quarter, $"{Sheet.Year}").Kk, PaperDesk.At(Sheet.MadeAt)), PageFormat.A4,
        [.. Copies.SelectMany((copy, i) => Page(copy, words, isFirst: i == 0))]);

    private IEnumerable<Block> Page(PrintedCopy copy, PaperWords words, bool isFirst)
    {
        var title = words.Format("ac.passwords.title", Sheet.Quarter, $"{Sheet.Year}");
        return
        [
            .. isFirst ? [] : new Block[] { new PageBreak() },
            .. Both(words["ac.passwords.official"], PaperStyles.Value with { Align = Align.Right, Bold = true }, PaperStyles.Second with { Align = Align.Right }),
            .. Both(words.Format("ac.passwords.copy", copy.Number, Copies.Count), PaperStyles.Value with { Align = Align.Right }, PaperStyles.Second with { Align = Align.Right }),
            new Space(6),
            .. Letterhead(words, Office, small: true),
            Text(title.Kk, PaperStyles.Title),
            Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 6 }),
            KeyValues([(words["ac.passwords.body"], Plain(copy.Body, bold: true))]),
            new Space(6),
            Table(copy, words),
            new Space(8),
            .. Both(words["ac.passwords.rules"], PaperStyles.Small, PaperStyles.Small),
            new Space(8),
            Signature(words, words["ac.passwords.chief"], Sheet.MadeBy),
        ];
    }

    // Side by side, so that a quarter of days fits one page: single days in three columns, spans in two.
    private static Grid Table(PrintedCopy copy, PaperWords words)
    {
        var across = copy.Lines.Count > MostInTwo ? 3 : 2;
        var rows = (copy.Lines.Count + across - 1) / across;
        var heads = Enumerable.Range(0, across).SelectMany(_ => new[] { words["ac.passwords.days"], words["ac.passwords.password"] });
        return new Grid(
            [.. Enumerable.Range(0, across * 2).Select(i => Col.Star(i % 2 == 0 ? DayShare : 1))],
            [TableHead([.. heads]), .. Enumerable.Range(0, rows).Select(i => TableRow([.. Enumerable.Range(0, across).SelectMany(block => Cells(copy, i + (block * rows)))]))])
        {
            HeaderRows = 1, Lines = GridLines.All, PadY = 1,
        };
    }

    private static IEnumerable<IReadOnlyList<Block>> Cells(PrintedCopy copy, int at)
    {
        if (at >= copy.Lines.Count)
        {
            return [[], []];
        }

        var (from, until, text) = copy.Lines[at];
        return [Plain(from == until ? Formats.Date(from) : $"{from:dd.MM}–{Formats.Date(until)}"), Plain(text, bold: true)];
    }
}
