using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A row of a report.</summary>
internal sealed record ReportPaperRow(IReadOnlyList<Bilingual> Words, IReadOnlyList<long> Counts);

/// <summary>A report of the register: weapons, permits or movements by region, kind and holder.</summary>
internal sealed record WeaponReportPaper(
    PaperOffice Office, PaperEdition Edition, Bilingual Title, string Days, IReadOnlyList<Bilingual> WordHeads, IReadOnlyList<Bilingual> CountHeads,
    IReadOnlyList<ReportPaperRow> Rows, IReadOnlyList<long> Totals, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{Title.Kk} {Days}", PrintedAt),
        PageFormat.A4Wide,
        [
            .. Letterhead(words, Office, small: true),
            Text(Title.Kk, PaperStyles.Title with { Size = 12 }),
            Text(Title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
            Text(Days, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6, Size = 9 }),
            Table(words),
            new Space(10),
            new Together([Signature(words, words["wp.officer"], "")]),
        ])
    {
        Footer = Footer(words, Edition, Days),
    };

    private Grid Table(PaperWords words) => new(
        [.. WordHeads.Select(_ => Col.Star(1.5)), .. CountHeads.Select(_ => Col.Star(1)), Col.Star(1)],
        [
            TableHead([.. WordHeads, .. CountHeads, words["wp.report.total"]]),
            .. Rows.Select(row => TableRow([.. row.Words.Select(w => Both(w)), .. Numbers(row.Counts, bold: false)])),
            TableRow([.. WordHeads.Select((_, i) => i == 0 ? Both(words["wp.report.total"]) : Plain("")), .. Numbers(Totals, bold: true)]),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private static IEnumerable<IReadOnlyList<Block>> Numbers(IReadOnlyList<long> counts, bool bold) =>
        [.. counts.Select(n => Plain(Formats.Number(n), Align.Right, bold)), Plain(Formats.Number(counts.Sum()), Align.Right, bold: true)];
}
