using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Platform.Printing.Papers;

/// <summary>A result handed over (C-3.6).</summary>
/// <param name="IssuedAt">When, or null where the line waits for its signature.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="Result">What was handed over, with series and number.</param>
/// <param name="Receiver">Who received it.</param>
/// <param name="ShownDocument">The identity document that was shown.</param>
/// <param name="IssuedBy">The officer: surname and initials.</param>
public sealed record IssueRegisterLine(
    DateTimeOffset? IssuedAt, string CaseNumber, Bilingual Result, string Receiver, string ShownDocument, string IssuedBy)
{
    /// <summary>The number of the entry; where nothing is said the lines are counted.</summary>
    public long? Number { get; init; }

    /// <summary>The document of authority, where an attorney received it.</summary>
    public Bilingual? Authority { get; init; }
}

/// <summary>A page of the issue register: what was handed over against a signature (C-3.6, DL-16); its lines are numbered from FirstNumber on.</summary>
public sealed record IssueRegisterPaper(
    PaperOffice Office,
    Bilingual Service,
    PaperEdition Edition,
    DateOnly From,
    DateOnly To,
    DateTimeOffset PrintedAt,
    IReadOnlyList<IssueRegisterLine> Lines,
    int FirstNumber = 1) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var title = words["register.title"];
        var period = From == To ? Formats.Date(From) : $"{Formats.Date(From)} – {Formats.Date(To)}";
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {period}", PrintedAt),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                Text(Service.OnOneLine, PaperStyles.Value with { Align = Align.Centre, Before = 4 }),
                Text(period, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 2, After = 6 }),
                Table(words),
                Text(words.Format("register.total", Lines.Count).OnOneLine, PaperStyles.Value with { Before = 5 }),
            ])
        {
            Footer = Footer(words, Edition, period),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(11), Col.Mm(21), Col.Mm(33), Col.Star(1.1), Col.Star(1.15), Col.Star(1), Col.Mm(30), Col.Star(0.75)],
        [
            TableHead(
                words["row"],
                words["register.issued-at"],
                words["case-number"],
                words["register.result"],
                words["register.receiver"],
                words["register.shown"],
                words["register.signature"],
                words["register.officer"]),
            .. Lines.Select((line, i) => Row(line, line.Number ?? FirstNumber + i)),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private static GridRow Row(IssueRegisterLine line, long number) => new(
    [
        new Cell(Plain(Formats.Number(number), Align.Right)),
        new Cell(line.IssuedAt is { } at ? Plain($"{Formats.Date(at)}\n{Formats.Time(at)}") : []),
        new Cell(Plain(line.CaseNumber)),
        new Cell(Both(line.Result)),
        new Cell([.. Plain(line.Receiver), .. line.Authority is null ? [] : Both(line.Authority, PaperStyles.Second)]),
        new Cell(Plain(line.ShownDocument)),
        new Cell([]),
        new Cell(Plain(line.IssuedBy)),
    ])
    { MinHeight = 26 };
}
