using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.IdentityDocuments.Printing;

/// <summary>The form (formulyar) of ID and the application of TI (ID-9, TI-9.1). DECISION: the acts print neither; what is asked for stands on it, with the consent to the use of data.</summary>
/// <param name="Title">Resource of its title.</param>
/// <param name="Facts">Resource of a label, and the value.</param>
/// <param name="Photo">The photograph that was taken; a frame where it is glued on.</param>
/// <param name="Sign">The signature that was taken.</param>
internal sealed record FormPaper(
    string Title, PaperCase Case, PaperOffice Office, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<Bilingual> Papers, ReadOnlyMemory<byte>? Photo,
    ReadOnlyMemory<byte>? Sign, string AcceptedBy, DateTimeOffset AcceptedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words[Title];
        var kept = Sign is { } signature ? new Block[] { new Picture(signature, 49, 14), Text(words["ident.form.signature"].OnOneLine, PaperStyles.Small) } : [];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", AcceptedAt), PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Columns([Col.Star(1), Col.Mm(36)], [Text(title.Kk, PaperStyles.Title with { Align = Align.Left }), Text(title.Ru, PaperStyles.Second), new Space(4), .. kept], [Frame(words)]),
                .. Both(Case.Service, PaperStyles.Value with { Bold = true, After = 2 }),
                new Space(6),
                KeyValues(Facts.Select(f => (words[$"ident.{f.Label}"], Plain(f.Value, bold: true)))),
                Text(words["ident.form.papers"].OnOneLine, PaperStyles.Heading),
                .. Papers.SelectMany((paper, at) => Both(new Bilingual($"{at + 1}. {paper.Kk}", $"{at + 1}. {paper.Ru}"), PaperStyles.SmallValue, PaperStyles.SmallSecond)),
                new Space(6),
                .. Both(words["ident.form.consent"], PaperStyles.Value, PaperStyles.Second),
                new Space(6),
                new Together([Signature(words, words["ident.form.applicant"], Case.Applicant), Signature(words, words["ident.accepted"], AcceptedBy)]),
                Text(Formats.Moment(AcceptedAt), PaperStyles.Small with { Align = Align.Right }),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    // 3.5 x 4.5 cm.
    private Block Frame(PaperWords words)
    {
        if (Photo is { } taken)
        {
            return new Picture(taken, 35, 45);
        }

        var caption = PaperStyles.Small with { Align = Align.Centre, Grey = 0.5 };
        return new Grid([Col.Star(1)], [new GridRow([new Cell(Both(words["ident.photo"], caption, caption)) { Middle = true }]) { MinHeight = 127 }]) { Lines = GridLines.All };
    }
}
