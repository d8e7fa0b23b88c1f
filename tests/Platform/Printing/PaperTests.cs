using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Testing.Printing;

namespace Licensing.Tests.Platform.Printing;

public sealed class PaperTests
{
    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["talon"] = (SamplePapers.Talon, 1),
        ["talon, one copy"] = (SamplePapers.Talon with { Copies = PaperCopies.One }, 1),
        ["not accepted"] = (SamplePapers.NotAccepted, 1),
        ["refusal"] = (SamplePapers.Refusal, 2),
        ["deadline"] = (SamplePapers.Deadline, 1),
        ["register"] = (SamplePapers.Register(25), 3),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Print_AnyPaper_ReadsBackWithItsPagesAndText(string name)
    {
        var (paper, pages) = All[name];

        var file = new PdfFileReader(PaperCheck.Printer.Print(paper));

        Assert.Equal(pages, file.PageCount);
        Assert.Equal(PaperCheck.Text(paper), file.Text());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Print_SameDataTwice_GivesTheSameBytes(string name) =>
        Assert.Equal(PaperCheck.Printer.Print(All[name].Paper), PaperCheck.Printer.Print(All[name].Paper));

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPageAndOverlapsNothing(string name) =>
        Assert.Empty(PaperCheck.Problems(All[name].Paper));

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_ShowsTheEdition(string name)
    {
        var text = PaperCheck.Text(All[name].Paper);

        // C-2: the edition code is on every paper
        Assert.Contains("362-2007", text, StringComparison.Ordinal);
        Assert.Contains("22.02.2010", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Talon_Composed_CarriesWhatTheActAsks()
    {
        // C-3.3: number, service, edition, documents and their number, office, officer, date and time, due date
        var text = PaperCheck.Text(SamplePapers.Talon with { Copies = PaperCopies.One });

        string[] expected =
        [
            "DL-26-0001234-7", "Сейітжаппар Мөлдір Ғабитқызы", "24.11.2026 10:00", "24.11.2026 16:00", "Әбілқасым А. Б.",
            "полиция капитаны", "капитан полиции", "N 043 215 678", "Медициналық анықтама", "Медицинская справка", "Барлығы / Всего 7",
        ];
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void NotAccepted_Composed_ListsEachMissingDocumentInBothCopies()
    {
        // C-3.2: a receipt in two copies that lists each missing document
        var text = PaperCheck.Text(SamplePapers.NotAccepted);

        string[] expected = ["№\u00A0ALA-26-000871", "12(4)", "12(6)", "Медицинская справка", "Мемлекеттік баж төленгенін растайтын түбіртек"];
        Assert.All(expected, words => Assert.Equal(3, text.Split(words).Length));
        Assert.Contains("1-дана", text, StringComparison.Ordinal);
        Assert.Contains("2-дана", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_Composed_NamesGroundsFactsAndTheWayToComplainInEachLanguage()
    {
        // C-7: grounds with clause and facts, how and where to complain, and that a court can be asked
        var pages = PaperCheck.Pages(SamplePapers.Refusal);

        Assert.All(pages, page => Assert.All(
            ["17(5)", "17(4)", "25.11.2008", "Жүнісов Е. Қ."],
            words => Assert.Contains(words, page, StringComparison.Ordinal)));
        Assert.Contains("сотқа жүгінуге", pages[0], StringComparison.Ordinal);
        Assert.Contains("обратиться в суд", pages[1], StringComparison.Ordinal);
        Assert.Contains("1 месяц", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Register_TwoHundredLines_RepeatsItsHeaderOnEveryPage()
    {
        var paper = SamplePapers.Register(200);

        var pages = PaperCheck.Pages(paper);

        Assert.True(pages.Count > 10);
        Assert.All(pages, page => Assert.Contains("Алушының қолы", page, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 200), n => Assert.Contains($"DL-26-{1200 + n:D7}-", string.Join(' ', pages), StringComparison.Ordinal));
        Assert.Empty(PaperCheck.Problems(paper));
    }

    [Fact]
    public void Talon_ManyDocumentsAndLongNames_GoesOnToMorePagesWithoutLoss()
    {
        var documents = Enumerable.Range(1, 40).Select(n => new TalonDocument(new Bilingual($"Құжат {n}-ші", $"Документ {n}-й"), SamplePapers.LongName));
        var paper = SamplePapers.Talon with { Documents = [.. documents], Case = SamplePapers.Case with { Applicant = SamplePapers.LongName } };

        var pages = PaperCheck.Pages(paper);

        Assert.True(pages.Count > 1);
        Assert.Empty(PaperCheck.Problems(paper));
        Assert.All(Enumerable.Range(1, 40), n => Assert.Contains($"Документ {n}-й", string.Join(' ', pages), StringComparison.Ordinal));
    }
}
