using System.Globalization;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Post;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>An envelope of 220 by 110 mm: the bureau above on the left with the outgoing number, the addressee below on the right (AC-16 of 2010).</summary>
internal sealed record EnvelopePaper(PaperOffice Office, MailItem Mail, DateTimeOffset PrintedAt) : IPaper
{
    private const double Width = 220;
    private const double Height = 110;
    private const double Margin = 12;
    private const double FromWidth = 90;
    private const double ToLeft = 110;
    private const double ToTop = 55;

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FixedSheet(
        new SheetInfo($"№ {Mail.Number}", PrintedAt),
        new PageFormat(Width, Height, Margin, Margin, Margin),
        [
            new FixedPage([
                new Placed(Margin, Margin, FromWidth, 30, [
                    .. Both(words["ac.mail.from"], PaperStyles.Small), Text(Office.Name.Kk, PaperStyles.Value with { Bold = true }), Text(Office.Address.Kk, PaperStyles.Value),
                    Text($"№ {Mail.Number}, {Formats.Date(Mail.On)}", PaperStyles.Value with { Before = 4 }),
                ]),
                new Placed(ToLeft, ToTop, Width - ToLeft - Margin, Height - ToTop - Margin, [
                    .. Both(words["ac.mail.to"], PaperStyles.Small), Text(Mail.Addressee, PaperStyles.Value with { Bold = true, Size = 11 }), Text(Mail.Address, PaperStyles.Value with { Size = 10 }),
                ]),
            ]),
        ]);
}

/// <summary>
/// What is printed on the back of the returned request: the answer about one person in the frame of a stamp that names bureau, number, day and operator (AC-16 of 2007, AC-14 of
/// 2010). With a list it is the letter that says how many were found.
/// </summary>
/// <param name="One">The answer about one person; none where it is a list.</param>
/// <param name="Reason">Why the person was removed.</param>
/// <param name="Counts">How many answers there are of each kind.</param>
internal sealed record BackOfRequestPaper(
    PaperOffice Office, PaperEdition Edition, MailItem Mail, Inquiry? One, Bilingual? Reason, IReadOnlyDictionary<AddressAnswer, int> Counts) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"№ {Mail.Number}", PaperDesk.At(Mail.At)),
        PageFormat.A5,
        [
            Frame(
                Text(Office.Name.Kk, PaperStyles.SmallTitle),
                Text(Office.Address.Kk, PaperStyles.Small with { Align = Align.Centre }),
                new Rule(0.6),
                KeyValues([
                    (words["ac.mail.number"], Plain($"№ {Mail.Number}, {Formats.Date(Mail.On)}", bold: true)),
                    .. Mail.Request is { } request ? [(words["ac.mail.request"], Plain(request))] : Array.Empty<(Bilingual, IReadOnlyList<Block>)>(),
                    .. One is null ? Listed(words) : CertificateRows.Of(One, Edition.Code, Reason, words),
                ], labelShare: 0.6),
                new Space(10),
                Signature(words, words["ac.mail.operator"], Mail.Registrar),
                Text(words["ac.stamp"].OnOneLine, PaperStyles.Small)),
        ])
    {
        Footer = Footer(words, Edition, Mail.CaseNumber),
    };

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Listed(PaperWords words) => Counts.OrderBy(c => c.Key).Select(c =>
        (words[$"ac.mail.count.{c.Key}"], Plain(c.Value.ToString(CultureInfo.InvariantCulture), bold: true)));
}

/// <summary>The list of mail of a day, as the post office signs it.</summary>
internal sealed record MailDayPaper(PaperOffice Office, PaperEdition Edition, DateOnly Day, IReadOnlyList<MailItem> Mail, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words.Format("ac.mail.day", Formats.Date(Day));
        return new FlowSheet(
            new SheetInfo(title.Kk, PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Bold = false, Size = 10, After = 8 }),
                new Grid([Col.Mm(16), Col.Star(1), Col.Star(1.3), Col.Mm(38)],
                [
                    TableHead(words["ac.mail.outgoing"], words["ac.mail.to"], words["ac.mail.address"], words["ac.package.case"]),
                    .. Mail.Select(m => TableRow(Plain(m.Number.ToString(CultureInfo.InvariantCulture), Align.Right), Plain(m.Addressee), Plain(m.Address), Plain(m.CaseNumber))),
                ])
                {
                    HeaderRows = 1, Lines = GridLines.All,
                },
                new Space(14),
                new Together([Signature(words, words["ac.package.gave"], ""), Signature(words, words["ac.package.received"], "")]),
            ])
        {
            Footer = Footer(words, Edition, Formats.Date(Day)),
        };
    }
}
