using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;

namespace Licensing.DriverLicences.Printing;

/// <summary>A category on a licence: first granted on, valid to.</summary>
internal sealed record CardCategory(string Letter, DateOnly FirstGrantedOn, DateOnly ValidTo);

/// <summary>
/// The driver licence (DL-5): a card of the size ID-1, both sides, with the numbered fields that drivers know from licences
/// everywhere (1 surname … 12 restrictions).
/// </summary>
internal sealed record LicenceCardPaper(
    string Number,
    string Surname,
    string GivenNames,
    DateOnly BirthDate,
    string? Iin,
    DateOnly IssuedOn,
    DateOnly ValidTo,
    Bilingual IssuedBy,
    PaperEdition Edition,
    IReadOnlyList<CardCategory> Categories,
    IReadOnlyList<Bilingual> Restrictions,
    string VerifyAddress,
    DateTimeOffset MadeAt) : IPaper
{
    private static readonly string[] Letters = ["A", "B", "C", "D", "E"];

    private static readonly string[] FieldNumbers = ["9.", "10.", "11."];

    /// <summary>The holder's photograph (JPEG or PNG); an empty frame where there is none.</summary>
    public ReadOnlyMemory<byte>? Photo { get; init; }

    private static TextStyle Field { get; } = new(Face.Condensed, 6.4) { Leading = 1.15 };

    private static TextStyle Tiny { get; } = new(Face.Condensed, 4.4) { Leading = 1.2 };

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FixedSheet(
        new SheetInfo($"{words["dl.card.title"].Kk} {Number}", MadeAt), PageFormat.Id1, [Front(words), Back(words)]);

    private FixedPage Front(PaperWords words) => new(
    [
        new Placed(0, 0, 85.6, 10.4, [CardParts.Band(words["dl.card.state"].OnOneLine, words["dl.card.title"].Kk, words["dl.card.other"].Kk, 8.2, 4.6)]),
        new Placed(4, 13, 22, 28.5, [CardParts.PhotoFrame(Photo, words["dl.card.photo"], Tiny)]),
        new Placed(4, 45.5, 22, 6, [new Rule(0.4), Text($"7. {words["signature"].OnOneLine}", Tiny with { Align = Align.Centre, Grey = 0.3 })]),
        Numbered(12.2, 4.2, "1", Surname, bold: true, size: 7.6),
        Numbered(16.6, 5.8, "2", GivenNames, bold: true, size: 7),
        Numbered(22.8, 3.4, "3", Formats.Date(BirthDate)),
        Numbered(26.4, 3.4, "4a", Formats.Date(IssuedOn), width: 26),
        Numbered(26.4, 3.4, "4b", Formats.Date(ValidTo), x: 56, width: 26),
        Numbered(30, 7.4, "4c", IssuedBy.Kk == IssuedBy.Ru ? IssuedBy.Kk : $"{IssuedBy.Kk}\n{IssuedBy.Ru}", size: 5.4),
        Numbered(37.8, 3.4, "4d", Iin ?? "—"),
        Numbered(41.6, 4.2, "5", Number, bold: true, size: 8.4),
        Numbered(46.6, 4.8, "9", string.Join("  ", Categories.Select(c => c.Letter)), bold: true, size: 9.6),
    ]);

    private FixedPage Back(PaperWords words) => new(
    [
        new Placed(3.5, 3.5, 50, 23, [CategoryTable()]),
        new Placed(57.5, 2.5, 25, 30, PaperParts.Verification(words, VerifyAddress, 24)),
        new Placed(3.5, 27.5, 50, 8, [RestrictionsLine(words)]),
        new Placed(3.5, 36.4, 78.6, 0.4, [new Rule(0.3) { Grey = 0.5 }]),
        new Placed(3.5, 37.2, 78.6, 10.4, [Text(words["dl.card.legend"].Kk, Tiny), Text(words["dl.card.legend"].Ru, Tiny with { Grey = 0.3, Before = 1.2 })]),
        new Placed(3.5, 48.8, 78.6, 3, [EditionLine(words)]),
    ]);

    private static Placed Numbered(
        double y, double height, string number, string value, bool bold = false, double size = 6.4, double x = 29, double width = 53)
    {
        var style = Field with { Bold = bold, Size = size };
        var label = Field with { Size = 5, Grey = 0.35, Leading = style.Leading * size / 5 };
        return new Placed(x, y, width, height, [Columns([Col.Mm(6), Col.Star(1)], [Text($"{number}.", label)], [Text(value, style)]) with { PadX = 0, PadY = 0 }]);
    }

    private Grid CategoryTable()
    {
        var cell = Field with { Size = 5.6, Align = Align.Centre };
        GridRow Row(string letter, string from, string to, bool held) => PaperParts.TableRow(
            [Text(letter, cell with { Bold = held, Grey = held ? 0 : 0.45 })], [Text(from, cell)], [Text(to, cell)]);
        var rows = Letters.Select(letter => Categories.FirstOrDefault(c => c.Letter == letter) is { } c
            ? Row(letter, Formats.Date(c.FirstGrantedOn), Formats.Date(c.ValidTo), held: true)
            : Row(letter, "—", "—", held: false));
        return new Grid(
            [Col.Star(0.6), Col.Star(1), Col.Star(1)],
            [new GridRow([.. FieldNumbers.Select(h => new Cell([Text(h, cell with { Size = 5 })]))]) { Shaded = true }, .. rows])
        {
            Lines = GridLines.All,
            PadX = 1.5,
            PadY = 1.4,
        };
    }

    private Paragraph RestrictionsLine(PaperWords words)
    {
        var text = Restrictions.Count == 0
            ? words["dl.card.unrestricted"].OnOneLine
            : string.Join("; ", Restrictions.Select(r => r.OnOneLine));
        return new Paragraph([new Run("12. "), new Run(text, Bold: Restrictions.Count > 0)], Field with { Size = 5.4 });
    }

    private Paragraph EditionLine(PaperWords words)
    {
        var footer = PaperParts.Footer(words, Edition, Number);
        return Text(footer.Left, Tiny with { Grey = 0.3 });
    }
}
