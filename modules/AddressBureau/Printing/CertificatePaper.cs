using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>
/// An address certificate. 2014: the forms of appendix 1, registered or removed, with number, moments and the sentence that it equals paper. 2007, 2010: a sheet with the answer and
/// room for the registrar's signature and stamp.
/// </summary>
/// <param name="Reason">Why the person was removed.</param>
/// <param name="VerifyAddress">The address that the QR code leads to.</param>
internal sealed record CertificatePaper(PaperOffice Office, PaperEdition Edition, Inquiry Inquiry, Bilingual? Reason, string VerifyAddress, DateTimeOffset IssuedAt) : IPaper
{
    private const string Of2014 = "132-2014";

    private bool IsElectronic => Edition.Code == Of2014;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["ac.certificate.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Inquiry.Number}", IssuedAt),
            IsElectronic ? PageFormat.A4 : PageFormat.A5,
            [
                .. Letterhead(words, Office, small: !IsElectronic),
                .. IsElectronic ? Numbers(words) : [],
                Text(title.Kk, IsElectronic ? PaperStyles.Title : PaperStyles.SmallTitle),
                Text(title.Ru, (IsElectronic ? PaperStyles.Title : PaperStyles.SmallTitle) with { Bold = false, After = 4 }),
                .. IsElectronic ? [] : new Block[] { Text($"№ {Inquiry.Number}", PaperStyles.Value with { Align = Align.Centre, Bold = true, After = 6 }) },
                KeyValues([
                    .. CertificateRows.Of(Inquiry, Edition.Code, Reason, words),
                    (words["ac.issued-at"], Plain(Formats.Moment(Inquiry.At))),
                    .. IsElectronic ? [] : new (Bilingual, IReadOnlyList<Block>)[] { (words["ac.asked-by"], Plain(Inquiry.Organisation ?? Inquiry.AskedBy)) },
                ], labelShare: 0.55),
                new Space(12),
                new Together([.. IsElectronic ? Electronic(words) : Stamped(words)]),
            ])
        {
            Footer = Footer(words, Edition, Inquiry.CaseNumber),
        };
    }

    // «Құжатты … қалыптастырған. Бірегей нөмір. Алу күні.»
    private IEnumerable<Block> Numbers(PaperWords words) =>
    [
        KeyValues([(words["ac.unique-number"], Plain(Inquiry.Number, bold: true)), (words["ac.received-on"], Plain(Formats.Date(IssuedAt)))], labelShare: 1.4), new Space(10),
    ];

    private IEnumerable<Block> Electronic(PaperWords words) =>
    [
        Columns([Col.Star(1), Col.Mm(40)], [.. Both(words["ac.equals-paper"], PaperStyles.Value, PaperStyles.Second), new Space(6), .. Both(words["ac.barcode"], PaperStyles.Small, PaperStyles.Small)], Verification(words, VerifyAddress)),
    ];

    private IEnumerable<Block> Stamped(PaperWords words) =>
    [
        Signature(words, words["ac.registrar"], Inquiry.Registrar),
        Columns([Col.Star(1), Col.Mm(30)], [Text(words["ac.stamp"].OnOneLine, PaperStyles.Small)], Verification(words, VerifyAddress, 20)),
    ];
}
