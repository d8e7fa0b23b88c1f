using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Testing.Printing;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Printing;

namespace Licensing.Tests.Weapons.Printing;

/// <summary>WP, Printouts of the register: card, acts, letters, revocation, list and report, with the longest words.</summary>
public sealed class RegistryPaperTests
{
    private const string LongName = "«Құдайбергенұлы-Нұрғожаәбдірахманбеков халықаралық күзет және қорғау компаниясы» жауапкершілігі шектеулі серіктестігі";

    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly PaperEdition Edition = new("362-2007", new DateOnly(2010, 2, 22));
    private static readonly PaperOffice Office = new(
        new Bilingual("Астана қаласы ІІД лицензиялық-рұқсат беру бөлімі", "Отделение лицензионно-разрешительной работы ДВД города Астаны"), Bilingual.Same("Бейбітшілік көшесі 19"), "8 (7172) 71-60-55");

    private static readonly PaperWeapon Gun = new(new("Тегіс ұңғылы аңшылық қару", "Охотничье гладкоствольное"), "Beretta A300 Outlander, 12", "А001234", 2014, "бір ұңғылы, 760 мм", "БА-000123");

    private static readonly PermitLetter Letter = new(
        LongName, "SC 0000123", new("Сақтауға және алып жүруге рұқсат", "На хранение и ношение"), Day.AddDays(30), ["Beretta A300, 12, № А001234", "ИЖ 27, 12, № Б002345"]);

    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["card"] = (Card(3), 1),
        ["card of a long life"] = (Card(60), 5),
        ["card without permits"] = (Card(1) with { Permits = [], Place = null }, 1),
        ["act of safe keeping"] = (Act(WeaponHappening.Deposited), 1),
        ["act of destruction"] = (Act(WeaponHappening.Destroyed), 1),
        ["letters"] = (new PermitLettersPaper(Office, Edition, Day, [Letter, Letter with { Weapons = [] }], At), 2),
        ["revocation"] = (new RevocationPaper(Office, Edition, Letter, "№ 31 қаулы, 24.11.2026", Day, At), 1),
        ["ended"] = (Ended(12), 1),
        ["ended, none"] = (Ended(0), 1),
        ["report"] = (Report(10), 2),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    [Theory]
    [InlineData(WeaponHappening.Deposited, "временное хранение", "Сдал")]
    [InlineData(WeaponHappening.Seized, "изъятия оружия", "Лицо, у которого изъято")]
    [InlineData(WeaponHappening.Returned, "возврата оружия", "Получил")]
    [InlineData(WeaponHappening.Stolen, "хищении оружия", "Должностное лицо")]
    public void Act_OfEach_SaysWhatHappenedAndWhoSigns(object what, string title, string signs)
    {
        var text = PaperCheck.Text(Act((WeaponHappening)what));

        Assert.All([title, signs, "А001234", "№ 15 хаттама", "24.11.2026", LongName], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_ToAHolder_NamesPermitDayAndWeapons() => Assert.All(
        ["SC 0000123", "24.12.2026", "№ А001234", "№ Б002345", LongName, "заявление на новое разрешение"],
        words => Assert.Contains(words, PaperCheck.Pages(All["letters"].Paper)[0], StringComparison.Ordinal));

    private static WeaponCardPaper Card(int owners) => new(
        Office, Edition, Gun, new("Тіркелген", "Зарегистрировано"), "Алматы ауданы, Промзона көшесі 35",
        [.. Enumerable.Range(1, owners).Select(n => new CardOwner(n % 3 == 0 ? LongName : "Сейітжаппар Мөлдір Ғабитқызы", "070309650128", new("Сатып алу", "Покупка"), Day, n == 1 ? null : Day, $"WP-26-{n:D7}-0"))],
        [new CardPermit("SC 0000123", Letter.Kind, Day, Day.AddYears(5), new("Күшінде", "Действует"))], "Жүнісов Е. Қ.", At);

    private static WeaponActPaper Act(WeaponHappening what) => new(Office, Edition, what, "12-7", Gun, LongName, "060340001234", Day, "№ 15 хаттама", "Жүнісов Е. Қ.", At, At);

    private static EndedListPaper Ended(int lines) => new(
        Office, Edition, Day, lines, [.. Enumerable.Range(1, lines).Select(n => new EndedListLine($"А{n:D6}", "Beretta A300, 12", n % 4 == 0 ? LongName : "Сейітжаппар Мөлдір", "070309650128", Day.AddDays(-n), n))], At);

    private static WeaponReportPaper Report(int rows) => new(
        Office, Edition, new("Тіркелген қару", "Учётное оружие"), "24.11.2026", [new("Өңір", "Регион"), new("Түрі", "Вид"), new("Иесі", "Владелец")],
        [.. Enumerable.Range(1, 7).Select(n => new Bilingual($"Уақытша сақтауда {n}", $"На временном хранении {n}"))],
        [.. Enumerable.Range(1, rows).Select(n => new ReportPaperRow(
            [new("Солтүстік Қазақстан облысы", "Северо-Казахстанская область"), new("Өзін-өзі қорғауға арналған тегіс ұңғылы қару", "Гладкоствольное для самообороны"), new("Ұйымдар", "Организации")],
            [.. Enumerable.Range(n, 7).Select(c => (long)c * 1_234)]))],
        [.. Enumerable.Range(1, 7).Select(c => (long)c * 12_345)], At);
}
