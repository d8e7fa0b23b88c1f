using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Testing.Printing;

namespace Licensing.Tests.Vehicles.Printing;

/// <summary>VR, Printouts: the certificate as a card, the inspection act, the register of registrations.</summary>
public sealed class VehiclePaperTests
{
    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["card"] = (SampleVehiclePapers.Card, 2),
        ["card, long words"] = (SampleVehiclePapers.LongCard, 2),
        ["card without plate"] = (SampleVehiclePapers.Card with { Plate = null, OwnerNumber = null }, 2),
        ["inspection act"] = (SampleVehiclePapers.Act, 1),
        ["act of a vehicle that is admitted"] = (SampleVehiclePapers.Act with { Admitted = true, Reasons = [], Note = null }, 1),
        ["register"] = (SampleVehiclePapers.Register(12), 2),
        ["register of a day without registrations"] = (SampleVehiclePapers.Register(0), 1),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    [Fact]
    public void Card_Laid_HasTheSizeOfAnIdentityCardAndItsQrCode()
    {
        var sheet = PaperCheck.Printer.Lay(SampleVehiclePapers.Card);

        Assert.All(sheet.Pages, page => Assert.Equal((85.6, 54), (Math.Round(page.Width * 25.4 / 72, 1), Math.Round(page.Height * 25.4 / 72, 1))));
        Assert.Single(sheet.Pages[1].Marks.OfType<QrMark>());
    }

    [Fact]
    public void Card_BothSides_CarryWhatTheRegisterKnows()
    {
        var pages = PaperCheck.Pages(SampleVehiclePapers.Card);

        Assert.All(
            ["№ AA 00012345", "123 ABC 01", "Сейітжаппар Мөлдір Ғабитқызы", "070309650128", "Toyota Camry", "XW7BF4FKAJ0000042", "2021", "күміс", "24.11.2026", "отделение УДП ДВД города Алматы"],
            words => Assert.Contains(words, pages[0], StringComparison.Ordinal));
        Assert.All(
            ["G4FC0000042", "2\u00A0494", "181", "1\u00A0570", "2\u00A0100", "03.05.2021", "VR-26-0001234-3"],
            words => Assert.Contains(words, pages[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Card_LongWords_KeepsEveryLetter()
    {
        var (paper, front) = (SampleVehiclePapers.LongCard, PaperCheck.Pages(SampleVehiclePapers.LongCard)[0]);

        Assert.All([paper.Owner, paper.Vehicle.MakeAndModel, paper.Vehicle.Colour, paper.Vehicle.Body!, paper.IssuedBy.Ru], words => Assert.Contains(words, front, StringComparison.Ordinal));
    }

    [Fact]
    public void Act_NotAdmitted_ComparesNumbersAndSaysWhy()
    {
        var text = PaperCheck.Text(SampleVehiclePapers.Act);

        Assert.All(
            ["G4FC0000042 G4FC0000024", "сәйкес емес", "Не допущено к участию", "1) нөмірлері құжаттарға", "2) тежегіші", "Сол жақ артқы тежегіш тозған", "engine.jpg", "Жүнісов Е. Қ."],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8Dwn4GBgYkBCgAQIAH/0iBfBQAAAABJRU5ErkJggg==")]
    public void Act_WithPhotographs_PrintsThem(string png)
    {
        var act = SampleVehiclePapers.Act with { Photos = [.. Enumerable.Range(1, 12).Select(i => new Licensing.Vehicles.Printing.ActPhoto($"{i}.png", Convert.FromBase64String(png)))] };

        Assert.Equal(12, PaperCheck.Printer.Lay(act).Pages.Sum(p => p.Marks.OfType<PictureMark>().Count()));
        Assert.Empty(PaperCheck.Problems(act));
    }

    [Fact]
    public void Register_ManyLines_RepeatsItsHeaderAndCountsThem()
    {
        var pages = PaperCheck.Pages(SampleVehiclePapers.Register(100));

        Assert.All(pages.SkipLast(1), page => Assert.Contains("Владелец", page, StringComparison.Ordinal));
        Assert.Contains("VR-26-0000100-0", string.Join(' ', pages), StringComparison.Ordinal);
        Assert.Contains("100", pages[^1], StringComparison.Ordinal);
    }
}
