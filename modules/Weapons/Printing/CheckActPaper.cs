using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A photograph; without bytes only its name stands in the act.</summary>
internal sealed record CheckPhoto(string Name, ReadOnlyMemory<byte>? Bytes);

/// <summary>The act of a visit to a place of storage, or of a test shot (WP-12.7, WP-12.4 of the second list; WP, Printouts).</summary>
/// <param name="IsShot">A test shot.</param>
/// <param name="Findings">What was found; nothing where all is well.</param>
/// <param name="Shots">Weapons with the numbers of their acts.</param>
internal sealed record CheckActPaper(
    PaperCase Case, PaperOffice Office, bool IsShot, string? Reference, string? Address, Bilingual Weapon, IReadOnlyList<Bilingual> Findings,
    IReadOnlyList<(string Weapon, string Act)> Shots, string? Note, IReadOnlyList<CheckPhoto> Photos, string Inspector, DateTimeOffset At, DateTimeOffset PrintedAt) : IPaper
{
    private const int PhotosInARow = 3;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words[IsShot ? "wpc.shot.title" : "wpc.visit.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Case.Number}", PrintedAt), PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10.5, Bold = false }),
                Text(Reference is null ? Formats.Moment(At) : $"№ {Reference}, {Formats.Moment(At)}", PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 8 }),
                KeyValues(Facts(words), 0.45),
                Text(words["wpc.act.result"].OnOneLine, PaperStyles.Heading with { Before = 14 }),
                .. Result(words),
                .. Pictures(words),
                new Space(12),
                new Together([Signature(words, words["wpc.act.inspector"], Inspector), Signature(words, words["wpc.act.present"], Case.Applicant)]),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words) =>
    [
        (words["case-number"], Plain(Case.Number, bold: true)),
        (words["wpc.holder"], Plain(Case.Applicant)),
        (words["wpc.weapon"], Both(Weapon)),
        .. IsShot ? Array.Empty<(Bilingual, IReadOnlyList<Block>)>() : [(words["wpc.place"], Plain(Address ?? "—"))],
        .. Shots.Select(s => (words.Format("wpc.shot.of", s.Weapon), Plain(s.Act, bold: true))),
    ];

    private IEnumerable<Block> Result(PaperWords words) =>
    [
        .. Findings.Count == 0
            ? Both(words[IsShot ? "wpc.shot.good" : "wpc.visit.good"], PaperStyles.Value with { Bold = true, Size = 9.5 })
            : Findings.SelectMany((finding, i) => Both(new Bilingual($"{i + 1}) {finding.Kk}", finding.Ru), PaperStyles.Value with { Bold = true, Before = 2 })),
        .. string.IsNullOrWhiteSpace(Note) ? Array.Empty<Block>() : [Text($"{words["wpc.act.note"].OnOneLine}: {Note}", PaperStyles.Value with { Before = 4 })],
    ];

    private IEnumerable<Block> Pictures(PaperWords words)
    {
        if (Photos.Count == 0)
        {
            yield break;
        }

        yield return Text(words.Format("wpc.act.photos", Photos.Count).OnOneLine, PaperStyles.Heading with { Before = 14 });
        foreach (var row in Photos.Chunk(PhotosInARow))
        {
            yield return Columns(
                [.. Enumerable.Repeat(Col.Star(1), PhotosInARow)], [.. row.Select(Shown), .. Enumerable.Repeat<IReadOnlyList<Block>>([], PhotosInARow - row.Length)]);
        }
    }

    private static IReadOnlyList<Block> Shown(CheckPhoto photo) =>
    [
        .. photo.Bytes is { } bytes ? [new Picture(bytes, 52, 39)] : Array.Empty<Block>(),
        Text(photo.Name, PaperStyles.Small with { Align = Align.Centre }),
    ];
}
