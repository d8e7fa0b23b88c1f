using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Testing.Printing;

namespace Licensing.Tests.DriverLicences.Printing;

public sealed class LicencePaperTests
{
    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["examination sheet"] = (SampleLicencePapers.Sheet, 1),
        ["sheet before the examinations"] = (SampleLicencePapers.Sheet with { Theory = null, Practice = [] }, 1),
        ["day list"] = (SampleLicencePapers.Day(18), 2),
        ["card"] = (SampleLicencePapers.Card, 2),
        ["card, long names"] = (SampleLicencePapers.CardWithLongNames, 2),
        ["register"] = (SampleLicencePapers.Register(PaperCheck.Words), 1),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    [Fact]
    public void ExamSheet_Composed_HasTheoryAndEachCategoryAskedFor()
    {
        // DL-15: the results stand on the examination sheet that the applicant receives
        var text = PaperCheck.Text(SampleLicencePapers.Sheet);

        string[] expected =
        [
            "DL-26-0001234-7", "B, C, E", "40 36 32", "4, 17, 21, 33", "23.02.2027", "Жүнісов Е. Қ.", "1) Тоқта сызығында тоқтамады",
            "Не уступил(а) дорогу пешеходу", "Бағыттан шыққан", "Сдал(а)", "Не сдал(а)",
        ];
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void DayList_HundredExaminations_RepeatsItsHeader()
    {
        var pages = PaperCheck.Pages(SampleLicencePapers.Day(100));

        Assert.All(pages.SkipLast(1), page => Assert.Contains("Туған күні", page, StringComparison.Ordinal));
        Assert.Contains("DL-26-0001300-0", string.Join(' ', pages), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_Laid_HasTheSizeOfAnIdentityCardAndItsQrCode()
    {
        // DL printouts: card size, both sides, QR
        var sheet = PaperCheck.Printer.Lay(SampleLicencePapers.Card);

        Assert.All(sheet.Pages, page => Assert.Equal((85.6, 54), (Math.Round(page.Width * 25.4 / 72, 1), Math.Round(page.Height * 25.4 / 72, 1))));
        Assert.Single(sheet.Pages[1].Marks.OfType<QrMark>());
    }

    [Fact]
    public void Card_Front_ShowsEveryNumberedField()
    {
        var front = PaperCheck.Pages(SampleLicencePapers.Card)[0];

        Assert.All(
            ["1. Сейітжаппар", "2. Мөлдір Ғабитқызы", "3. 09.03.2007", "4a. 24.11.2026", "4b. 24.11.2036", "4d. 070309650128", "5. AA 100201", "9. B C"],
            field => Assert.Contains(field, front, StringComparison.Ordinal));
    }

    [Fact]
    public void Card_Back_ShowsCategoriesWithDatesAndRestrictions()
    {
        var back = PaperCheck.Pages(SampleLicencePapers.Card)[1];

        Assert.Contains("A — — B 24.11.2026 24.11.2036 C 24.11.2026 24.11.2036 D — — E — —", back, StringComparison.Ordinal);
        Assert.Contains("көзілдірікпен / в очках", back, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_LongNames_KeepsEveryLetter()
    {
        var paper = SampleLicencePapers.CardWithLongNames;

        var front = PaperCheck.Pages(paper)[0];

        Assert.Contains(paper.Surname, front, StringComparison.Ordinal);
        Assert.Contains(paper.GivenNames, front, StringComparison.Ordinal);
        Assert.Contains(paper.IssuedBy.Ru, front, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8Dwn4GBgYkBCgAQIAH/0iBfBQAAAABJRU5ErkJggg==")]
    public void Card_WithPhotograph_PrintsIt(string png)
    {
        var card = SampleLicencePapers.Card with { Photo = Convert.FromBase64String(png) };

        Assert.Single(PaperCheck.Printer.Lay(card).Pages[0].Marks.OfType<PictureMark>());
        Assert.True(PaperCheck.Printer.Print(card).AsSpan().IndexOf("/Subtype /Image"u8) > 0);
    }

    [Fact]
    public void Card_WithAFileThatIsNoPicture_IsRefused() => Assert.Throws<NotSupportedException>(
        () => PaperCheck.Printer.Print(SampleLicencePapers.Card with { Photo = "GIF89a"u8.ToArray() }));
}
