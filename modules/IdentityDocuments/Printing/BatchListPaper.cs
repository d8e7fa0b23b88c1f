using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.IdentityDocuments.Printing;

/// <summary>The list that goes with a batch to the printing house and is kept with it.</summary>
internal sealed record BatchListPaper(PaperOffice Office, PaperEdition Edition, string Number, IReadOnlyList<BatchListRow> Rows, string MadeBy, DateTimeOffset MadeAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words.Format("ident.batch.title", Number);
        return new FlowSheet(
            new SheetInfo(title.Kk, MadeAt), PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Second with { Align = Align.Centre, After = 8 }),
                new Grid(
                    [Col.Mm(9), Col.Mm(26), Col.Star(1), Col.Mm(30), Col.Mm(32), Col.Mm(22)],
                    [
                        TableHead(words["row"], words["ident.batch.order"], words["ident.holder"], words["ident.batch.document"], words["case-number"], words["ident.batch.due"]),
                        .. Rows.Select((row, at) => TableRow(
                            Plain(Formats.Number(at + 1), Align.Right), Plain(row.Order), Plain(row.Holder), Both(row.Document, PaperStyles.SmallValue, PaperStyles.SmallSecond), Plain(row.CaseNumber),
                            Plain(Formats.Date(row.DueOn), bold: row.Expedited))),
                    ])
                {
                    HeaderRows = 1,
                    Lines = GridLines.All,
                    PadY = 1.5,
                },
                new Space(10),
                new Together([Signature(words, words["ident.batch.sent"], MadeBy), Signature(words, words["ident.batch.received"], "")]),
            ])
        {
            Footer = Footer(words, Edition, Number),
        };
    }
}

/// <summary>A line of the list.</summary>
internal sealed record BatchListRow(string Order, string Holder, Bilingual Document, string CaseNumber, DateOnly DueOn, bool Expedited);
