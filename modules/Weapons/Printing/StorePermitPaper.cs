using System.Globalization;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>An organisation's permit to store service weapons, with the list of the weapons (WP-5, WP-14). DECISION: the act prescribes no form.</summary>
internal sealed record StorePermitPaper(
    PaperCase Case, PaperOffice Office, string Number, string? HolderNumber, Bilingual Weapon, string? Place, DateOnly From, DateOnly Until,
    IReadOnlyList<(string Title, string Number)> Weapons, string IssuedBy, string VerifyAddress, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["wpc.store.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", PrintedAt), PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10.5, Bold = false }),
                Text($"№ {Number}", PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 8 }),
                Columns([Col.Star(1), Col.Mm(32)], [KeyValues(Facts(words), 0.45)], Verification(words, VerifyAddress)),
                Text(words.Format("wpc.store.weapons", Weapons.Count).OnOneLine, PaperStyles.Heading with { Before = 10 }),
                Table(words),
                new Space(12),
                Signature(words, words["wpc.chief"], IssuedBy),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["wpc.holder"], Plain(Case.Applicant, bold: true)),
        (words["wpc.holder-number"], Plain(HolderNumber ?? "—")),
        (words["wpc.weapon"], Both(Weapon)),
        (words["wpc.place"], Plain(Place ?? "—")),
        (words["wpc.until"], Plain($"{Formats.Date(From)} – {Formats.Date(Until)}", bold: true)),
        (words["wpc.case"], Plain(Case.Number)),
    ];

    private Grid Table(PaperWords words) => new(
        [Col.Mm(12), Col.Star(1.6), Col.Star(1)],
        [
            TableHead(words["wpc.ordinal"], words["wpc.weapons"], words["wpc.weapon-number"]),
            .. Weapons.Index().Select(w => TableRow(
                Plain((w.Index + 1).ToString(CultureInfo.InvariantCulture), Align.Centre), Plain(w.Item.Title), Plain(w.Item.Number, bold: true))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };
}
