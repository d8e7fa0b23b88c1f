using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Platform.Printing.Papers;

/// <summary>A line of a deadline sheet: what happened to the clock, and from when to when.</summary>
public sealed record DeadlinePaperLine(Bilingual Text, DateTimeOffset From, DateTimeOffset To);

/// <summary>Why a result is due when it is due, line by line (C-5), in the words of the sheet that the screen shows.</summary>
public sealed record DeadlinePaper(
    PaperCase Case,
    PaperOffice Office,
    DateTimeOffset AcceptedAt,
    DateTimeOffset DueAt,
    IReadOnlyList<DeadlinePaperLine> Lines,
    DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var title = words["deadline.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10.5, Bold = false, After = 8 }),
                KeyValues(Facts(words)),
                new Space(8),
                Table(words),
                .. Both(words["deadline.note"], PaperStyles.Small with { Before = 8 }, PaperStyles.Small),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["case-number"], Plain(Case.Number, bold: true)),
        (words["service"], Both(Case.Service)),
        (words["edition"], Both(Case.Edition.Words(words))),
        (words["accepted-at"], Plain(Formats.Moment(AcceptedAt))),
        (words["due-at"], Plain(Formats.Moment(DueAt), bold: true)),
    ];

    private Grid Table(PaperWords words) => new(
        [Col.Mm(9), Col.Star(1), Col.Mm(29), Col.Mm(29)],
        [
            TableHead(words["row"], words["deadline.what"], words["deadline.from"], words["deadline.to"]),
            .. Lines.Select((line, i) => TableRow(
                Plain(Formats.Number(i + 1), Align.Right),
                Both(line.Text),
                Plain(Formats.Moment(line.From), Align.Centre),
                Plain(line.From == line.To ? "" : Formats.Moment(line.To), Align.Centre))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };
}
