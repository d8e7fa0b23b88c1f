using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ExitClearance.Printing;

/// <summary>The forms of the order's appendices; the words are resources <c>print.exit.{kind}.…</c>.</summary>
internal static class FormKind
{
    /// <summary>Appendix 1.</summary>
    public const string Decision = "decision";

    /// <summary>Appendix 1-1.</summary>
    public const string Refusal = "refusal";

    /// <summary>Appendix 2.</summary>
    public const string Questionnaire = "questionnaire";

    /// <summary>Appendix 3.</summary>
    public const string Request = "request";

    /// <summary>Appendix 4.</summary>
    public const string Receipt = "receipt";

    /// <summary>Appendix 4-1.</summary>
    public const string Confirmation = "confirmation";

    /// <summary>The ten days are over: the note of appendix 1 come true.</summary>
    public const string Warning = "warning";
}

/// <summary>A filled form.</summary>
/// <param name="Kind">One of <see cref="FormKind"/>.</param>
/// <param name="Number">Number of the case.</param>
/// <param name="Person">Whom it is about, who signs that it was received.</param>
/// <param name="Values">What is put into the text.</param>
internal sealed record ExitForm(string Kind, string Number, string Person, IReadOnlyList<object?> Values)
{
    /// <summary>Resource of a label, and the value.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>What follows one by one: grounds with until when they hold.</summary>
    public IReadOnlyList<Bilingual> List { get; init; } = [];

    /// <summary>Tables of the questionnaire.</summary>
    public IReadOnlyList<ExitTable> Tables { get; init; } = [];

    /// <summary>One for each side (appendices 1-1, 4, 4-1).</summary>
    public int Copies { get; init; } = 1;

    /// <summary>The applicant signs it, and no officer: who it is comes before what is asked for (appendices 2, 3).</summary>
    public bool IsApplicants { get; init; }

    /// <summary>What the applicant signs one by one (appendix 2); resources <c>print.exit.statement.…</c>.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    /// <summary>When the applicant's form was taken in, and by whom (appendix 2).</summary>
    public (string On, string By)? Accepted { get; init; }

    /// <summary>The address that the QR code leads to.</summary>
    public string? VerifyAddress { get; init; }
}

/// <summary>A table of a form.</summary>
/// <param name="Key">Its words are resources <c>print.exit.table.{key}.…</c>.</param>
/// <param name="Heads">Its columns.</param>
internal sealed record ExitTable(string Key, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Forms of EX, each copy on a page of its own.</summary>
internal sealed record ExitFormPaper(PaperOffice Office, PaperEdition Edition, IReadOnlyList<ExitForm> Forms, string Officer, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{words[$"exit.{Forms[0].Kind}.title"].Kk} {Forms[0].Number}", PrintedAt), PageFormat.A4,
        [.. Forms.SelectMany(form => Enumerable.Repeat(form, form.Copies)).SelectMany((form, i) => Page(words, form, i))])
    {
        Footer = Footer(words, Edition, Forms[0].Number),
    };

    private IEnumerable<Block> Page(PaperWords words, ExitForm form, int index)
    {
        var title = words[$"exit.{form.Kind}.title"];
        return
        [
            .. index > 0 ? [new PageBreak()] : Array.Empty<Block>(),
            .. Letterhead(words, Office),
            Text(words[$"exit.{form.Kind}.appendix"].OnOneLine, PaperStyles.Small with { Align = Align.Right, After = 6 }),
            Text(title.Kk, PaperStyles.Title),
            Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
            .. form.IsApplicants ? Facts(words, form).Concat(Said(words, form)) : Said(words, form).Concat(Facts(words, form)),
            .. form.List.SelectMany((line, i) => Both(new Bilingual($"{i + 1}. {line.Kk}", line.Ru), PaperStyles.Value with { Before = 3 })),
            .. form.Tables.SelectMany(table => Table(words, table)),
            .. form.IsApplicants ? [] : Both(words[$"exit.{form.Kind}.after"], PaperStyles.Value with { Before = 6, After = 4 }, PaperStyles.Value),
            new Space(10),
            .. form.IsApplicants ? Signed(words, form) : [new Together([.. Signatures(words, form)])],
        ];
    }

    private static IEnumerable<Block> Said(PaperWords words, ExitForm form) =>
        Both(words.Format($"exit.{form.Kind}.text", [.. form.Values]), PaperStyles.Value with { After = 6 }, PaperStyles.Value with { After = 8 });

    private static IEnumerable<Block> Facts(PaperWords words, ExitForm form) =>
        form.Facts.Count == 0 ? [] : [KeyValues(form.Facts.Select(f => (words[$"exit.{f.Label}"], Plain(f.Value, bold: true)))), new Space(6)];

    // Each statement has a signature of its own, as in the form.
    private static IEnumerable<Block> Signed(PaperWords words, ExitForm form) =>
    [
        .. (form.Statements.Count == 0 ? [""] : form.Statements).Select(statement => new Together(
        [
            .. statement.Length == 0 ? [] : Both(words[$"exit.statement.{statement}"], PaperStyles.Value with { Before = 4 }, PaperStyles.Value),
            Signature(words, words["exit.recipient"], form.Person), Text(words["exit.date"].OnOneLine, PaperStyles.Small),
        ])),
        .. form.Accepted is { } taken ? Both(words.Format($"exit.{form.Kind}.accepted", taken.On, taken.By), PaperStyles.Value with { Before = 8 }, PaperStyles.Value) : [],
    ];

    private IEnumerable<Block> Signatures(PaperWords words, ExitForm form)
    {
        IReadOnlyList<Block> lines =
        [
            Signature(words, words["exit.official"], ""),
            Signature(words, words["exit.executor"], Officer),
            Text($"{words["exit.phone"].OnOneLine}: {Office.Phone ?? "—"}   {words["exit.seal"].OnOneLine}   {Formats.Date(PrintedAt)}", PaperStyles.Small),
            Signature(words, words["exit.received"], form.Person),
            Text(words["exit.date"].OnOneLine, PaperStyles.Small),
        ];
        return form.VerifyAddress is { } address ? [Columns([Col.Star(1), Col.Mm(34)], lines, Verification(words, address, 27))] : lines;
    }

    private static IEnumerable<Block> Table(PaperWords words, ExitTable table) =>
    [
        Text(words[$"exit.table.{table.Key}"].OnOneLine, PaperStyles.Heading with { Before = 8 }),
        new Grid(
            [.. table.Heads.Select(_ => Col.Star(1))],
            [
                TableHead([.. table.Heads.Select(h => words[$"exit.table.{table.Key}.{h}"])]),
                .. (table.Rows.Count > 0 ? table.Rows : [[.. table.Heads.Select(_ => "—")]]).Select(row => TableRow([.. row.Select(cell => Plain(cell))])),
            ])
        {
            HeaderRows = 1,
            Lines = GridLines.All,
        },
    ];
}
