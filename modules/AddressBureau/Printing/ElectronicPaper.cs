using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>
/// The electronic certificate of 132-2014 (appendix 1) in its two forms, registered or removed: unique number, days, the sentence that it equals paper, the QR code that leads to the
/// page which checks it, and the barcode that holds the signed data. The signed data go along inside the file.
/// </summary>
/// <param name="Reason">Why the person was removed.</param>
/// <param name="BirthPlace">As the signed data have it.</param>
/// <param name="VerifyAddress">The address that the QR code leads to.</param>
internal sealed record ElectronicPaper(PaperEdition Edition, Inquiry Inquiry, ElectronicCertificate Copy, Bilingual? Reason, string? BirthPlace, string VerifyAddress, DateTimeOffset IssuedAt) : IPaper
{
    private const double BarcodeMillimetres = 62;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["ac.certificate.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Inquiry.Number}", IssuedAt) { Attachment = new SheetAttachment($"{Inquiry.Number}.p7m", "application/pkcs7-mime", Copy.Signed) },
            PageFormat.A4,
            [
                .. Both(words["ac.made-by-portal"], PaperStyles.Small, PaperStyles.Small),
                new Space(4),
                KeyValues([(words["ac.unique-number"], Plain(Inquiry.Number, bold: true)), (words["ac.received-on"], Plain(Formats.Date(IssuedAt)))], labelShare: 1.4),
                new Space(10),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, After = 4 }),
                KeyValues(Rows(words), labelShare: 0.55),
                new Space(12),
                new Together([.. Signed(words)]),
            ])
        {
            Footer = Footer(words, Edition, Inquiry.CaseNumber),
            Smallest = 0.85,
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["ac.iin"], Plain(Inquiry.Iin ?? "—", bold: true)),
        (words["ac.person"], [.. Plain(Inquiry.Name.Full, bold: true), .. Both(words.Format("ac.born-at", $"{Inquiry.BirthDate.Year}", BirthPlace ?? "—"))]),
        .. AnswerRows.Of(words, Inquiry.Data, Reason, "ac.none"),
        (words["ac.issued-at"], Plain(Formats.Moment(Inquiry.At))),
    ];

    private IEnumerable<Block> Signed(PaperWords words) =>
    [
        .. Both(words["ac.equals-paper"], PaperStyles.Value, PaperStyles.Second),
        new Space(8),
        Columns(
            [Col.Mm(BarcodeMillimetres + 3), Col.Star(1), Col.Mm(34)],
            Copy.Barcode is { } barcode ? [new QrCode(SignedBarcode.Digits(barcode), BarcodeMillimetres) { IsDense = true }] : [],
            [.. Both(words[Copy.Barcode is null ? "ac.barcode-too-long" : "ac.barcode-holds"], PaperStyles.Small, PaperStyles.Small), new Space(6), .. Both(words["ac.signed-inside"], PaperStyles.Small, PaperStyles.Small)],
            Verification(words, VerifyAddress)),
    ];
}
