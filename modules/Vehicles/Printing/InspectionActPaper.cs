using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Vehicles.Printing;

/// <summary>A number of the papers beside the number on the vehicle.</summary>
internal sealed record ActNumber(Bilingual What, string? Expected, string? Found, bool Agrees);

/// <summary>A photograph; without bytes only its name stands in the act.</summary>
internal sealed record ActPhoto(string Name, ReadOnlyMemory<byte>? Bytes);

/// <summary>The act of an inspection (VR-12.5, VR-17.2, VR-17.3; VR, Printouts): the vehicle, numbers compared, admission with its reasons, photographs.</summary>
internal sealed record InspectionActPaper(
    PaperCase Case, PaperOffice Office, string Vehicle, string Identifier, string Colour, string? Plate, IReadOnlyList<ActNumber> Numbers, bool Admitted,
    IReadOnlyList<Bilingual> Reasons, string? Note, IReadOnlyList<ActPhoto> Photos, string Inspector, DateTimeOffset At, DateTimeOffset PrintedAt) : IPaper
{
    private const int PhotosInARow = 3;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["vr.act.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10.5, Bold = false }),
                Text(Formats.Moment(At), PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 8 }),
                KeyValues(Facts(words), 0.45),
                Text(words["vr.act.numbers"].OnOneLine, PaperStyles.Heading with { Before = 14 }),
                Table(words),
                Text(words["vr.act.result"].OnOneLine, PaperStyles.Heading with { Before = 14 }),
                .. Result(words),
                .. Pictures(words),
                new Space(12),
                new Together([Signature(words, words["vr.act.inspector"], Inspector), Signature(words, words["vr.act.presented"], Case.Applicant)]),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["case-number"], Plain(Case.Number, bold: true)),
        (words["vr.act.applicant"], Plain(Case.Applicant)),
        (words["vr.card.make"], Plain(Vehicle, bold: true)),
        (words["vr.card.vin"], Plain(Identifier, bold: true)),
        (words["vr.card.plate"], Plain(Plate ?? "—")),
        (words["vr.card.colour"], Plain(Colour)),
    ];

    private Grid Table(PaperWords words) => new(
        [Col.Star(1), Col.Star(1.2), Col.Star(1.2), Col.Star(0.9)],
        [
            TableHead(words["vr.act.aggregate"], words["vr.act.expected"], words["vr.act.found"], words["vr.act.compared"]),
            .. Numbers.Select(n => TableRow(
                Both(n.What), Plain(n.Expected ?? "—"), Plain(n.Found ?? "—", bold: !n.Agrees),
                Both(words[n.Agrees ? "vr.act.agrees" : "vr.act.differs"], PaperStyles.Value with { Bold = !n.Agrees }))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private IEnumerable<Block> Result(PaperWords words) =>
    [
        .. Both(words[Admitted ? "vr.act.admitted" : "vr.act.not-admitted"], PaperStyles.Value with { Bold = true, Size = 9.5 }),
        .. Reasons.SelectMany((reason, i) => Both(new Bilingual($"{i + 1}) {reason.Kk}", reason.Ru), PaperStyles.Value with { Before = 2 })),
        .. string.IsNullOrWhiteSpace(Note) ? Array.Empty<Block>() : [Text($"{words["vr.act.note"].OnOneLine}: {Note}", PaperStyles.Value with { Before = 4 })],
    ];

    private IEnumerable<Block> Pictures(PaperWords words)
    {
        yield return Text(words.Format("vr.act.photos", Photos.Count).OnOneLine, PaperStyles.Heading with { Before = 14 });
        foreach (var row in Photos.Chunk(PhotosInARow))
        {
            yield return Columns(
                [.. Enumerable.Repeat(Col.Star(1), PhotosInARow)],
                [.. row.Select(Shown), .. Enumerable.Repeat<IReadOnlyList<Block>>([], PhotosInARow - row.Length)]);
        }
    }

    private static IReadOnlyList<Block> Shown(ActPhoto photo) =>
    [
        .. photo.Bytes is { } bytes ? [new Picture(bytes, 52, 39)] : Array.Empty<Block>(),
        Text(photo.Name, PaperStyles.Small with { Align = Align.Centre }),
    ];
}
