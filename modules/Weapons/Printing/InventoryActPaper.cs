using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Weapons.Domain;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A weapon in the act.</summary>
internal sealed record InventoryActLine(string Number, string Title, string? Place, Bilingual Result, string? Note);

/// <summary>The act of an inventory of an organisation's weapons (WP, Organisations): what should be there, what is, and the differences first.</summary>
internal sealed record InventoryActPaper(
    PaperOffice Office, PaperEdition Edition, string Number, string Organisation, string Bin, DateTimeOffset StartedAt, DateTimeOffset ClosedAt, InventoryCounts Counts,
    IReadOnlyList<InventoryActLine> Differences, IReadOnlyList<InventoryActLine> Present, string? Conclusion, string By, IReadOnlyList<InventoryMember> Members, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["wp.inventory.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false }),
                Text(words.Format("wp.inventory.number", Number, Formats.Date(ClosedAt)).OnOneLine, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 8 }),
                KeyValues(Facts(words)),
                Text(words["wp.inventory.differences"].OnOneLine, PaperStyles.Heading),
                .. Differences.Count == 0 ? Both(words["wp.inventory.none"]) : [Table(words, Differences)],
                .. Present.Count == 0 ? Array.Empty<Block>() : [Text(words["wp.inventory.present"].OnOneLine, PaperStyles.Heading), Table(words, Present)],
                .. Conclusion is null ? Array.Empty<Block>() : [Text(words["wp.inventory.conclusion"].OnOneLine, PaperStyles.Heading), .. Plain(Conclusion)],
                new Space(12),
                new Together([Signature(words, words["wp.inventory.by"], By), .. Members.Select(m => Signature(words, words.Format("wp.inventory.member", m.Position), m.Name))]),
            ])
        {
            Footer = Footer(words, Edition, Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["wp.inventory.organisation"], Plain($"{Organisation}, {Bin}", bold: true)),
        (words["wp.inventory.time"], Plain($"{Formats.Moment(StartedAt)} – {Formats.Moment(ClosedAt)}")),
        (words["wp.inventory.expected"], Plain(Formats.Number(Counts.Total))),
        (words["wp.inventory.found"], Plain(Formats.Number(Counts.Present + Counts.Differs + Counts.Extra))),
        (words["wp.inventory.count-differences"], Plain(Formats.Number(Counts.Differences), bold: Counts.Differences > 0)),
    ];

    private static Grid Table(PaperWords words, IReadOnlyList<InventoryActLine> lines) => new(
        [Col.Mm(10), Col.Mm(30), Col.Star(1.1), Col.Star(1), Col.Star(1)],
        [
            TableHead(words["row"], words["wp.inventory.weapon-number"], words["wp.inventory.weapon"], words["wp.inventory.room"], words["wp.inventory.result"]),
            .. lines.Select((line, i) => TableRow(
                Plain(Formats.Number(i + 1), Align.Right), Plain(line.Number, bold: true), Plain(line.Title), Plain(line.Place ?? "—"),
                [.. Both(line.Result), .. line.Note is null ? [] : Plain(line.Note)])),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };
}
