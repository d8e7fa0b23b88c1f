using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>An address certificate of 2007 or 2010: a sheet with the answer and room for the registrar's signature and stamp. That of 2014 is <see cref="ElectronicPaper"/>.</summary>
/// <param name="Reason">Why the person was removed.</param>
/// <param name="VerifyAddress">The address that the QR code leads to.</param>
internal sealed record CertificatePaper(PaperOffice Office, PaperEdition Edition, Inquiry Inquiry, Bilingual? Reason, string VerifyAddress, DateTimeOffset IssuedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["ac.certificate.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Inquiry.Number}", IssuedAt),
            PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.SmallTitle),
                Text(title.Ru, PaperStyles.SmallTitle with { Bold = false, After = 4 }),
                Text($"№ {Inquiry.Number}", PaperStyles.Value with { Align = Align.Centre, Bold = true, After = 6 }),
                KeyValues(
                    [
                        .. CertificateRows.Of(Inquiry, Edition.Code, Reason, words), (words["ac.issued-at"], Plain(Formats.Moment(Inquiry.At))),
                        (words["ac.asked-by"], Plain(Inquiry.Organisation ?? Inquiry.AskedBy)),
                    ],
                    labelShare: 0.55),
                new Space(12),
                new Together([.. Stamped(words)]),
            ])
        {
            Footer = Footer(words, Edition, Inquiry.CaseNumber),
        };
    }

    private IEnumerable<Block> Stamped(PaperWords words) =>
    [
        Signature(words, words["ac.registrar"], Inquiry.Registrar),
        Columns([Col.Star(1), Col.Mm(30)], [Text(words["ac.stamp"].OnOneLine, PaperStyles.Small)], Verification(words, VerifyAddress, 20)),
    ];
}
