using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Printing.Pdf;
using QRCoder;

namespace Licensing.Tests.Platform.Printing;

public sealed class LayoutTests
{
    private const string KazakhLetters = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя№«»–—·₸";

    private static readonly DejaVuFonts Fonts = DejaVuFonts.From(new PrintingOptions().FontFolder);

    private static readonly SheetInfo Info = new("Парақ", SamplePapers.Accepted);

    private static readonly TextStyle Style = new(Face.Sans, 10);

    [Fact]
    public void Fonts_AnyFace_HaveEveryKazakhLetter()
    {
        FontSpec[] specs = [new(Face.Sans, false, 9), new(Face.Sans, true, 9), new(Face.Serif, false, 9), new(Face.Serif, true, 9)];

        Assert.All(specs, spec => Assert.DoesNotContain(KazakhLetters.EnumerateRunes(), letter => Fonts[spec].Glyph(letter) == 0));
    }

    [Fact]
    public void Fonts_FolderWithoutThem_SayWhichFilesAndWhichSetting()
    {
        var error = Assert.Throws<InvalidOperationException>(() => DejaVuFonts.From("no-such-folder"));

        Assert.Contains("DejaVuSerif-Bold.ttf", error.Message, StringComparison.Ordinal);
        Assert.Contains("Printing:FontFolder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subset_OfComposedLetters_KeepsTheirPartsAndStaysSmall()
    {
        var font = Fonts[new FontSpec(Face.Sans, false, 9)];
        var glyphs = "Йй".EnumerateRunes().Select(font.Glyph);

        var subset = FontSubset.Of(font, glyphs);

        Assert.Equal(0x00010000, new FontBytes(subset).Int32(0));
        Assert.True(new FontBytes(subset).TableBytes("glyf").Length < 2000);
    }

    [Fact]
    public void Qr_Drawn_HasTheModulesOfItsText()
    {
        using var generator = new QRCodeGenerator();
        var expected = generator.CreateQrCode(SamplePapers.VerifyAddress, QRCodeGenerator.ECCLevel.M).ModuleMatrix;

        var sheet = Lay(new QrCode(SamplePapers.VerifyAddress, 30));

        var matrix = Assert.Single(sheet.Pages[0].Marks.OfType<QrMark>()).Matrix;
        var drawn = matrix.DarkRuns().SelectMany(r => Enumerable.Range(r.Column, r.Length).Select(c => (r.Row, c))).ToHashSet();
        Assert.Equal(expected.Count, matrix.Size);
        Assert.All(
            Enumerable.Range(0, matrix.Size * matrix.Size),
            i => Assert.Equal(expected[i / matrix.Size][i % matrix.Size], drawn.Contains((i / matrix.Size, i % matrix.Size))));
    }

    [Fact]
    public void Wrap_WordWiderThanItsColumn_IsCutWithoutLosingALetter()
    {
        var text = string.Concat(Enumerable.Repeat("қырықжылдыққұжаттама", 8));
        var narrow = Blocks.Columns([Col.Mm(20), Col.Star(1)], [Blocks.Text(text, Style)], []);

        var marks = Lay(narrow).Pages[0].Marks.OfType<TextMark>().ToList();

        Assert.Equal(text, string.Concat(marks.Select(m => m.Text)));
        Assert.All(marks, m => Assert.True(m.Width <= 20 * 72 / 25.4));
    }

    [Fact]
    public void Wrap_RunsOfTwoWeights_KeepTheirOrderAndSpaces()
    {
        var sheet = Lay(new Paragraph([new Run("Туған күні: "), new Run("25.11.2008", Bold: true), new Run(", сейсенбі")], Style));

        var marks = sheet.Pages[0].Marks.OfType<TextMark>().ToList();
        Assert.Equal(["Туған күні:", "25.11.2008", ", сейсенбі"], marks.Select(m => m.Text));
        Assert.True(marks[2].X - (marks[1].X + marks[1].Width) < 0.01);
    }

    [Fact]
    public void Justify_LinesButTheLast_ReachTheRightEdge()
    {
        var words = string.Join(' ', Enumerable.Repeat("өтініш берушінің құжаттары", 12));

        var lines = Lay(Blocks.Text(words, Style with { Align = Align.Justify })).Pages[0].Marks.OfType<TextMark>().GroupBy(m => m.Y).ToList();

        var right = (210 - 20) * 72 / 25.4;
        Assert.All(lines.SkipLast(1), line => Assert.Equal(right, line.Max(m => m.X + m.Width), 1));
        Assert.True(lines[^1].Max(m => m.X + m.Width) < right);
    }

    [Fact]
    public void Heading_AtTheFootOfAPage_MovesOnWithItsText()
    {
        var heading = Blocks.Text("Тақырып", Style with { KeepWithNext = true });
        Block[] body = [.. Enumerable.Repeat(Blocks.Text("жол", Style), 60), heading, Blocks.Text(string.Join(' ', Enumerable.Repeat("мәтін", 60)), Style)];

        var pages = Lay(body).Pages;

        Assert.DoesNotContain("Тақырып", pages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Тақырып", pages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_TallerThanAPage_GoesOnOverPagesUnderItsHeader()
    {
        var text = string.Join(' ', Enumerable.Range(1, 1500).Select(n => $"сөз{n}"));
        var table = new Grid([Col.Star(1)], [PaperParts.TableRow(PaperParts.Plain("Басы")), PaperParts.TableRow([Blocks.Text(text, Style)])])
        {
            HeaderRows = 1,
            Lines = GridLines.All,
        };

        var sheet = Lay(table);

        Assert.True(sheet.Pages.Count > 1);
        Assert.All(sheet.Pages, page => Assert.StartsWith("Басы", page.Text, StringComparison.Ordinal));
        Assert.Contains("сөз1500", sheet.Pages[^1].Text, StringComparison.Ordinal);
        Assert.All(sheet.Pages, page => Assert.All(page.Marks, mark => Assert.True(mark.Y + mark.Height <= page.Height)));
    }

    [Fact]
    public void Card_TextTooLongForItsPlace_IsSetSmaller()
    {
        Placed Piece(string text) => new(30, 10, 40, 7, [Blocks.Text(text, Style)]);
        var page = new FixedPage([Piece(SamplePapers.LongName)]);

        var sheet = SheetLayout.Lay(new FixedSheet(Info, PageFormat.Id1, [page]), Fonts);

        var marks = sheet.Pages[0].Marks.OfType<TextMark>().ToList();
        Assert.All(marks, m => Assert.True(m.Font.Size < 10));
        Assert.True(marks.Max(m => m.Y + m.Height) <= (17 * 72 / 25.4) + 0.01);
    }

    private static LaidSheet Lay(params Block[] body) => SheetLayout.Lay(new FlowSheet(Info, PageFormat.A4, body), Fonts);
}
