using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Printing.Papers;
using Licensing.Testing.Printing;
using Licensing.Weapons.Printing;

namespace Licensing.Tests.Weapons.Printing;

/// <summary>WP, Printouts: permit to acquire with counterfoil, cards, licence, permit to store, acts.</summary>
public sealed class CasePaperTests
{
    private const string Verify = "https://licensing.example/verify/7Q4MK2XD9TRB7Q4MK2XD";

    private const string LongName =
        "«Құдайбергенұлы-Нұрғожаәбдірахманбеков халықаралық күзет, жеткізу және құрылыс компаниясы» жауапкершілігі шектеулі серіктестігі";

    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperEdition Edition = new("362-2007", new DateOnly(2010, 2, 22));

    private static readonly PaperOffice Office = new(
        new Bilingual("Шығыс Қазақстан облысы ІІД ЛРЖ құрылымы", "Подразделение ЛРС ДВД Восточно-Казахстанской области"), Bilingual.Same("Өскемен қаласы, Тәуелсіздік көшесі, 1"), "71-61-70");

    private static readonly PaperCase Case = new(
        "WP-26-0001234-3", new("Азаматтық және қызметтік қаруға рұқсат беру, тіркеу", "Разрешения на гражданское и служебное оружие, регистрация"), Edition, "Сейітжаппар Мөлдір Ғабитқызы");

    private static readonly Bilingual Gun = new("Тегіс ұңғылы аңшылық қаруы", "Охотничье гладкоствольное оружие");

    private static readonly PermitCard Card = new(
        "SC 0000123", new("Сақтауға және алып жүруге рұқсат", "Разрешение на хранение и ношение"), "Сейітжаппар Мөлдір Ғабитқызы", "070309650128", null, Gun,
        ["ИЖ ИЖ-27М, 12, № AB 101"], new(2026, 11, 24), new(2031, 11, 23), Verify);

    private static readonly AcquirePaper Acquire = new(
        Case, Office, false, "AP 0000123", "070309650128", Gun, "Астана қ., Сығанақ к-сі, 24, 118-пәтер", new(2026, 11, 24), new(2027, 2, 23), "Әлиев Б. С.", Verify, At);

    private static readonly CheckActPaper Act = new(
        Case, Office, false, "Б-17", "Астана қ., Сығанақ к-сі, 24", Gun, [new("сақтау жағдайы жоқ", "нет условий хранения")], [], "сейф бекітілмеген", [new("safe.jpg", null)], "Омаров С.", At, At);

    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["card"] = (Of(Card), 2),
        ["card of many weapons, long words"] = (Of(Card with { Holder = LongName, Weapons = [.. Enumerable.Range(1, 30).Select(n => $"Mossberg 500 Tactical Persuader, 12/76, № GT 700{n}")] }), 2),
        ["twelve employees"] = (Of([.. Enumerable.Range(1, 12).Select(n => Card with { Number = $"EC {n:0000000}", Holder = LongName, Carrier = ("Күзетші Адам Болатұлы", "900101300123"), Weapons = [] })]), 24),
        ["permit to acquire"] = (Acquire, 1),
        ["licence of a company with a long name"] = (Acquire with { IsLicence = true, Case = Case with { Applicant = LongName } }, 1),
        ["permit to store"] = (Store(6), 1),
        ["permit to store three hundred"] = (Store(300), 8),
        ["visit"] = (Act, 1),
        ["test shot"] = (Act with { IsShot = true, Findings = [], Shots = [("AB 101", "А-5")], Photos = [], Note = null }, 1),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    [Fact]
    public void Card_Laid_HasTheSizeOfAnIdentityCardAndItsQrCode()
    {
        var sheet = PaperCheck.Printer.Lay(Of(Card));

        Assert.All(sheet.Pages, page => Assert.Equal((85.6, 54), (Math.Round(page.Width * 25.4 / 72, 1), Math.Round(page.Height * 25.4 / 72, 1))));
        Assert.Single(sheet.Pages[1].Marks.OfType<QrMark>());
        Assert.All(["SC 0000123", "Сейітжаппар Мөлдір Ғабитқызы", "070309650128", "23.11.2031"], words => Assert.Contains(words, PaperCheck.Pages(Of(Card))[0], StringComparison.Ordinal));
        Assert.Contains("№ AB 101", PaperCheck.Pages(Of(Card))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Acquire_WithCounterfoil_StandsTwiceOnOneSheet()
    {
        var text = PaperCheck.Text(Acquire);

        Assert.InRange(text.Split("AP 0000123").Length - 1, 2, 6);
        Assert.All(["ТҮБІРТЕГІ", "КОРЕШОК", "23.02.2027", "Сығанақ"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    private static PermitCardPaper Of(params IReadOnlyList<PermitCard> cards) => new(cards, Office.Name, "WP-26-0001234-3", Edition, At);

    private static StorePermitPaper Store(int weapons) => new(
        Case, Office, "SL 0000123", "060540001234", Gun, "Қабанбай 3", new(2026, 11, 24), new(2031, 11, 23),
        [.. Enumerable.Range(1, weapons).Select(n => ("ИЖ-71, 9x17", $"KC {n:0000}"))], "Әлиев Б. С.", Verify, At);
}
