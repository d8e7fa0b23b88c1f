using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Vehicles.Domain.Plates;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Vehicles.Printing;

/// <summary>Plates of one series in an act, consecutive ones as ranges.</summary>
internal sealed record PlateActGroup(Bilingual Type, string Series, string Numbers, int Count);

/// <summary>An act about plates (VR, Printouts): receipt of a batch, transfer, destruction, return.</summary>
internal sealed record PlateActPaper(
    PaperOffice Office, PaperEdition Edition, PlateActKind Kind, string Number, DateTimeOffset At, string? ToOffice, string Basis, IReadOnlyList<PlateWitness> Members, string By,
    DateTimeOffset? ReceivedAt, string? ReceivedBy, int Missing, IReadOnlyList<PlateActGroup> Groups, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words[$"vr.plate.title.{Kind}"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false }),
                Text(words.Format("vr.plate.number", Number, Formats.Moment(At)).OnOneLine, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 8 }),
                KeyValues(Facts(words)),
                new Space(8),
                Table(words),
                new Space(12),
                new Together([.. Signatures(words)]),
            ])
        {
            Footer = Footer(words, Edition, Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words)
    {
        yield return (words["vr.plate.office"], Both(Office.Name));
        if (ToOffice is not null)
        {
            yield return (words["vr.plate.to"], Plain(ToOffice));
        }

        yield return (words["vr.plate.basis"], Plain(Basis));
        yield return (words["vr.plate.count"], Plain(Formats.Number(Groups.Sum(g => g.Count)), bold: true));
        if (ReceivedAt is { } at)
        {
            yield return (words["vr.plate.received"], Plain($"{Formats.Moment(at)}, {ReceivedBy}"));
            yield return (words["vr.plate.missing"], Plain(Formats.Number(Missing)));
        }
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(10), Col.Mm(32), Col.Mm(28), Col.Star(1), Col.Mm(22)],
        [
            TableHead(words["row"], words["vr.plate.type"], words["vr.plate.series"], words["vr.plate.numbers"], words["count"]),
            .. Groups.Select((g, i) => TableRow(
                Plain(Formats.Number(i + 1), Align.Right), Both(g.Type), Plain(g.Series, bold: true), Plain(g.Numbers), Plain(Formats.Number(g.Count), Align.Right))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };

    private IEnumerable<Block> Signatures(PaperWords words) => Kind switch
    {
        PlateActKind.Transfer => [Signature(words, words["vr.plate.handed"], By), Signature(words, words["vr.plate.taken"], ReceivedBy ?? "")],
        PlateActKind.Destruction => [Signature(words, words["vr.plate.by"], By), .. Members.Select(m => Signature(words, words.Format("vr.plate.member", m.Position), m.Name))],
        PlateActKind.Return => [Signature(words, words["vr.plate.brought"], ""), Signature(words, words["vr.plate.taken"], By)],
        _ => [Signature(words, words["vr.plate.taken"], By)],
    };
}
