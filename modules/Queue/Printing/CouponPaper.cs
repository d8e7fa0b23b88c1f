using Licensing.Platform.Printing;
using static Licensing.Platform.Printing.Blocks;

namespace Licensing.Queue.Printing;

/// <summary>The coupon that a terminal's receipt printer gives out: 75 by 55 mm; of a ticket, or of a booked time.</summary>
/// <param name="Large">The number, or the time.</param>
/// <param name="Address">What the QR code opens.</param>
/// <param name="Title">Key of what the paper is.</param>
/// <param name="Lines">What stands below.</param>
internal sealed record CouponPaper(
    string Office, string Large, Bilingual Service, string Address, DateTimeOffset MadeAt, string Title, IReadOnlyList<Func<PaperWords, Bilingual>> Lines) : IPaper
{
    private static readonly TextStyle Small = PaperStyles.Small with { Grey = 0 };

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FixedSheet(
        new SheetInfo($"{words[Title].Kk} {Large}", MadeAt), PageFormat.Coupon,
        [
            new FixedPage(
            [
                new Placed(4, 3, 67, 8, [Text(Office, Small with { Bold = true, Align = Align.Centre })]),
                new Placed(4, 11, 42, 17, [Text(Large, new TextStyle(Face.Sans, 40) { Bold = true })]),
                new Placed(4, 28, 42, 13, [Text(Service.Kk, Small with { Bold = true }), Text(Service.Ru, Small)]),
                new Placed(47, 11, 24, 24, [new QrCode(Address, 24)]),
                new Placed(4, 42, 67, 11, [.. Lines.Select(line => Text(line(words).OnOneLine, Small))]),
            ]),
        ]);
}
