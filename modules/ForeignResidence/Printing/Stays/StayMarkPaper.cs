using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing.Stays;

/// <summary>What fills the field «registration» of the migration card (TR-5, TR-15): to be cut out and put on it, stamped and signed.</summary>
internal sealed record StayMarkPaper(PaperOffice Office, PaperEdition Edition, PaperStay Stay) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["tr.mark.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Stay.Number}", Stay.At),
            PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text($"{title.OnOneLine} № {Stay.Number}", PaperStyles.SmallTitle),
                new Space(6),
                KeyValues(Rows(words), labelShare: 0.5),
                new Space(10),
                new Together([Signature(words, words["tr.registered"], Stay.Officer), Text(words["tr.seal"].OnOneLine, PaperStyles.Small)]),
                Text(words["tr.mark.paste"].OnOneLine, PaperStyles.Small with { Align = Align.Centre, Before = 8 }),
            ])
        {
            Footer = Footer(words, Edition, Stay.CaseNumber),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["tr.foreigner"], Plain(Stay.Name, bold: true)),
        (words["tr.passport"], Plain(Stay.Passport)),
        (words["tr.card"], Plain(Stay.CardNumber)),
        (words["tr.address"], Plain(Stay.Address)),
        (words["tr.host"], Stay.Host is { } host ? Plain(host) : Both(words["tr.self"])),
        (words["tr.registered-on"], Plain(Formats.Date(Stay.RegisteredOn))),
        (words["tr.until"], Plain(Formats.Date(Stay.Until), bold: true)),
    ];
}
