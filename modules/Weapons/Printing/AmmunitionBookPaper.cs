using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A line of the book on paper.</summary>
internal sealed record AmmunitionBookLine(int Ordinal, DateOnly On, Bilingual Move, int? In, int? Out, long Balance, string Paper, string By);

/// <summary>A page of an organisation's ammunition book (WP, Organisations): one calibre in one room, in the order of the days.</summary>
internal sealed record AmmunitionBookPaper(
    PaperOffice Office, PaperEdition Edition, string Organisation, string Bin, string Room, string Calibre, long Balance, IReadOnlyList<AmmunitionBookLine> Lines,
    bool IsCut, string By, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["wp.ammunition.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Calibre}", PrintedAt),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false, After = 6 }),
                KeyValues(
                [
                    (words["wp.inventory.organisation"], Plain($"{Organisation}, {Bin}", bold: true)), (words["wp.inventory.room"], Plain(Room)),
                    (words["wp.ammunition.calibre"], Plain(Calibre, bold: true)), (words["wp.ammunition.balance"], Plain(Formats.Number(Balance), bold: true)),
                ]),
                new Space(8),
                Table(words),
                .. IsCut ? Both(words.Format("wp.ammunition.cut", Lines.Count)) : [],
                new Space(12),
                new Together([Signature(words, words["wp.inventory.by"], By)]),
            ])
        {
            Footer = Footer(words, Edition, Calibre),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(12), Col.Mm(22), Col.Star(1), Col.Mm(24), Col.Mm(24), Col.Mm(26), Col.Star(1.2), Col.Star(0.8)],
        [
            TableHead(
                words["row"], words["wp.ammunition.on"], words["wp.ammunition.move"], words["wp.ammunition.in"], words["wp.ammunition.out"], words["wp.ammunition.left"],
                words["wp.ammunition.paper"], words["wp.ammunition.by"]),
            .. Lines.Select(line => TableRow(
                Plain(Formats.Number(line.Ordinal), Align.Right), Plain(Formats.Date(line.On)), Both(line.Move), Plain(Amount(line.In), Align.Right), Plain(Amount(line.Out), Align.Right),
                Plain(Formats.Number(line.Balance), Align.Right, bold: true), Plain(line.Paper), Plain(line.By))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private static string Amount(int? number) => number is { } n ? Formats.Number(n) : "";
}
