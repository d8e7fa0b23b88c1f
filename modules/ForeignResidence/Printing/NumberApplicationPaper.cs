using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing;

/// <summary>
/// The application for a number with the written consent below it (IN-6.2, IN-9.3, IN-9.4): the applicant signs both. DECISION: the regulation prescribes no form.
/// </summary>
internal sealed record NumberApplicationPaper(
    PaperOffice Office, PaperEdition Edition, string CaseNumber, PaperOffice Provider, NumberPerson Person, string Officer, DateTimeOffset AcceptedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["in.application.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {CaseNumber}", AcceptedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 13 }),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 10 }),
                KeyValues(
                [
                    (words["in.case"], Plain(CaseNumber, bold: true)),
                    .. PersonRows(words, Person),
                    (words["in.provider"], Both(Provider.Name)),
                    (words["in.accepted"], Plain(Formats.Moment(AcceptedAt))),
                ]),
                new Space(10),
                new Together([Signature(words, words["in.applicant"], Person.Name), Signature(words, words["in.officer"], Officer)]),
                new Space(16),
                Text(words["in.consent.title"].OnOneLine, PaperStyles.SmallTitle),
                .. Both(words["in.consent.text"]),
                new Space(10),
                new Together([Signature(words, words["in.applicant"], Person.Name), .. Both(words["in.consent.date"], PaperStyles.SmallValue, PaperStyles.SmallSecond)]),
            ])
        {
            Footer = Footer(words, Edition, CaseNumber),
        };
    }

    /// <summary>Who it is about, as rows.</summary>
    internal static IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> PersonRows(PaperWords words, NumberPerson person) =>
    [
        (words["in.name"], Plain(person.Name, bold: true)),
        (words["in.birth-date"], Plain(Formats.Date(person.BirthDate))),
        (words["in.citizenship"], Both(person.Citizenship)),
        .. person.Documents.Select(d => (d.Kind, (IReadOnlyList<Block>)
            [.. Plain(d.Number), .. d.ValidTo is { } last ? Both(words.Format("in.document.until", Formats.Date(last)), PaperStyles.SmallValue, PaperStyles.SmallSecond) : []])),
    ];
}
