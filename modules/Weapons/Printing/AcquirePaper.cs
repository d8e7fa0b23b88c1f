using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>
/// The permit to acquire, or the licence to acquire service weapons, with its counterfoil beside it on one sheet (WP-5, WP-12.3 of the second list, WP-14.2): whoever
/// sells fills the counterfoil in, and it is brought to the registration. DECISION: the act prescribes no form.
/// </summary>
internal sealed record AcquirePaper(
    PaperCase Case, PaperOffice Office, bool IsLicence, string Number, string? HolderNumber, Bilingual Weapon, string? Place, DateOnly From, DateOnly Until,
    string IssuedBy, string VerifyAddress, DateTimeOffset PrintedAt) : IPaper
{
    private static readonly string[] Sold = ["wpc.sold.make", "wpc.sold.calibre", "wpc.sold.number", "wpc.sold.on", "wpc.sold.by"];

    private string Title => IsLicence ? "wpc.licence.title" : "wpc.acquire.title";

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new PairSheet(Permit(words), Counterfoil(words));

    private FlowSheet Permit(PaperWords words) => Sheet(words, words[Title],
    [
        KeyValues(
        [
            .. Facts(words),
            (words["wpc.place"], Plain(Place ?? "—")),
            (words["wpc.until"], Plain($"{Formats.Date(From)} – {Formats.Date(Until)}", bold: true)),
            (words["wpc.case"], Plain(Case.Number)),
        ]),
        .. Both(words[IsLicence ? "wpc.licence.text" : "wpc.acquire.text"], PaperStyles.Value with { Before = 8 }),
        new Space(8),
        new Together([.. Verification(words, VerifyAddress), Signature(words, words["wpc.chief"], IssuedBy)]),
    ]);

    private FlowSheet Counterfoil(PaperWords words) => Sheet(words, words["wpc.counterfoil"],
    [
        KeyValues(
        [
            .. Facts(words),
            (words["wpc.until"], Plain(Formats.Date(Until))),
            .. Sold.Select(key => (words[key], (IReadOnlyList<Block>)[new Space(14), new Rule(0.4)])),
        ]),
        .. Both(words["wpc.counterfoil.text"], PaperStyles.Value with { Before = 8 }),
        new Space(10),
        Signature(words, words["wpc.sold.signature"], ""),
    ]);

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["wpc.number"], Plain(Number, bold: true)),
        (words["wpc.holder"], Plain(Case.Applicant, bold: true)),
        (words["wpc.holder-number"], Plain(HolderNumber ?? "—")),
        (words["wpc.weapon"], Both(Weapon)),
    ];

    private FlowSheet Sheet(PaperWords words, Bilingual title, IReadOnlyList<Block> body) => new(
        new SheetInfo($"{title.Kk} {Number}", PrintedAt), PageFormat.A5,
        [
            .. Letterhead(words, Office, small: true),
            Text(title.Kk, PaperStyles.SmallTitle),
            Text(title.Ru, PaperStyles.SmallTitle with { Size = 8.5, Bold = false }),
            Text($"№ {Number}", PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6 }),
            .. body,
        ])
    {
        Footer = Footer(words, Case.Edition, Case.Number),
        Smallest = 0.7,
    };
}
