using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.DriverLicences.Printing;

/// <summary>A theory examination as it is printed.</summary>
internal sealed record TheoryResult(
    DateTimeOffset At, int Asked, int Right, int Needed, bool Passed, IReadOnlyList<int> WrongQuestions, string Examiner)
{
    /// <summary>What the examiner wrote besides.</summary>
    public string? Note { get; init; }

    /// <summary>The last day on which a passed part counts.</summary>
    public DateOnly? CountsUntil { get; init; }

    /// <summary>The earlier case in which it was passed, where this one had no theory examination.</summary>
    public string? FromCase { get; init; }
}

/// <summary>A practice examination of a category as it is printed.</summary>
internal sealed record PracticeResult(string Category, DateTimeOffset At, bool Passed, IReadOnlyList<Bilingual> Errors, string Examiner)
{
    /// <summary>What the examiner wrote besides.</summary>
    public string? Note { get; init; }
}

/// <summary>The examination sheet that the person examined receives (DL-15): theory, and practice for each category asked for.</summary>
internal sealed record ExamSheetPaper(
    PaperCase Case,
    PaperOffice Office,
    DateOnly BirthDate,
    IReadOnlyList<string> Categories,
    TheoryResult? Theory,
    IReadOnlyList<PracticeResult> Practice,
    DateTimeOffset MadeAt) : IPaper
{
    private const double RoomToSign = 30;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["dl.sheet.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", MadeAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10.5, Bold = false, After = 8 }),
                KeyValues(Facts(words), 0.45),
                Text(words["dl.sheet.theory"].OnOneLine, PaperStyles.Heading with { Before = 14 }),
                TheoryTable(words),
                .. TheoryRemarks(words),
                Text(words["dl.sheet.practice"].OnOneLine, PaperStyles.Heading with { Before = 14 }),
                PracticeTable(words),
                new Space(12),
                new Together(
                [
                    Signature(words, words["dl.sheet.chair"], ""),
                    Signature(words, words["dl.sheet.received"], Case.Applicant),
                ]),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["case-number"], Plain(Case.Number, bold: true)),
        (words["dl.person"], Plain(Case.Applicant, bold: true)),
        (words["dl.birth-date"], Plain(Formats.Date(BirthDate))),
        (words["dl.categories"], Plain(string.Join(", ", Categories), bold: true)),
        (words["service"], Both(Case.Service)),
    ];

    private Grid TheoryTable(PaperWords words)
    {
        var row = Theory is { } t
            ? Row(
                Moment(t.At),
                Plain(Formats.Number(t.Asked), Align.Centre),
                Plain(Formats.Number(t.Right), Align.Centre, bold: true),
                Plain(Formats.Number(t.Needed), Align.Centre),
                Outcome(words, t.Passed),
                Plain(t.Examiner))
            : Row([], [], [], [], [], []);
        return new Grid(
            [Col.Mm(23), Col.Mm(20), Col.Mm(20), Col.Mm(22), Col.Mm(26), Col.Star(1), Col.Mm(24)],
            [
                TableHead(
                    words["dl.date"], words["dl.asked"], words["dl.right"], words["dl.needed"], words["dl.outcome"], words["dl.examiner"], words["dl.signature"]),
                row,
            ])
        {
            HeaderRows = 1,
            Lines = GridLines.All,
        };
    }

    private IEnumerable<Block> TheoryRemarks(PaperWords words)
    {
        var remark = PaperStyles.Value with { Size = 7.5, Before = 4 };
        if (Theory is null)
        {
            yield break;
        }

        if (Theory.WrongQuestions.Count > 0)
        {
            yield return Text($"{words["dl.wrong-questions"].OnOneLine}: {string.Join(", ", Theory.WrongQuestions)}", remark);
        }

        if (Theory.Note is { } note)
        {
            yield return Text($"{words["dl.note"].OnOneLine}: {note}", remark);
        }

        if (Theory.FromCase is { } earlier)
        {
            yield return Text(words.Format("dl.theory-from", earlier).OnOneLine, remark);
        }

        if (Theory.CountsUntil is { } until)
        {
            yield return Text(words.Format("dl.theory-until", until).OnOneLine, remark);
        }
    }

    private Grid PracticeTable(PaperWords words) => new(
        [Col.Mm(17), Col.Mm(23), Col.Star(1.7), Col.Mm(25), Col.Star(0.9), Col.Mm(22)],
        [
            TableHead(
                words["dl.category"], words["dl.date"], words["dl.errors"], words["dl.outcome"], words["dl.examiner"], words["dl.signature"]),
            .. Categories.Select(c => PracticeRow(words, c)),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };

    private GridRow PracticeRow(PaperWords words, string category)
    {
        var letter = Plain(category, Align.Centre, bold: true);
        return Practice.FirstOrDefault(p => p.Category == category) is { } p
            ? Row(letter, Moment(p.At), Errors(words, p), Outcome(words, p.Passed), Plain(p.Examiner))
            : Row(letter, [], [], [], []);
    }

    private static IReadOnlyList<Block> Errors(PaperWords words, PracticeResult practice) =>
    [
        .. practice.Errors.Count == 0 ? Both(words["dl.no-errors"]) : practice.Errors.SelectMany((e, i) => Both(new Bilingual($"{i + 1}) {e.Kk}", e.Ru), PaperStyles.Value with { Before = 1 })),
        .. practice.Note is { } note ? [Text(note, PaperStyles.Value with { Before = 2 })] : Array.Empty<Block>(),
    ];

    private static IReadOnlyList<Block> Outcome(PaperWords words, bool passed) =>
        Both(words[passed ? "dl.passed" : "dl.not-passed"], PaperStyles.Value with { Bold = true, Align = Align.Centre });

    private static IReadOnlyList<Block> Moment(DateTimeOffset at) => Plain($"{Formats.Date(at)}\n{Formats.Time(at)}", Align.Centre);

    /// <summary>A row with room for the examiner's signature at its end.</summary>
    private static GridRow Row(params IReadOnlyList<Block>[] cells) =>
        new([.. cells.Select(c => new Cell(c)), new Cell([])]) { MinHeight = RoomToSign };
}
