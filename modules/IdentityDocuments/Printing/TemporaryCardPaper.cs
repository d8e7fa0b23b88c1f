using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.IdentityDocuments.Printing;

/// <summary>The temporary identity card: signed, with the provider's passport seal across the photograph (TI-6). DECISION: the act prints no form.</summary>
/// <param name="Facts">Resource of a label, and the value.</param>
internal sealed record TemporaryCardPaper(
    PaperEdition Edition, PaperOffice Office, string Number, string Holder, IReadOnlyList<(string Label, string Value)> Facts, string CaseNumber, string VerifyAddress, DateTimeOffset MadeAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["ident.card.title"];
        var caption = PaperStyles.Small with { Align = Align.Centre, Grey = 0.5 };
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", MadeAt), PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.SmallTitle),
                Text(title.Ru, PaperStyles.SmallTitle with { Size = 8.5, Bold = false }),
                Text($"№ {Number}", PaperStyles.SmallTitle with { Before = 3, After = 5 }),
                Columns(
                    [Col.Mm(37), Col.Star(1)],
                    [new Grid([Col.Star(1)], [new GridRow([new Cell(Both(words["ident.photo"], caption, caption)) { Middle = true }]) { MinHeight = 127 }]) { Lines = GridLines.All }],
                    [KeyValues(Facts.Select(f => (words[$"ident.{f.Label}"], Plain(f.Value, bold: true))), 0.7)]),
                new Space(6),
                .. Both(words["ident.card.text"], PaperStyles.SmallValue, PaperStyles.SmallSecond),
                new Space(4),
                Columns(
                    [Col.Star(1), Col.Mm(30)],
                    [Signature(words, words["ident.chief"], ""), Signature(words, words["ident.holder"], Holder), Text(words["ident.seal"].OnOneLine, PaperStyles.Small)],
                    Verification(words, VerifyAddress)),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
            Smallest = 0.85,
        };
    }
}
