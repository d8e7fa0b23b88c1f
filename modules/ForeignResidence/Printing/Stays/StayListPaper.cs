using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing.Stays;

/// <summary>The collective list of a tourist group with room for the stamp and the signature (TR-15).</summary>
internal sealed record StayListPaper(PaperOffice Office, PaperEdition Edition, string GroupName, IReadOnlyList<PaperStay> Stays) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var (title, first) = (words["tr.list.title"], Stays[0]);
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {first.CaseNumber}", first.At),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                Text(GroupName, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 2, Size = 9 }),
                Text($"{first.Host}, {first.Address}", PaperStyles.Value with { Align = Align.Centre, After = 6 }),
                Table(words),
                Text(words.Format("tr.list.total", Stays.Count).OnOneLine, PaperStyles.Value with { Before = 5, After = 8 }),
                new Together(
                [
                    .. Both(words.Format("tr.list.stamp", Formats.Date(first.RegisteredOn), Formats.Date(Stays.Max(s => s.Until)))),
                    Signature(words, words["tr.registered"], first.Officer),
                    Text(words["tr.seal.visa"].OnOneLine, PaperStyles.Small),
                ]),
            ])
        {
            Footer = Footer(words, Edition, first.CaseNumber),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(9), Col.Star(1.5), Col.Mm(24), Col.Star(0.8), Col.Mm(30), Col.Mm(30), Col.Mm(24), Col.Mm(24), Col.Mm(22)],
        [
            TableHead(
                Bilingual.Same("№"), words["tr.foreigner"], words["tr.born"], words["tr.citizenship"], words["tr.passport"], words["tr.card"], words["tr.arrived"],
                words["tr.until"], words["tr.mark.number"]),
            .. Stays.Select((stay, i) => TableRow(
                Plain($"{i + 1}"), Plain(stay.Name, bold: true), Plain(Formats.Date(stay.BirthDate)), Both(stay.Citizenship), Plain(stay.Passport), Plain(stay.CardNumber),
                Plain(Formats.Date(stay.ArrivedOn)), Plain(Formats.Date(stay.Until)), Plain(stay.Number))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };
}
