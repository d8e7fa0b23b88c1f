using Licensing.DriverLicences.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;

namespace Licensing.Tests.DriverLicences.Printing;

/// <summary>Papers of driver licences with the longest words that people and offices have.</summary>
internal static class SampleLicencePapers
{
    public const string VerifyAddress = "https://licensing.example/verify/7Q4M-K2XD-9TRB";

    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperEdition Edition = new("362-2007", new DateOnly(2010, 2, 22));

    private static readonly PaperOffice Office = new(
        new Bilingual("Алматы қаласы ІІД ЖПБ тіркеу-емтихан бөлімі", "Регистрационно-экзаменационное отделение УДП ДВД города Алматы"),
        new Bilingual("Бостандық ауданы, Байтұрсынов көшесі 185", "Бостандыкский район, улица Байтурсынова 185"),
        "8 (727) 254-45-44");

    private static readonly Bilingual Service = new(
        "Ауыл шаруашылығы министрлігі беретіндерді қоспағанда, азаматтарға жүргізуші куәліктерін беру",
        "Выдача гражданам водительских удостоверений, за исключением выдаваемых Министерством сельского хозяйства");

    public static ExamSheetPaper Sheet => new(
        new PaperCase("DL-26-0001234-7", Service, Edition, "Сейітжаппар Мөлдір Ғабитқызы"),
        Office,
        new DateOnly(2007, 3, 9),
        ["B", "C", "E"],
        new TheoryResult(At, 40, 36, 32, true, [4, 17, 21, 33], "Жүнісов Е. Қ.") { CountsUntil = new DateOnly(2027, 2, 23), Note = "20 минут ішінде аяқтады" },
        [
            new PracticeResult("B", At.AddHours(2), true, [], "Төлегенов С. Ж."),
            new PracticeResult(
                "C",
                At.AddHours(3),
                false,
                [
                    new Bilingual("Тоқта сызығында тоқтамады", "Не остановился(лась) у стоп-линии"),
                    new Bilingual("Жаяу жүргіншіге жол бермеді", "Не уступил(а) дорогу пешеходу"),
                ],
                "Төлегенов С. Ж.") { Note = "Бағыттан шыққан" },
        ],
        At.AddHours(4));

    public static LicenceCardPaper Card => new(
        "AA 100201",
        "Сейітжаппар",
        "Мөлдір Ғабитқызы",
        new DateOnly(2007, 3, 9),
        "070309650128",
        new DateOnly(2026, 11, 24),
        new DateOnly(2036, 11, 24),
        Office.Name,
        Edition,
        [new("B", new DateOnly(2026, 11, 24), new DateOnly(2036, 11, 24)), new("C", new DateOnly(2026, 11, 24), new DateOnly(2036, 11, 24))],
        [new Bilingual("көзілдірікпен", "в очках")],
        VerifyAddress,
        At);

    public static LicenceCardPaper CardWithLongNames => Card with
    {
        Surname = "Құдайбергенұлы-Нұрғожаәбдірахманбеков",
        GivenNames = "Мұхаммед-Ғұмар-Әбілмансұр Сейітжаппарқұлы-Төребекұлы",
        IssuedBy = new Bilingual(
            "Шығыс Қазақстан облысы ІІД Жол полициясы басқармасының Өскемен қаласындағы аумақтық тіркеу-емтихан қабылдау бөлімі",
            "Межрайонное регистрационно-экзаменационное отделение УДП ДВД Восточно-Казахстанской области в городе Усть-Каменогорск"),
        Categories = [.. "ABCDE".Select(l => new CardCategory(l.ToString(), new DateOnly(2026, 11, 24), new DateOnly(2036, 11, 24)))],
        Restrictions = [new Bilingual("көзілдірікпен", "в очках"), new Bilingual("автоматты беріліс қорабымен", "с автоматической коробкой передач"), new Bilingual("тек тәуліктің жарық уақытында", "только в светлое время суток")],
    };

    public static ExamDayPaper Day(int lines) => new(
        Office, Edition, new DateOnly(2026, 11, 24),
        [
            .. Enumerable.Range(1, lines).Select(n => new ExamDayLine(
                $"DL-26-{1200 + n:D7}-{n % 10}",
                n % 4 == 0 ? "Құдайбергенұлы-Нұрғожа Мұхаммед-Ғұмар Сейітжаппарқұлы" : "Сейітжаппар Мөлдір Ғабитқызы",
                new DateOnly(2007, 3, 9),
                n % 3 == 0 ? null : "B",
                At.AddHours(6),
                n % 5 == 0 ? n % 2 == 0 : null,
                n % 5 == 0 ? "36 / 40" : null,
                n % 5 == 0 ? "Төлегенов С. Ж." : null)),
        ],
        At);

    public static IssueRegisterPaper Register(PaperWords words) => LicenceRegister.Of(
        Office, Service, Edition, new DateOnly(2026, 11, 24), At,
        [
            new(At.AddHours(2), "DL-26-0001234-7", "AA 100201", ["B", "C"], "Сейітжаппар Мөлдір Ғабитқызы", "Жеке куәлік № 043215678", "Әбілқасым А. Б."),
            new(null, "DL-26-0001235-5", "AA 100202", ["B"], "Оразбаев Темірлан Серікұлы", "", ""),
        ],
        words);
}
