using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.ProxyDrivers.Domain;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ProxyDrivers.Printing;

/// <summary>The service mark that a power of attorney gets (PD-5, PD-14): the text of the stamp, to be cut out and put on its back.</summary>
internal sealed record ServiceMarkPaper(
    PaperOffice Office, PaperEdition Edition, string MarkNumber, string CaseNumber, string Driver, DateOnly BirthDate, string Owner, string? Plate,
    string VehicleTitle, string Identifier, string Certificate, PowerOfAttorney Attorney, DateOnly From, string Officer, DateTimeOffset MadeAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["pd.mark.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {MarkNumber}", MadeAt),
            PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text($"{title.OnOneLine} № {MarkNumber}", PaperStyles.SmallTitle),
                .. Both(words["pd.mark.text"], PaperStyles.SmallValue with { Align = Align.Centre, Before = 3 }, PaperStyles.SmallSecond with { Align = Align.Centre }),
                new Space(6),
                KeyValues(Rows(words), labelShare: 0.5),
                new Space(10),
                new Together([Signature(words, words["pd.registered"], Officer), Text(words["pd.mark.seal"].OnOneLine, PaperStyles.Small)]),
                Text(words["pd.mark.paste"].OnOneLine, PaperStyles.Small with { Align = Align.Centre, Before = 8 }),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["pd.driver"], [.. Plain(Driver, bold: true), .. Both(words.Format("pd.driver.born", Formats.Date(BirthDate)))]),
        (words["pd.plate"], Plain(Plate ?? "—", bold: true)),
        (words["pd.vehicle"], Plain(VehicleTitle)),
        (words["pd.identifier"], Plain(Identifier)),
        (words["pd.certificate"], Plain(Certificate)),
        (words["pd.owner"], Plain(Owner)),
        (words["pd.attorney"],
        [
            .. Both(words.Format("pd.attorney.of", Attorney.Number, Formats.Date(Attorney.IssuedOn), Attorney.Notary)),
            .. Both(words[Attorney.MayRedelegate ? "pd.redelegate" : "pd.no-redelegate"]),
        ]),
        (words["pd.valid"], Both(RegisterPaper.Days(words, From, Attorney.ValidTo), PaperStyles.Value with { Bold = true })),
    ];
}
