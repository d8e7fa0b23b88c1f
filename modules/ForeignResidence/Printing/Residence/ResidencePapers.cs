using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing;

/// <summary>The text of the registration stamp (PR-5), to be put into the registration book or the stateless certificate.</summary>
internal sealed record ResidenceStampPaper(
    PaperCase Case, PaperOffice Office, string StampNumber, DateOnly BirthDate, string? Citizenship, string Address, string BookNumber, DateOnly On, string Officer,
    DateTimeOffset MadeAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["res.stamp.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {StampNumber}", MadeAt), PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text($"{title.Kk} № {StampNumber}", PaperStyles.SmallTitle),
                Text(title.Ru, PaperStyles.SmallTitle with { Size = 8.5, Bold = false, After = 6 }),
                KeyValues(
                [
                    (words["res.holder"], Plain(Case.Applicant, bold: true)),
                    (words["res.born"], Plain(Formats.Date(BirthDate))),
                    (words["res.citizenship"], Plain(Citizenship ?? "—")),
                    (words["res.address"], Plain(Address, bold: true)),
                    (words["res.stamp.on"], Plain(Formats.Date(On), bold: true)),
                    (words["res.book"], Plain(BookNumber)),
                    (words["case-number"], Plain(Case.Number)),
                ],
                0.5),
                new Space(10),
                new Together([Signature(words, words["res.officer"], Officer), Text(words["res.seal"].OnOneLine, PaperStyles.Small)]),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }
}

/// <summary>Form 1-N, the application that is kept with the case and signed again when the document is collected (RP-7.1, RP-17). DECISION: the act prints no form.</summary>
/// <param name="Facts">Resource of a label, and the value.</param>
/// <param name="DocumentNumber">Number of the document, once it is made out.</param>
internal sealed record Form1NPaper(
    PaperCase Case, PaperOffice Office, IReadOnlyList<(string Label, string Value)> Facts, string? DocumentNumber, DateOnly? SignedOn, string AcceptedBy, DateTimeOffset AcceptedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["res.form.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", AcceptedAt), PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Columns([Col.Star(1), Col.Mm(35)], [Text(title.Kk, PaperStyles.Title with { Align = Align.Left }), Text(title.Ru, PaperStyles.Second)], [Photo(words)]),
                .. Both(Case.Service, PaperStyles.Value with { Bold = true, After = 2 }),
                new Space(6),
                KeyValues(Facts.Select(f => (words[$"res.{f.Label}"], Plain(f.Value, bold: true)))),
                new Space(8),
                new Together([Signature(words, words["res.form.applicant"], Case.Applicant), Signature(words, words["res.form.accepted"], AcceptedBy)]),
                Text(Formats.Moment(AcceptedAt), PaperStyles.Small with { Align = Align.Right }),
                Text(words["res.form.collected"].OnOneLine, PaperStyles.Heading with { Before = 14 }),
                KeyValues(
                [
                    (words["res.number"], Plain(DocumentNumber ?? "", bold: true)),
                    (words["res.form.signed-on"], Plain(SignedOn is { } day ? Formats.Date(day) : "")),
                ]),
                new Together([Signature(words, words["res.form.applicant"], Case.Applicant)]),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private static Grid Photo(PaperWords words)
    {
        var caption = PaperStyles.Small with { Align = Align.Centre, Grey = 0.5 };
        return new Grid([Col.Star(1)], [new GridRow([new Cell(Both(words["res.photo"], caption, caption)) { Middle = true }]) { MinHeight = 127 }]) { Lines = GridLines.All };
    }
}

/// <summary>The residence permit of a foreigner or the certificate of a stateless person (RP-5), as it is printed on the blank. DECISION: the samples of resolution 87 of 1996 are not among the sources.</summary>
/// <param name="Facts">Resource of a label, and the value.</param>
internal sealed record ResidenceDocumentPaper(
    PaperEdition Edition, PaperOffice Office, bool IsPermit, string Number, IReadOnlyList<(string Label, string Value)> Facts, string Holder, string CaseNumber, string VerifyAddress,
    DateTimeOffset MadeAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words[IsPermit ? "res.permit.title" : "res.certificate.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", MadeAt), PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.SmallTitle),
                Text(title.Ru, PaperStyles.SmallTitle with { Size = 8.5, Bold = false }),
                Text($"№ {Number}", PaperStyles.SmallTitle with { Before = 3, After = 5 }),
                KeyValues(Facts.Select(f => (words[$"res.{f.Label}"], Plain(f.Value, bold: true))), 0.5),
                new Space(6),
                Columns(
                    [Col.Star(1), Col.Mm(30)],
                    [Signature(words, words["res.chief"], ""), Signature(words, words["res.holder"], Holder), Text(words["res.seal"].OnOneLine, PaperStyles.Small)],
                    Verification(words, VerifyAddress)),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
        };
    }
}
