using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;

namespace Licensing.Weapons.Printing;

/// <summary>What one card says.</summary>
/// <param name="Kind">What it permits.</param>
/// <param name="Carrier">The employee who carries the weapon (WP-15), or none.</param>
/// <param name="Weapons">Weapons that it covers.</param>
/// <param name="VerifyAddress">Address of the page that checks it.</param>
internal sealed record PermitCard(
    string Number, Bilingual Kind, string Holder, string? HolderNumber, (string Name, string Iin)? Carrier, Bilingual Weapon, IReadOnlyList<string> Weapons,
    DateOnly From, DateOnly Until, string VerifyAddress);

/// <summary>
/// The permit to store, or to store and carry, as a card of the size ID-1, both sides (WP-5; WP, Printouts); several employees' cards follow each other.
/// DECISION: the act prescribes no form.
/// </summary>
internal sealed record PermitCardPaper(IReadOnlyList<PermitCard> Cards, Bilingual IssuedBy, string CaseNumber, PaperEdition Edition, DateTimeOffset MadeAt) : IPaper
{
    private const double LabelWidth = 17;
    private const int MostLines = 7;

    /// <summary>The holder's photograph (JPEG or PNG); an empty frame where there is none.</summary>
    public ReadOnlyMemory<byte>? Photo { get; init; }

    private static TextStyle Field { get; } = new(Face.Condensed, 6.4) { Leading = 1.12 };

    private static TextStyle Tiny { get; } = new(Face.Condensed, 4.4) { Leading = 1.15 };

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FixedSheet(
        new SheetInfo($"{words["wpc.card.title"].Kk} {Cards[0].Number}", MadeAt), PageFormat.Id1, [.. Cards.SelectMany(c => new[] { Front(words, c), Back(words, c) })]);

    private FixedPage Front(PaperWords words, PermitCard card) => new(
    [
        new Placed(0, 0, 85.6, 10.4, [CardParts.Band(words["wpc.state"].OnOneLine, words["wpc.card.title"].Kk, words["wpc.card.title"].Ru, 7.4, 4.8)]),
        new Placed(3.5, 13, 22, 28.5, [CardParts.PhotoFrame(Photo, words["wpc.photo"], Tiny)]),
        new Placed(3.5, 45.5, 22, 6, [new Rule(0.4), Text(words["signature"].OnOneLine, Tiny with { Align = Align.Centre, Grey = 0.3 })]),
        Row(words, "wpc.number", 12, 4.2, card.Number, bold: true, size: 8.4),
        Row(words, "wpc.kind", 16.6, 7, Same(card.Kind), size: 5.6),
        Row(words, card.Carrier is null ? "wpc.holder" : "wpc.carrier", 24, 6.4, card.Carrier?.Name ?? card.Holder, bold: true, size: 7.2),
        Row(words, "wpc.holder-number", 30.8, 3.6, card.Carrier?.Iin ?? card.HolderNumber ?? "—"),
        Row(words, "wpc.until", 34.8, 4, $"{Formats.Date(card.From)} – {Formats.Date(card.Until)}", bold: true, size: 7),
        card.Carrier is null ? Row(words, "wpc.issued-by", 39.2, 11, Same(IssuedBy), size: 5.2) : Row(words, "wpc.employer", 39.2, 11, card.Holder, size: 5.6),
    ]);

    private FixedPage Back(PaperWords words, PermitCard card) => new(
    [
        Back(words, "wpc.weapon", 3.4, 7, Same(card.Weapon), 5.6),
        Back(words, "wpc.weapons", 11, 29, card.Weapons.Count == 0 ? "—" : string.Join('\n', Listed(words, card.Weapons)), 5.6),
        Back(words, "wpc.case", 40.4, 3.6, CaseNumber, 6.4),
        new Placed(57.5, 3.4, 25, 32, PaperParts.Verification(words, card.VerifyAddress, 24)),
        new Placed(57.5, 39, 25, 5, [new Rule(0.4), Text(words["wpc.chief"].OnOneLine, Tiny with { Align = Align.Centre, Grey = 0.3 })]),
        new Placed(3.5, 45, 78.6, 0.4, [new Rule(0.3) { Grey = 0.5 }]),
        new Placed(3.5, 45.8, 78.6, 3, [Text(words["wpc.carry"].OnOneLine, Tiny)]),
        new Placed(3.5, 48.8, 78.6, 3, [Text(PaperParts.Footer(words, Edition, card.Number).Left, Tiny with { Grey = 0.3 })]),
    ]);

    private static IEnumerable<string> Listed(PaperWords words, IReadOnlyList<string> weapons) =>
        weapons.Count <= MostLines ? weapons : [.. weapons.Take(MostLines - 1), words.Format("wpc.more", weapons.Count - MostLines + 1).OnOneLine];

    private static string Same(Bilingual text) => text.Kk == text.Ru ? text.Kk : $"{text.Kk}\n{text.Ru}";

    private static Placed Row(PaperWords words, string label, double y, double height, string value, bool bold = false, double size = 6.4) =>
        Labelled(words, label, 28, y, 54, height, value, bold, size);

    private static Placed Back(PaperWords words, string label, double y, double height, string value, double size) =>
        Labelled(words, label, 3.5, y, 53, height, value, bold: false, size);

    // The label in both languages above each other, the value beside them.
    private static Placed Labelled(PaperWords words, string label, double x, double y, double width, double height, string value, bool bold, double size)
    {
        var caption = Tiny with { Size = 4, Grey = 0.3 };
        return new Placed(
            x, y, width, height,
            [
                Columns([Col.Mm(LabelWidth), Col.Star(1)], PaperParts.Both(words[label], caption, caption), [Text(value, Field with { Bold = bold, Size = size })])
                    with { PadX = 0, PadY = 0 },
            ]);
    }
}
