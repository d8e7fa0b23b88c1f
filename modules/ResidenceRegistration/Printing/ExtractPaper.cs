using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.ResidenceRegistration.Domain;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ResidenceRegistration.Printing;

/// <summary>An extract for the owner of a dwelling: who was registered in it, and for how many people it is meant.</summary>
internal sealed record ExtractPaper(PaperOffice Office, PaperEdition Edition, DwellingExtract Extract, DateTimeOffset IssuedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["rr.extract.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Extract.Serial}", IssuedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 4 }),
                Text($"№ {Extract.Serial}", PaperStyles.Value with { Align = Align.Centre, Bold = true, After = 8 }),
                KeyValues(
                [
                    (words["rr.extract.dwelling"], Both(new Bilingual(Extract.Address, Extract.AddressRu))),
                    (words["rr.extract.owner"], Plain(Extract.Owner, bold: true)),
                    (words["rr.extract.documents"], Plain(Extract.Documents)),
                    (words["rr.extract.capacity"], Plain(Extract.Capacity is { } capacity ? $"{capacity}" : "—")),
                    (words["rr.extract.count"], Plain($"{Extract.Lines.Count}", bold: true)),
                    (words["rr.extract.at"], Plain(Formats.Moment(Extract.At))),
                ]),
                new Space(10),
                Lines(words),
                new Space(14),
                new Together([Signature(words, words["rr.address.official"], Extract.ByName), Signature(words, words["rr.extract.received"], Extract.Owner)]),
            ])
        {
            Footer = Footer(words, Edition, $"№ {Extract.Serial}"),
        };
    }

    private Grid Lines(PaperWords words) => new(
        [Col.Mm(8), Col.Star(1.6), Col.Star(0.8), Col.Star(0.9), Col.Star(0.8), Col.Star(0.8)],
        [
            TableHead(Bilingual.Same("№"), words["rr.address.person"], words["rr.address.born"], words["rr.extract.kind"], words["rr.address.on"], words["rr.address.until"]),
            .. Extract.Lines.Select((l, i) => TableRow(
                Plain($"{i + 1}"), Plain(l.Name, bold: true), Plain(Formats.Date(l.BirthDate)), Both(words[l.IsPermanent ? "rr.extract.permanent" : "rr.extract.temporary"]),
                Plain(Formats.Date(l.From)), Plain(l.Until is { } until ? Formats.Date(until) : "—"))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };
}
