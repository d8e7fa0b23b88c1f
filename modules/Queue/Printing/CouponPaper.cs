using Licensing.Platform.Printing;
using static Licensing.Platform.Printing.Blocks;

namespace Licensing.Queue.Printing;

/// <summary>The coupon that a terminal's receipt printer gives out: 75 by 55 mm.</summary>
internal sealed record CouponPaper(string Office, string Name, Bilingual Service, string Edition, int Ahead, DateTimeOffset TakenAt, string Address) : IPaper
{
    private static readonly TextStyle Small = PaperStyles.Small with { Grey = 0 };

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FixedSheet(
        new SheetInfo($"{words["queue.title"].Kk} {Name}", TakenAt), PageFormat.Coupon,
        [
            new FixedPage(
            [
                new Placed(4, 3, 67, 8, [Text(Office, Small with { Bold = true, Align = Align.Centre })]),
                new Placed(4, 11, 42, 17, [Text(Name, new TextStyle(Face.Sans, 40) { Bold = true })]),
                new Placed(4, 28, 42, 13, [Text(Service.Kk, Small with { Bold = true }), Text(Service.Ru, Small)]),
                new Placed(47, 11, 24, 24, [new QrCode(Address, 24)]),
                new Placed(4, 42, 67, 11,
                [
                    Text(words.Format("queue.ahead", Ahead).OnOneLine, Small),
                    Text($"{Licensing.Platform.Texts.Formats.Moment(TakenAt)} · {Edition}", Small),
                    Text(words["queue.keep"].OnOneLine, Small),
                ]),
            ]),
        ]);
}
