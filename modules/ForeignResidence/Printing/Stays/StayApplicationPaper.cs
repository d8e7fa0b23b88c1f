using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing.Stays;

/// <summary>The application (TR-12.3): the form of the migration police, or without its head where an organisation prints it on its own letterhead.</summary>
internal sealed record StayApplicationPaper(PaperOffice Office, PaperEdition Edition, PaperStay Stay, bool OnLetterhead) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["tr.application.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Stay.CaseNumber}", Stay.At),
            PageFormat.A4,
            [
                .. OnLetterhead ? [new Space(90)] : Letterhead(words, Office),
                Text(words.Format("tr.application.to", Office.Name).Kk, PaperStyles.Value with { Align = Align.Right, After = 10 }),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false }),
                new Space(8),
                .. Both(words["tr.application.text"], PaperStyles.Value with { After = 2 }, PaperStyles.Second with { After = 8 }),
                KeyValues(Rows(words), labelShare: 0.5),
                new Space(18),
                new Together([Signature(words, words[Stay.Host is null ? "tr.foreigner" : "tr.host"], Stay.Host ?? Stay.Name), Text(Formats.Date(Stay.RegisteredOn), PaperStyles.Value)]),
                new Space(14),
                new Together([.. Both(words["tr.application.office"]), Signature(words, words["tr.accepted"], Stay.Officer)]),
            ])
        {
            Footer = Footer(words, Edition, Stay.CaseNumber),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["tr.foreigner"], Plain(Stay.Name, bold: true)),
        (words["tr.born"], Plain(Formats.Date(Stay.BirthDate))),
        (words["tr.citizenship"], Both(Stay.Citizenship)),
        (words["tr.passport"], Both(words.Format("tr.passport.until", Stay.Passport, Formats.Date(Stay.PassportValidTo)))),
        (words["tr.visa"], Stay.VisaValidTo is { } day ? Both(words.Format("tr.visa.until", Stay.Visa, Formats.Date(day))) : Both(Stay.Visa)),
        (words["tr.card"], Plain(Stay.CardNumber)),
        (words["tr.arrived"], Both(words.Format("tr.arrived.at", Formats.Date(Stay.ArrivedOn), Stay.BorderPoint))),
        (words["tr.host"], Stay.Host is { } host ? Plain(host) : Both(words["tr.self"])),
        (words["tr.address"], Plain(Stay.Address)),
        (words["tr.until"], Plain(Formats.Date(Stay.Until), bold: true)),
    ];
}
