using System.Globalization;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>A register of papers that go with a courier (AC-14 of 2010), with room for who gave, carried and received them.</summary>
internal sealed record PackagePaper(PaperOffice From, PaperOffice To, PaperEdition Edition, Package Package, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words[$"ac.package.{Package.Kind}"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Package.Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, From),
                Text($"{title.Kk} № {Package.Number}", PaperStyles.Title),
                Text($"{title.Ru} № {Package.Number}", PaperStyles.Title with { Bold = false, Size = 10, After = 8 }),
                KeyValues([
                    (words["ac.package.to"], Both(To.Name)), (words["ac.package.sent"], Plain(Formats.Moment(Package.SentAt))), (words["ac.package.courier"], Plain(Package.Courier)),
                ]),
                new Space(8),
                new Grid([Col.Mm(10), Col.Mm(38), Col.Star(1), Col.Star(Package.Kind == PackageKind.Faulty ? 1.4 : 0.5)], [Head(words), .. Package.Items.OrderBy(i => i.Ordinal).Select(Line)])
                {
                    HeaderRows = 1, Lines = GridLines.All,
                },
                new Space(14),
                new Together([
                    Signature(words, words["ac.package.gave"], Package.SentBy), Signature(words, words["ac.package.carried"], Package.Courier),
                    Signature(words, words["ac.package.received"], Package.ReceivedBy ?? ""),
                ]),
            ])
        {
            Footer = Footer(words, Edition, $"{Package.Number}"),
        };
    }

    private GridRow Head(PaperWords words) =>
        TableHead(words["ac.package.no"], words["ac.package.case"], words["ac.package.applicant"], words[Package.Kind == PackageKind.Faulty ? "ac.package.reasons" : "ac.package.note"]);

    private static GridRow Line(PackageItem item) => TableRow(
        Plain(item.Ordinal.ToString(CultureInfo.InvariantCulture), Align.Right), Plain(item.CaseNumber, bold: true), Plain(item.Applicant), Plain(item.Reasons ?? ""));
}
