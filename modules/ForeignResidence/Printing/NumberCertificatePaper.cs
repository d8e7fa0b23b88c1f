using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing;

/// <summary>Whom a paper of IN names.</summary>
/// <param name="Citizenship">The state's name in both languages, or that there is none.</param>
/// <param name="Documents">Identity documents: kind, number and last day.</param>
internal sealed record NumberPerson(string Name, DateOnly BirthDate, Bilingual Citizenship, IReadOnlyList<(Bilingual Kind, string Number, DateOnly? ValidTo)> Documents);

/// <summary>
/// The certificate that an identification number was formed (IN-4), with a code by which it is checked. DECISION: the form is appendix 1 of a standard that is not
/// among the sources.
/// </summary>
internal sealed record NumberCertificatePaper(
    PaperOffice Office, PaperEdition Edition, string Number, string CertificateNumber, string CaseNumber, NumberPerson Person, DateOnly FormedOn, string FormedBy,
    string VerifyAddress, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["in.certificate.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {CertificateNumber}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false }),
                Text($"№ {CertificateNumber}", PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 14 }),
                .. Both(words["in.certificate.text"], PaperStyles.Value with { Align = Align.Centre }),
                Text(Spaced(Number), new TextStyle(Face.Sans, 24) { Bold = true, Align = Align.Centre, Before = 12, After = 14 }),
                KeyValues(Rows(words)),
                new Space(18),
                new Together(
                [
                    Signature(words, words["in.formed-by"], FormedBy),
                    new Space(10),
                    Columns([Col.Star(1), Col.Mm(40)], Both(words["in.certificate.keep"], PaperStyles.SmallValue, PaperStyles.SmallSecond), Verification(words, VerifyAddress)),
                ]),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        .. NumberApplicationPaper.PersonRows(words, Person),
        (words["in.formed-on"], Plain(Formats.Date(FormedOn), bold: true)),
        (words["in.case"], Plain(CaseNumber)),
    ];

    // 900309 000012
    private static string Spaced(string number) => $"{number[..6]} {number[6..]}";
}
