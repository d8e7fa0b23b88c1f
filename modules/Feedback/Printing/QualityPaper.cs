using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Feedback.Printing;

/// <summary>A row of the appendix's table.</summary>
internal sealed record QualityPaperRow(string Number, Bilingual Indicator, IndicatorValue Value, Bilingual Standing);

/// <summary>The table of indicators of the appendix (C-9), of a period.</summary>
/// <param name="About">Office, region or country.</param>
/// <param name="Service">Service, or all of them.</param>
internal sealed record QualityPaper(PaperOffice Office, Bilingual About, Bilingual Service, string Days, IReadOnlyList<QualityPaperRow> Rows, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["quality.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Days}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                .. Both(About, PaperStyles.Value with { Align = Align.Centre, Before = 4 }),
                .. Both(Service, PaperStyles.Value with { Align = Align.Centre, Before = 2 }),
                Text(Days, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6, Size = 9 }),
                Table(words),
                new Space(10),
                new Together([Signature(words, words["quality.officer"], "")]),
            ])
        {
            Footer = new SheetFooter(title.OnOneLine, Days, words["footer.page"].OnOneLine),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(10), Col.Star(3), Col.Star(1), Col.Star(1), Col.Star(1), Col.Star(0.8), Col.Star(1.4)],
        [
            TableHead(Bilingual.Same("№"), words["quality.indicator"], words["quality.norm"], words["quality.target"], words["quality.share"], words["quality.of"], words["quality.standing"]),
            .. Rows.Select(row => TableRow(
                Plain(row.Number), Both(row.Indicator), Plain(QualityWords.Percents(row.Value.Norms), Align.Right), Plain(QualityWords.Percent(row.Value.Target), Align.Right),
                Plain(QualityWords.Percent(row.Value.Share), Align.Right, bold: true), Plain(Formats.Number(row.Value.Of), Align.Right), Both(row.Standing))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };
}
