using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.ResidenceRegistration.Features;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ResidenceRegistration.Printing;

/// <summary>Departure slips (RD-6), a page for each person who was removed, with room for the stamp, the passport seal and the signature.</summary>
internal sealed record SlipPaper(PaperOffice Office, PaperEdition Edition, string CaseNumber, IReadOnlyList<(ActLine Line, Bilingual Reason)> Slips, DateTimeOffset PrintedAt) : IPaper
{
    private const double Box = 78;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{words["rd.slip.title"].Kk} {CaseNumber}", PrintedAt), PageFormat.A5, [.. Slips.SelectMany((slip, i) => Page(words, slip.Line, slip.Reason, i))])
    {
        Footer = Footer(words, Edition, CaseNumber),
    };

    private IEnumerable<Block> Page(PaperWords words, ActLine line, Bilingual reason, int index) =>
    [
        .. index > 0 ? [new PageBreak()] : Array.Empty<Block>(),
        .. Letterhead(words, Office, small: true),
        Text(words["rd.slip.title"].Kk, PaperStyles.SmallTitle),
        Text(words["rd.slip.title"].Ru, PaperStyles.SmallTitle with { Bold = false, After = 2 }),
        Text($"№ {line.Serial}", PaperStyles.Value with { Align = Align.Centre, Bold = true, After = 6 }),
        KeyValues(
        [
            (words["rd.slip.person"], Plain(line.Name, bold: true)),
            (words["rd.slip.born"], Plain(Formats.Date(line.BirthDate))),
            (words["rd.slip.iin"], Plain(line.Iin ?? "—")),
            (words["rd.slip.from"], Both(new Bilingual(line.Address, line.AddressRu))),
            (words["rd.slip.on"], Plain(Formats.Date(line.On), bold: true)),
            (words["rd.slip.reason"], Both(reason)),
            (words["rd.slip.basis"], Plain(line.Basis ?? "—")),
            (words["rd.slip.left-for"], Plain(line.LeftFor ?? "—", bold: true)),
        ], labelShare: 0.55),
        new Space(10),
        new Together([Places(words), Signature(words, words["rd.slip.official"], line.ByName), new Space(4), Text(Formats.Date(PrintedAt), PaperStyles.Small)]),
    ];

    // The stamp of the set form and the passport seal with the coat of arms are put here by hand.
    private static Grid Places(PaperWords words) => new(
        [Col.Star(1), Col.Mm(4), Col.Star(1)],
        [new GridRow([new Cell([Boxed(words["rd.slip.stamp"])]), new Cell([]), new Cell([Boxed(words["rd.slip.seal"])])])]);

    private static Grid Boxed(Bilingual what) =>
        new([Col.Star(1)], [new GridRow([new Cell([.. Both(what, PaperStyles.Small with { Align = Align.Centre }, PaperStyles.Small with { Align = Align.Centre })])]) { MinHeight = Box }]) { Lines = GridLines.All };
}
