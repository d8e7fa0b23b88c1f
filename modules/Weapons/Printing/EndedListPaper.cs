using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A weapon in hands without a permit.</summary>
internal sealed record EndedListLine(string Number, string Title, string Owner, string? OwnerNumber, DateOnly Until, int Days);

/// <summary>Ended permits with weapons still in hand, for the chief (WP registry).</summary>
internal sealed record EndedListPaper(
    PaperOffice Office, PaperEdition Edition, DateOnly On, long Total, IReadOnlyList<EndedListLine> Lines, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var (title, day) = (words["wp.ended.title"], Formats.Date(On));
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {day}", PrintedAt),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                Text(day, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6, Size = 9 }),
                .. Lines.Count == 0 ? Both(words["wp.ended.none"]) : [Table(words)],
                Text(words.Format("wp.ended.total", Lines.Count, Total).OnOneLine, PaperStyles.Value with { Before = 5, After = 8 }),
                new Together([Signature(words, words["wp.officer"], "")]),
            ])
        {
            Footer = Footer(words, Edition, day),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(11), Col.Mm(36), Col.Star(1), Col.Star(1.3), Col.Mm(30), Col.Mm(28), Col.Mm(24)],
        [
            TableHead(words["row"], words["wp.number"], words["wp.weapon"], words["wp.owner"], words["wp.owner-number"], words["wp.until"], words["wp.ended.days"]),
            .. Lines.Select((line, i) => TableRow(
                Plain(Formats.Number(i + 1), Align.Right), Plain(line.Number, bold: true), Plain(line.Title), Plain(line.Owner), Plain(line.OwnerNumber ?? "—"),
                Plain(Formats.Date(line.Until), Align.Centre), Plain(Formats.Number(line.Days), Align.Right))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };
}
