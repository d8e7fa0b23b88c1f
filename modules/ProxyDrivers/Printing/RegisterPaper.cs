using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ProxyDrivers.Printing;

/// <summary>A line of the register.</summary>
internal sealed record RegisterLine(
    string MarkNumber, string CaseNumber, string Driver, DateOnly BirthDate, string? Plate, string VehicleTitle, string Owner, string AttorneyNumber,
    DateOnly AttorneyIssuedOn, DateOnly From, DateOnly? ValidTo, Bilingual Status);

/// <summary>A page of the register of people who drive under a power of attorney, with room for signatures (PD-14).</summary>
internal sealed record RegisterPaper(
    PaperOffice Office, PaperEdition Edition, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<RegisterLine> Lines, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var (title, days) = (words["pd.register.title"], FirstDay == LastDay ? Formats.Date(FirstDay) : $"{Formats.Date(FirstDay)} – {Formats.Date(LastDay)}");
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {days}", PrintedAt),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                Text(days, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6, Size = 9 }),
                .. Lines.Count == 0 ? Both(words["pd.register.none"]) : [Table(words)],
                Text(words.Format("pd.register.total", Lines.Count).OnOneLine, PaperStyles.Value with { Before = 5, After = 8 }),
                new Together([Signature(words, words["pd.register.officer"], "")]),
            ])
        {
            Footer = Footer(words, Edition, days),
        };
    }

    /// <summary>«From 24.11.2026 to 24.11.2027», or that the power of attorney names no date.</summary>
    public static Bilingual Days(PaperWords words, DateOnly from, DateOnly? validTo) => validTo is { } last
        ? words.Format("pd.valid.to", Formats.Date(from), Formats.Date(last))
        : words.Format("pd.valid.open", Formats.Date(from));

    private Grid Table(PaperWords words) => new(
        [Col.Mm(17), Col.Mm(33), Col.Star(1.1), Col.Star(1), Col.Star(1.1), Col.Mm(36), Col.Mm(36), Col.Mm(24), Col.Mm(22)],
        [
            TableHead(
                words["pd.register.mark"], words["pd.case"], words["pd.driver"], words["pd.vehicle"], words["pd.owner"], words["pd.attorney"],
                words["pd.valid"], words["pd.register.status"], words["pd.register.signature"]),
            .. Lines.Select(line => Row(words, line)),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private static GridRow Row(PaperWords words, RegisterLine line) => new(
    [
        new Cell(Plain(line.MarkNumber)),
        new Cell(Plain(line.CaseNumber)),
        new Cell([.. Plain(line.Driver, bold: true), .. Plain(Formats.Date(line.BirthDate))]),
        new Cell([.. Plain(line.Plate ?? "—", bold: true), .. Plain(line.VehicleTitle)]),
        new Cell(Plain(line.Owner)),
        new Cell(Both(words.Format("pd.attorney.number", line.AttorneyNumber, Formats.Date(line.AttorneyIssuedOn)))),
        new Cell(Both(Days(words, line.From, line.ValidTo))),
        new Cell(Both(line.Status)),
        new Cell([]),
    ])
    { MinHeight = 24 };
}
