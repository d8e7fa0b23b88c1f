using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ResidenceRegistration.Printing;

/// <summary>What the owner's consent says.</summary>
/// <param name="Applicant">Who is registered.</param>
/// <param name="With">Spouse and children who are registered along.</param>
/// <param name="Until">Last day; none where it is for good.</param>
internal sealed record ConsentWords(
    string Owner, Bilingual Address, string Applicant, IReadOnlyList<string> With, int Count, DateOnly? Until, string CameFrom, string Document, string OwnerDocument, string Day);

/// <summary>The owner's consent to a registration (RR-9.1, appendix of the standard): owner, dwelling, who and how many, for how long, where from, both identity documents, both signatures.</summary>
internal sealed record ConsentPaper(PaperOffice Office, PaperEdition Edition, string Number, ConsentWords Consent, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["rr.consent.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Both(words.Format("rr.consent.to", Office.Name), PaperStyles.Value with { Align = Align.Right }, PaperStyles.Second with { Align = Align.Right }),
                Text(words["rr.consent.appendix"].OnOneLine, PaperStyles.Small with { Align = Align.Right, After = 6 }),
                new Space(14),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 10 }),
                .. Both(Said(words), PaperStyles.Letter, PaperStyles.Letter with { Grey = 0.33 }),
                new Space(8),
                KeyValues(Rows(words)),
                new Space(18),
                new Together([Signature(words, words["rr.consent.registered"], Consent.Applicant), Signature(words, words["rr.consent.owner"], Consent.Owner), new Space(6), Text(Consent.Day, PaperStyles.Value)]),
            ])
        {
            Footer = Footer(words, Edition, Number),
        };
    }

    private Bilingual Said(PaperWords words) => words.Format("rr.consent.text", Consent.Owner, Consent.Address, Consent.Applicant, Consent.Count, Kind(words));

    private Bilingual Kind(PaperWords words) => Consent.Until is { } until ? words.Format("rr.consent.until", Formats.Date(until)) : words["rr.consent.permanent"];

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["rr.consent.with"], Consent.With.Count == 0 ? Plain("—") : [.. Consent.With.SelectMany(name => Plain(name, bold: true))]),
        (words["rr.consent.count"], Plain($"{Consent.Count}", bold: true)),
        (words["rr.consent.kind"], Both(Kind(words))),
        (words["rr.consent.came-from"], Plain(Consent.CameFrom, bold: true)),
        (words["rr.consent.document"], Plain(Consent.Document, bold: true)),
        (words["rr.consent.owner-document"], Plain(Consent.OwnerDocument, bold: true)),
    ];
}
