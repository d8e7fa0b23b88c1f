using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Citizenship.Printing;

/// <summary>One page of text: to whom, what, the facts, a list, who signs. The words are resources <c>print.cz.{kind}.…</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Recipient">To whom; none where the words of the kind name it.</param>
/// <param name="Values">What is put into the text.</param>
/// <param name="Facts">Resource of a label, and the value.</param>
/// <param name="List">What follows one by one.</param>
internal sealed record CitizenshipPage(
    string Kind, string? Recipient, IReadOnlyList<object?> Values, IReadOnlyList<(string Label, Bilingual Value)> Facts, IReadOnlyList<Bilingual> List);

/// <summary>Who signs a page.</summary>
internal sealed record Signer(string Role, string Name);

/// <summary>Inquiries, notices, questionnaire, undertaking, receipt: each on a page of its own. DECISION: the act names these papers and prints no forms of them.</summary>
internal sealed record CitizenshipPagesPaper(
    PaperOffice Office, PaperEdition Edition, string Number, IReadOnlyList<CitizenshipPage> Pages, IReadOnlyList<Signer> Signers, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{words[$"cz.{Pages[0].Kind}.title"].Kk} {Number}", PrintedAt), PageFormat.A4, [.. Pages.SelectMany((page, i) => Page(words, page, i))])
    {
        Footer = Footer(words, Edition, Number),
    };

    private IEnumerable<Block> Page(PaperWords words, CitizenshipPage page, int index)
    {
        var (title, right) = (words[$"cz.{page.Kind}.title"], PaperStyles.Value with { Align = Align.Right, Bold = true });
        return
        [
            .. index > 0 ? [new PageBreak()] : Array.Empty<Block>(),
            .. Letterhead(words, Office),
            .. page.Recipient is { } name ? Plain(name, Align.Right, bold: true) : Both(words[$"cz.{page.Kind}.to"], right, PaperStyles.Second with { Align = Align.Right }),
            new Space(10),
            Text(title.Kk, PaperStyles.Title),
            Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
            .. Both(words.Format($"cz.{page.Kind}.text", [.. page.Values]), PaperStyles.Value with { After = 6 }, PaperStyles.Value with { After = 8 }),
            KeyValues(page.Facts.Select(f => (words[$"cz.{f.Label}"], Both(f.Value, PaperStyles.Value with { Bold = true })))),
            new Space(6),
            .. page.List.SelectMany((line, i) => Both(new Bilingual($"{i + 1}) {line.Kk}", line.Ru == line.Kk ? $"{i + 1}) {line.Kk}" : line.Ru), PaperStyles.Value with { Before = 2 })),
            new Space(14),
            new Together([.. Signers.Select(s => Signature(words, words[$"cz.{s.Role}"], s.Name)), Text(Formats.Date(PrintedAt), PaperStyles.Small)]),
        ];
    }
}

/// <summary>A certificate of admission to, or of leaving, the citizenship (CZ-5).</summary>
/// <param name="Number">Of the certificate.</param>
/// <param name="Facts">Resource of a label, and the value.</param>
internal sealed record CertificatePage(bool IsAdmission, string Number, string Holder, string CaseNumber, IReadOnlyList<(string Label, Bilingual Value)> Facts, string VerifyAddress);

/// <summary>The certificates of a file, each on a page of its own.</summary>
internal sealed record CertificatesPaper(PaperEdition Edition, PaperOffice Office, IReadOnlyList<CertificatePage> Certificates, DateTimeOffset MadeAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{Title(words, Certificates[0]).Kk} {Certificates[0].Number}", MadeAt), PageFormat.A5, [.. Certificates.SelectMany((page, i) => Page(words, page, i))])
    {
        Footer = Footer(words, Edition, Certificates[0].CaseNumber),
    };

    private static Bilingual Title(PaperWords words, CertificatePage page) => words[page.IsAdmission ? "cz.admission.title" : "cz.leaving.title"];

    private IEnumerable<Block> Page(PaperWords words, CertificatePage page, int index)
    {
        var title = Title(words, page);
        return
        [
            .. index > 0 ? [new PageBreak()] : Array.Empty<Block>(),
            .. Letterhead(words, Office, small: true),
            Text(title.Kk, PaperStyles.SmallTitle),
            Text(title.Ru, PaperStyles.SmallTitle with { Size = 8.5, Bold = false }),
            Text($"№ {page.Number}", PaperStyles.SmallTitle with { Before = 3, After = 5 }),
            KeyValues(page.Facts.Select(f => (words[$"cz.{f.Label}"], Both(f.Value, PaperStyles.Value with { Bold = true }))), 0.5),
            new Space(6),
            Columns(
                [Col.Star(1), Col.Mm(30)],
                [Signature(words, words["cz.chief"], ""), Signature(words, words["cz.holder"], page.Holder), Text(words["cz.seal"].OnOneLine, PaperStyles.Small)],
                Verification(words, page.VerifyAddress)),
        ];
    }
}

/// <summary>A person on a covering list.</summary>
internal sealed record CoveringLine(string CaseNumber, string Name, string BirthDate, Bilingual Citizenship, Bilingual Basis, Bilingual Role);

/// <summary>The covering list of a batch to the commission under the President (CZ flow).</summary>
internal sealed record CoveringListPaper(
    PaperOffice Office, PaperEdition Edition, string Number, string? Outgoing, IReadOnlyList<CoveringLine> Lines, int Files, string Officer, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["cz.covering.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", PrintedAt), PageFormat.A4,
            [
                .. Letterhead(words, Office),
                .. Both(words["cz.covering.to"], PaperStyles.Value with { Align = Align.Right, Bold = true }, PaperStyles.Second with { Align = Align.Right }),
                new Space(8),
                Text($"{title.Kk} {Number}", PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
                .. Outgoing is { } sent ? Plain(sent) : [],
                .. Both(words.Format("cz.covering.text", Files, Lines.Count), PaperStyles.Value with { After = 4 }, PaperStyles.Value with { After = 8 }),
                new Grid(
                    [Col.Mm(9), Col.Mm(34), Col.Star(1.4), Col.Mm(24), Col.Star(1), Col.Star(1)],
                    [
                        TableHead(words["row"], words["case-number"], words["cz.holder"], words["cz.born"], words["cz.citizenship"], words["cz.basis"]),
                        .. Lines.Select((line, i) => TableRow(
                            Plain($"{i + 1}"), Plain(line.CaseNumber), [.. Plain(line.Name, bold: true), .. Both(line.Role, PaperStyles.Small, PaperStyles.Small)], Plain(line.BirthDate),
                            Both(line.Citizenship), Both(line.Basis))),
                    ])
                {
                    Lines = GridLines.All,
                },
                new Space(14),
                new Together([Signature(words, words["cz.chief"], ""), Signature(words, words["cz.officer"], Officer), Text(Formats.Date(PrintedAt), PaperStyles.Small)]),
            ])
        {
            Footer = Footer(words, Edition, Number),
        };
    }
}
