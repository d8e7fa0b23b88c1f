using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.IdentityDocuments.Printing;

/// <summary>The talon of registration of the appendix, with its nine fields in the order of the act (ID-9, appendix).</summary>
/// <param name="Fields">What stands in the fields, from the first to the ninth.</param>
internal sealed record IdentityTalonPaper(PaperCase Case, PaperOffice Office, IReadOnlyList<string> Fields, string AcceptedBy, DateTimeOffset AcceptedAt) : IPaper
{
    public const int Count = 9;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["ident.talon.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", AcceptedAt), PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.SmallTitle),
                Text(title.Ru, PaperStyles.SmallTitle with { Size = 8.5, Bold = false, After = 5 }),
                KeyValues(Fields.Select((text, at) => (words[$"ident.talon.{at + 1}"], Plain(text, bold: at is 2 or 8))), 0.62) with { PadY = 1.8 },
                new Space(8),
                new Together([Signature(words, words["ident.accepted"], AcceptedBy), Text(words["ident.talon.bring"].OnOneLine, PaperStyles.Small)]),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
            Smallest = 0.85,
        };
    }
}
