using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.ResidenceRegistration.Features;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ResidenceRegistration.Printing;

/// <summary>The register as it was asked for, on paper.</summary>
/// <param name="Lines">What was found, with what was done.</param>
/// <param name="HasMore">The register goes on behind them.</param>
internal sealed record RegisterPaper(PaperOffice Office, PaperEdition Edition, IReadOnlyList<(ActLine Line, Bilingual Done)> Lines, bool HasMore, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["rr.register.title"];
        return new FlowSheet(
            new SheetInfo(title.Kk, PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 8 }),
                new Grid(
                    [Col.Mm(13), Col.Mm(31), Col.Star(1.3), Col.Star(1.7), Col.Mm(18), Col.Star(1)],
                    [
                        TableHead(Bilingual.Same("№"), words["rr.register.case"], words["rr.address.person"], words["rr.register.address"], words["rr.address.on"], words["rr.register.done"]),
                        .. Lines.Select(l => TableRow(
                            Plain($"{l.Line.Serial}"), Plain(l.Line.CaseNumber), [.. Plain(l.Line.Name, bold: true), .. Plain(Formats.Date(l.Line.BirthDate))],
                            Both(new Bilingual(l.Line.Address, l.Line.AddressRu)), Plain(Formats.Date(l.Line.On)), Both(l.Done))),
                    ])
                {
                    HeaderRows = 1,
                    Lines = GridLines.All,
                },
                .. HasMore ? Both(words["rr.register.more"], PaperStyles.Small with { Before = 6 }) : [],
            ])
        {
            Footer = Footer(words, Edition, Formats.Date(PrintedAt)),
        };
    }
}
