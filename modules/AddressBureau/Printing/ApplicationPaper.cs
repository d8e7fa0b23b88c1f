using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>The application for a certificate (132-2014, appendix 2), with the consent to the use of protected data and the papers enclosed.</summary>
internal sealed record ApplicationPaper(
    PaperOffice Office, PaperEdition Edition, string CaseNumber, string Applicant, DateOnly BirthDate, string? Address, string About, IReadOnlyList<Bilingual> Enclosed, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["ac.application.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {CaseNumber}", PrintedAt),
            PageFormat.A4,
            [
                .. Both(words.Format("ac.application.to", Office.Name.Kk), PaperStyles.Value with { Align = Align.Right }, PaperStyles.Second with { Align = Align.Right }),
                .. Both(words.Format("ac.application.from", Applicant, Address ?? "—"), PaperStyles.Value with { Align = Align.Right }, PaperStyles.Second with { Align = Align.Right }),
                new Space(20),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 10 }),
                .. Both(words.Format("ac.application.text", Applicant, Formats.Date(BirthDate), About), PaperStyles.Letter, PaperStyles.Letter with { Grey = 0.33 }),
                .. Enclosed.Count == 0 ? [] : Both(words["ac.application.enclosed"], PaperStyles.Value with { Before = 8 }),
                .. Enclosed.SelectMany((line, i) => Both(new Bilingual($"{i + 1}) {line.Kk}", line.Ru), PaperStyles.Value with { Before = 3 })),
                new Space(18),
                new Together([Signature(words, words["ac.application.citizen"], Applicant), Text(Formats.Date(PrintedAt), PaperStyles.Value)]),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
        };
    }
}
