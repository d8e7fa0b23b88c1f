using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Platform.Printing.Papers;

/// <summary>
/// The refusal to accept documents (C-3.2): a receipt in two copies that lists each missing document, set out as the form
/// of the acts (132-2014, 254-2018).
/// </summary>
public sealed record NotAcceptedPaper(
    string RegisterNumber,
    Bilingual Service,
    PaperEdition Edition,
    PaperOffice Office,
    PaperOfficer Officer,
    string Applicant,
    DateTimeOffset GivenAt,
    IReadOnlyList<PaperDocument> Missing) : IPaper
{
    /// <summary>Where the applicant lives.</summary>
    public Bilingual? ApplicantAddress { get; init; }

    /// <summary>The organisation, where one applied.</summary>
    public PaperOrganisation? Organisation { get; init; }

    /// <summary>The law on which the receipt rests; where the act names none, the standard itself is named.</summary>
    public Bilingual? Basis { get; init; }

    /// <summary>The address that the QR code leads to.</summary>
    public string? VerifyAddress { get; init; }

    /// <summary>Both copies on one wide A4, or one alone.</summary>
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
        var info = new SheetInfo($"{words["not-accepted.title"].Kk} {RegisterNumber}", GivenAt);
        return new FlowSheet(info, PageFormat.A5, Body(words, copy))
        {
            Footer = Footer(words, Edition, RegisterNumber),
            Smallest = 0.85,
        };
    }

    private IReadOnlyList<Block> Body(PaperWords words, Bilingual? copy) =>
    [
        .. TalonPaper.CopyMark(copy),
        .. Letterhead(words, Office, small: true),
        Addressee(words),
        new Space(6),
        Text(words["not-accepted.title"].Kk, PaperStyles.SmallTitle),
        Text(words["not-accepted.title"].Ru, PaperStyles.SmallTitle with { Bold = false, Size = 9 }),
        new Space(6),
        .. Reason(words),
        Text(words["not-accepted.missing"].OnOneLine, PaperStyles.Heading with { Size = 7.5 }),
        DocumentTable(words),
        Text(words["not-accepted.again"].Kk, PaperStyles.Small with { Before = 5 }),
        Text(words["not-accepted.again"].Ru, PaperStyles.Small with { After = 2 }),
        Text(words["not-accepted.copies"].OnOneLine, PaperStyles.Small),
        Together(words),
    ];

    private static TextStyle Sentence { get; } =
        PaperStyles.Letter with { Size = 7.5, Leading = 1.3, FirstIndent = 12, Align = Align.Left };

    private Grid Addressee(PaperWords words)
    {
        IReadOnlyList<Block> number =
        [
            Text($"№\u00A0{RegisterNumber}", PaperStyles.Value with { Bold = true, Size = 9 }),
            Text(Formats.Moment(GivenAt), PaperStyles.Value),
        ];
        IReadOnlyList<Block> addressee =
        [
            Text(Applicant, PaperStyles.Value with { Bold = true }),
            .. ApplicantAddress is null ? [] : Both(ApplicantAddress),
            .. Organisation?.Lines(PaperStyles.SmallSecond, (key, value) => words.Format(key, value).OnOneLine) ?? [],
        ];
        return VerifyAddress is null
            ? Columns([Col.Star(1), Col.Star(1.2)], number, addressee) with { PadY = 0 }
            : Columns([Col.Mm(28), Col.Star(0.9), Col.Star(1.2)], Verification(words, VerifyAddress, 20), number, addressee) with { PadY = 0 };
    }

    private IEnumerable<Block> Reason(PaperWords words)
    {
        var basis = Basis ?? words.Format("not-accepted.basis", Edition.Code);
        var text = words.Format("not-accepted.reason", basis, Office.Name, Service);
        yield return Text(text.Kk, Sentence);
        yield return Text(text.Ru, Sentence with { Grey = 0.25 });
    }

    private Grid DocumentTable(PaperWords words) => new(
        [Col.Mm(8), Col.Star(1), Col.Mm(22)],
        [
            TableHead(words["row"], words["document"], words["clause"]),
            .. Missing.Select((d, i) => TableRow(Plain(Formats.Number(i + 1), Align.Right), Both(d.Name), Plain(d.Clause, Align.Centre))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };

    private Together Together(PaperWords words) => new(
    [
        new Space(8),
        Signature(words, Officer.Position, Officer.Name),
        Signature(words, words["received"], Applicant),
    ]);
}

/// <summary>A document that the standard asks for.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Clause">The clause that asks for it.</param>
public sealed record PaperDocument(Bilingual Name, string Clause);
