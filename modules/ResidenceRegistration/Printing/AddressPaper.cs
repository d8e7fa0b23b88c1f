using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ResidenceRegistration.Printing;

/// <summary>
/// What was registered (RR-6): where, since when, until when, each person with the state of the card's chip. After a request through the portal it is the notice that the person has to come
/// to a centre to have the address written to the chip.
/// </summary>
/// <param name="IsNotice">The notice of the portal.</param>
internal sealed record AddressPaper(PaperOffice Office, PaperEdition Edition, string CaseNumber, IReadOnlyList<(ActLine Line, Bilingual Chip)> Acts, bool IsNotice, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var (title, first) = (words[IsNotice ? "rr.notice.title" : "rr.address.title"], Acts[0].Line);
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {CaseNumber}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 8 }),
                KeyValues(
                [
                    (words["rr.address.where"], [.. Both(new Bilingual(first.Address, first.AddressRu), PaperStyles.Value with { Bold = true })]),
                    (words["rr.address.on"], Plain(Formats.Date(first.On), bold: true)),
                    .. first.Until is { } until ? [(words["rr.address.until"], Plain(Formats.Date(until), bold: true))] : Array.Empty<(Bilingual, IReadOnlyList<Block>)>(),
                ]),
                new Space(10),
                People(words),
                .. IsNotice ? Notice(words) : [],
                new Space(14),
                new Together([Signature(words, words["rr.address.official"], first.ByName), new Space(6), Text(Formats.Date(PrintedAt), PaperStyles.Value)]),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
        };
    }

    private Grid People(PaperWords words) => new(
        [Col.Star(1.6), Col.Star(0.8), Col.Star(1.4), Col.Star(1.2)],
        [
            TableHead(words["rr.address.person"], words["rr.address.born"], words["rr.address.before"], words["rr.address.chip"]),
            .. Acts.Select(a => TableRow(
                Plain(a.Line.Name, bold: true), Plain(Formats.Date(a.Line.BirthDate)), a.Line is { RemovedFrom: { } kk, RemovedFromRu: { } ru } ? Both(new Bilingual(kk, ru)) : Plain("—"),
                a.Line.Chip == ChipState.Written ? [.. Both(a.Chip), .. Plain($"№ {a.Line.ChipCard}, {Formats.Date(a.Line.ChipWrittenOn!.Value)}")] : Both(a.Chip))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };

    private IEnumerable<Block> Notice(PaperWords words) =>
    [
        new Space(8),
        .. Both(words.Format("rr.notice.text", Office.Name, Office.Address), PaperStyles.Letter, PaperStyles.Letter with { Grey = 0.33 }),
    ];
}
