using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A letter to the holder of a permit.</summary>
internal sealed record PermitLetter(string Holder, string Permit, Bilingual Kind, DateOnly Until, IReadOnlyList<string> Weapons);

/// <summary>Letters that permits end (WP registry, reminders 30 days before), each on a page of its own.</summary>
internal sealed record PermitLettersPaper(PaperOffice Office, PaperEdition Edition, DateOnly On, IReadOnlyList<PermitLetter> Letters, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{words["wp.letter.title"].Kk} {Formats.Date(On)}", PrintedAt), PageFormat.A4, [.. Letters.SelectMany((letter, i) => Page(words, letter, i))])
    {
        Footer = Footer(words, Edition, Formats.Date(On)),
    };

    private IEnumerable<Block> Page(PaperWords words, PermitLetter letter, int index) =>
    [
        .. index > 0 ? [new PageBreak()] : Array.Empty<Block>(),
        .. Letterhead(words, Office),
        Text(letter.Holder, PaperStyles.Value with { Align = Align.Right, Bold = true, After = 10 }),
        Text(words["wp.letter.title"].Kk, PaperStyles.Title),
        Text(words["wp.letter.title"].Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
        .. Both(words.Format("wp.letter.text", letter.Permit, Formats.Date(letter.Until)), PaperStyles.Value with { After = 6 }, PaperStyles.Value with { After = 8 }),
        KeyValues(
        [
            (words["wp.permit"], Plain(letter.Permit, bold: true)),
            (words["wp.permit-kind"], Both(letter.Kind)),
            (words["wp.until"], Plain(Formats.Date(letter.Until), bold: true)),
            (words["wp.letter.weapons"], [.. letter.Weapons.DefaultIfEmpty("—").SelectMany(w => Plain(w))]),
        ]),
        new Space(6),
        .. Both(words["wp.letter.after"], PaperStyles.Value with { After = 4 }, PaperStyles.Value),
        new Space(14),
        new Together([Signature(words, words["wp.officer"], "")]),
    ];
}

/// <summary>The notice that a permit was revoked (WP registry, revocation).</summary>
internal sealed record RevocationPaper(
    PaperOffice Office, PaperEdition Edition, PermitLetter Letter, string Basis, DateOnly On, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["wp.revocation.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Letter.Permit}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(Letter.Holder, PaperStyles.Value with { Align = Align.Right, Bold = true, After = 10 }),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
                KeyValues(
                [
                    (words["wp.permit"], Plain(Letter.Permit, bold: true)),
                    (words["wp.permit-kind"], Both(Letter.Kind)),
                    (words["wp.revocation.on"], Plain(Formats.Date(On), bold: true)),
                    (words["wp.revocation.basis"], Plain(Basis)),
                    (words["wp.letter.weapons"], [.. Letter.Weapons.DefaultIfEmpty("—").SelectMany(w => Plain(w))]),
                ]),
                new Space(6),
                .. Both(words["wp.revocation.after"], PaperStyles.Value with { After = 4 }, PaperStyles.Value),
                new Space(14),
                new Together([Signature(words, words["wp.chief"], ""), Signature(words, words["wp.revocation.got"], "")]),
            ])
        {
            Footer = Footer(words, Edition, Letter.Permit),
        };
    }
}
