using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Vehicles.Printing;

/// <summary>A registration as the register of an office lists it.</summary>
internal sealed record RegistrationsLine(
    DateOnly On, string CaseNumber, string Vehicle, string Identifier, string Owner, string? OwnerNumber, string? Plate, string? Certificate);

/// <summary>Register of what an office registered on a day or in a period (VR, Registry and Printouts).</summary>
internal sealed record RegistrationsPaper(
    PaperOffice Office, PaperEdition Edition, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<RegistrationsLine> Lines, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var (title, days) = (words["vr.register.title"], FirstDay == LastDay ? Formats.Date(FirstDay) : $"{Formats.Date(FirstDay)} – {Formats.Date(LastDay)}");
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {days}", PrintedAt),
            PageFormat.A4Wide,
            [
                .. Letterhead(words, Office, small: true),
                Text(title.Kk, PaperStyles.Title with { Size = 12 }),
                Text(title.Ru, PaperStyles.Title with { Size = 9.5, Bold = false }),
                Text(days, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 6, Size = 9 }),
                .. Lines.Count == 0 ? Both(words["vr.register.none"]) : [Table(words)],
                Text(words.Format("vr.register.total", Lines.Count).OnOneLine, PaperStyles.Value with { Before = 5, After = 8 }),
                new Together([Signature(words, words["vr.register.officer"], "")]),
            ])
        {
            Footer = Footer(words, Edition, days),
        };
    }

    private Grid Table(PaperWords words) => new(
        [Col.Mm(11), Col.Mm(21), Col.Mm(35), Col.Star(1.1), Col.Mm(40), Col.Star(1.3), Col.Mm(27), Col.Mm(27)],
        [
            TableHead(
                words["row"], words["vr.register.date"], words["case-number"], words["vr.card.make"], words["vr.card.vin"], words["vr.card.owner"],
                words["vr.card.plate"], words["vr.register.certificate"]),
            .. Lines.Select((line, i) => Row(line, i + 1)),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
        PadY = 3,
    };

    private static GridRow Row(RegistrationsLine line, int number) => TableRow(
        Plain(Formats.Number(number), Align.Right), Plain(Formats.Date(line.On), Align.Centre), Plain(line.CaseNumber), Plain(line.Vehicle), Plain(line.Identifier),
        [.. Plain(line.Owner, bold: true), .. line.OwnerNumber is { } owner ? Plain(owner) : []], Plain(line.Plate ?? "—", Align.Centre, bold: true),
        Plain(line.Certificate ?? "—", Align.Centre));
}
