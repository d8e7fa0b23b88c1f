using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.DriverLicences.Printing;

/// <summary>An examination of the day.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Applicant">Who is examined.</param>
/// <param name="BirthDate">Born on.</param>
/// <param name="Category">The category of a practice examination; none for theory.</param>
/// <param name="DueAt">Until when the case is due.</param>
/// <param name="Passed">The outcome, where there is one.</param>
/// <param name="Result">«18 / 20» in theory, the number of errors in practice.</param>
/// <param name="Examiner">Who entered it.</param>
internal sealed record ExamDayLine(
    string CaseNumber, string Applicant, DateOnly BirthDate, string? Category, DateTimeOffset DueAt, bool? Passed, string? Result, string? Examiner);

/// <summary>The examination committee's list of a day (DL-14): who waits for which examination, with room for the outcome.</summary>
internal sealed record ExamDayPaper(
    PaperOffice Office, PaperEdition Edition, DateOnly On, IReadOnlyList<ExamDayLine> Lines, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["dl.day.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Formats.Date(On)}", PrintedAt),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                Text(Formats.Date(On), PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6, Size = 9 }),
                Table(words),
                Text(words.Format("dl.day.total", Lines.Count).OnOneLine, PaperStyles.Value with { Before = 5, After = 8 }),
                new Together([Signature(words, words["dl.day.committee"], "")]),
            ])
        {
            Footer = Footer(words, Edition, Formats.Date(On)),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(10), Col.Mm(34), Col.Star(1.3), Col.Mm(23), Col.Mm(36), Col.Mm(19), Col.Mm(36), Col.Star(0.8), Col.Mm(26)],
        [
            TableHead(
                words["row"],
                words["case-number"],
                words["dl.person"],
                words["dl.birth-date"],
                words["dl.exam"],
                words["dl.due"],
                words["dl.outcome"],
                words["dl.examiner"],
                words["dl.signature"]),
            .. Lines.Select((line, i) => Row(words, line, i + 1)),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private static GridRow Row(PaperWords words, ExamDayLine line, int number) => new(
    [
        new Cell(Plain(Formats.Number(number), Align.Right)),
        new Cell(Plain(line.CaseNumber)),
        new Cell(Plain(line.Applicant, bold: true)),
        new Cell(Plain(Formats.Date(line.BirthDate), Align.Centre)),
        new Cell(Both(line.Category is { } c ? words.Format("dl.practice-of", c) : words["dl.theory"])),
        new Cell(Plain(Formats.Time(line.DueAt), Align.Centre)),
        new Cell(Outcome(words, line)),
        new Cell(Plain(line.Examiner ?? "")),
        new Cell([]),
    ])
    { MinHeight = 26 };

    private static IReadOnlyList<Block> Outcome(PaperWords words, ExamDayLine line) => line.Passed is { } passed
        ? [.. Both(words[passed ? "dl.passed" : "dl.not-passed"], PaperStyles.Value with { Bold = true }), .. line.Result is { } r ? Plain(r) : []]
        : [];
}
