using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Platform.Printing.Papers;

/// <summary>A document taken in with an application.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Number">Its own number, where it has one.</param>
/// <param name="Count">How many were taken in.</param>
public sealed record TalonDocument(Bilingual Name, string? Number = null, int Count = 1);

/// <summary>
/// The talon that an applicant gets on acceptance (C-3.3): number, service, edition, what was accepted, office, officer,
/// when, and until when.
/// </summary>
public sealed record TalonPaper(
    PaperCase Case,
    PaperOffice Office,
    PaperOfficer AcceptedBy,
    DateTimeOffset AcceptedAt,
    DateTimeOffset DueAt,
    IReadOnlyList<TalonDocument> Documents) : IPaper
{
    /// <summary>Where and in which hours the result is given out.</summary>
    public Bilingual? Collection { get; init; }

    /// <summary>The address that the QR code leads to.</summary>
    public string? VerifyAddress { get; init; }

    /// <summary>One talon on A5, or two on one wide A4.</summary>
    public PaperCopies Copies { get; init; } = PaperCopies.Two;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Copies == PaperCopies.One
            ? Sheet(words, null)
            : new PairSheet(Sheet(words, words["copy.applicant"]), Sheet(words, words["copy.office"]));
    }

    private FlowSheet Sheet(PaperWords words, Bilingual? copy)
    {
        var info = new SheetInfo($"{words["talon.title"].Kk} {Case.Number}", AcceptedAt);
        return new FlowSheet(info, PageFormat.A5, Body(words, copy))
        {
            Footer = Footer(words, Case.Edition, Case.Number),
            Smallest = 0.85,
        };
    }

    private IReadOnlyList<Block> Body(PaperWords words, Bilingual? copy) =>
    [
        .. CopyMark(copy),
        .. Letterhead(words, Office, small: true),
        Head(words),
        new Space(3),
        KeyValues(Facts(words), 0.42) with { PadY = 1.6 },
        Times(words),
        Text(words["talon.documents"].OnOneLine, PaperStyles.Heading with { Size = 7.5 }),
        DocumentTable(words),
        Text(words["accepted-by"].OnOneLine, Fine with { Before = 8, KeepWithNext = true }),
        Signature(words, AcceptedBy.Position, AcceptedBy.Name),
        new Space(5),
        .. Both(words[Case.Organisation is null ? "talon.status" : "talon.status-organisation"], Fine, Fine),
    ];

    private static TextStyle Fine { get; } = PaperStyles.Small with { Face = Face.Condensed };

    /// <summary>The line above the letterhead that says whose copy it is.</summary>
    internal static IReadOnlyList<Block> CopyMark(Bilingual? copy) => copy is null
        ? []
        : [Text(copy.OnOneLine, PaperStyles.Small with { Align = Align.Right, After = 3, Size = 6 })];

    private Grid Head(PaperWords words)
    {
        IReadOnlyList<Block> title =
        [
            Text(words["talon.title"].Kk, PaperStyles.SmallTitle),
            Text(words["talon.title"].Ru, PaperStyles.SmallTitle with { Bold = false, Size = 9 }),
            Text(Case.Number, new TextStyle(Face.Sans, 15) { Bold = true, Align = Align.Centre, Before = 6 }),
        ];
        return VerifyAddress is null
            ? Columns([Col.Star(1)], title)
            : new Grid(
                [Col.Star(1), Col.Mm(30)],
                [new GridRow([new Cell(title) { Middle = true }, new Cell(Verification(words, VerifyAddress, 22))])])
            { PadY = 0 };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words)
    {
        yield return (words["service"], Small(Case.Service));
        yield return (words["edition"], Small(Case.Edition.Words(words)));
        yield return (words["applicant"], [.. Plain(Case.Applicant, bold: true), .. Case.Organisation?.Lines(PaperStyles.SmallSecond, (key, value) => words.Format(key, value).OnOneLine) ?? []]);
        if (Collection is not null)
        {
            yield return (words["collection"], Small(Collection));
        }
    }

    private static IReadOnlyList<Block> Small(Bilingual text) => Both(text, PaperStyles.SmallValue, PaperStyles.SmallSecond);

    /// <summary>When it was taken in and until when it is due, side by side: what people look for.</summary>
    private Grid Times(PaperWords words)
    {
        var moment = PaperStyles.Value with { Bold = true, Size = 10 };
        return new Grid(
            [Col.Star(1), Col.Star(1)],
            [
                new GridRow(
                [
                    new Cell([.. Both(words["accepted-at"], PaperStyles.Label, PaperStyles.Small), Text(Formats.Moment(AcceptedAt), moment)]),
                    new Cell([.. Both(words["due-at"], PaperStyles.Label, PaperStyles.Small), Text(Formats.Moment(DueAt), moment)]),
                ]),
            ])
        { Lines = GridLines.All, PadY = 3 };
    }

    private Grid DocumentTable(PaperWords words)
    {
        var rows = Documents.Select((d, i) => TableRow(
            Plain(Formats.Number(i + 1), Align.Right),
            Small(d.Name),
            Plain(d.Number ?? "—"),
            Plain(Formats.Number(d.Count), Align.Right)));
        var total = new GridRow(
        [
            new Cell([Text(words["talon.total"].OnOneLine, PaperStyles.Value with { Bold = true, Align = Align.Right })], Span: 3),
            new Cell(Plain(Formats.Number(Documents.Sum(d => d.Count)), Align.Right, bold: true)),
        ]);
        return new Grid(
            [Col.Mm(8), Col.Star(1), Col.Mm(34), Col.Mm(14)],
            [TableHead(words["row"], words["document"], words["document-number"], words["count"]), .. rows, total])
        {
            HeaderRows = 1,
            Lines = GridLines.All,
            PadY = 1.5,
        };
    }
}
