using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;

namespace Licensing.Tests.Platform.Printing;

/// <summary>Papers with the longest words that offices and people have, and all Kazakh letters among them.</summary>
internal static class SamplePapers
{
    public const string VerifyAddress = "https://licensing.example/verify/7Q4M-K2XD-9TRB";

    public const string LongName = "Құдайбергенұлы-Нұрғожа Әбдірахманбековтың Мұхаммед-Ғұмар Сейітжаппарқұлы";

    public static readonly DateTimeOffset Accepted = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    public static readonly DateTimeOffset Due = Accepted.AddHours(6);

    public static readonly PaperEdition Edition = new("362-2007", new DateOnly(2010, 2, 22));

    public static readonly PaperOffice Office = new(
        new Bilingual("Алматы қаласы ІІД ЖПБ тіркеу-емтихан бөлімі", "Регистрационно-экзаменационное отделение УДП ДВД города Алматы"),
        new Bilingual("Бостандық ауданы, Байтұрсынов көшесі 185", "Бостандыкский район, улица Байтурсынова 185"),
        "8 (727) 254-45-44");

    public static readonly PaperOfficer Officer = new(
        new Bilingual("Құжат қабылдау жөніндегі аға инспектор, полиция капитаны", "Старший инспектор по приёму документов, капитан полиции"),
        "Әбілқасым",
        "А. Б.");

    public static readonly PaperOfficer Chief = new(
        new Bilingual("Бөлім бастығы, полиция майоры", "Начальник отделения, майор полиции"), "Жүнісов", "Е. Қ.");

    public static readonly Bilingual Service = new(
        "Ауыл шаруашылығы министрлігі беретіндерді қоспағанда, азаматтарға жүргізуші куәліктерін беру",
        "Выдача гражданам водительских удостоверений, за исключением выдаваемых Министерством сельского хозяйства");

    public static readonly PaperCase Case = new("DL-26-0001234-7", Service, Edition, "Сейітжаппар Мөлдір Ғабитқызы");

    public static TalonPaper Talon => new(Case, Office, Officer, Accepted, Due, TalonDocuments)
    {
        VerifyAddress = VerifyAddress,
        Collection = new Bilingual("5-терезе, жұмыс күндері 12:00–13:00 және 18:00–19:00", "Окно 5, в рабочие дни 12:00–13:00 и 18:00–19:00"),
    };

    public static NotAcceptedPaper NotAccepted => new(
        "ALA-26-000871", Service, Edition, Office, Officer, Case.Applicant, Accepted,
        [
            new PaperDocument(Documents[3], "12(4)"),
            new PaperDocument(Documents[5], "12(6)"),
        ])
    {
        ApplicantAddress = new Bilingual("Алматы қ., Әуезов ауданы, 8 ш/а, 14-үй, 27-пәтер", "г. Алматы, Ауэзовский район, 8 мкр., дом 14, кв. 27"),
        VerifyAddress = VerifyAddress,
    };

    public static RefusalPaper Refusal => new(
        Case, Office, Accepted, Accepted.AddHours(3), Grounds, Appeal, Chief)
    {
        Reasoning = new Bilingual(
            "Өтініш беруші В санатын сұрады, алайда өтініш берген күні 18 жасқа толмаған. Стандарт бұл талаптан ерекше жағдайларды көздемейді.",
            "Заявитель просит категорию B, однако на день подачи заявления не достиг 18 лет. Исключений из этого требования стандарт не предусматривает."),
        ApplicantAddress = new Bilingual("Алматы қ., Әуезов ауданы, 8 ш/а, 14-үй, 27-пәтер", "г. Алматы, Ауэзовский район, 8 мкр., дом 14, кв. 27"),
        PreparedBy = Officer,
        VerifyAddress = VerifyAddress,
    };

    public static DeadlinePaper Deadline => new(
        Case, Office, Accepted, Due,
        [
            new(new Bilingual("Құжаттар қабылданды", "Документы приняты"), Accepted, Accepted),
            new(new Bilingual("Мерзім: 6 сағат (362-2007 редакциясының 7-1-тармағы)", "Срок: 6 часов (пункт 7.1 редакции 362-2007)"), Accepted, Accepted),
            new(new Bilingual("Бөлім ашық болған уақыт: 6 сағат", "Отделение открыто: 6 часов"), Accepted, Due),
            new(new Bilingual("Нәтиже берілетін уақыт", "Результат должен быть выдан"), Due, Due),
        ],
        Accepted);

    public static IReadOnlyList<Bilingual> Documents { get; } =
    [
        new("Өтініш", "Заявление"),
        new("Жеке басын куәландыратын құжат", "Документ, удостоверяющий личность"),
        new("Жүргізушілерді дайындау курсын аяқтағандығы туралы куәлік және оның көшірмесі", "Свидетельство об окончании курсов подготовки водителей и его копия"),
        new("Медициналық анықтама", "Медицинская справка"),
        new("Жүргізушінің жеке карточкасы", "Личная карточка водителя"),
        new("Мемлекеттік баж төленгенін растайтын түбіртек", "Квитанция об уплате государственной пошлины"),
    ];

    private static IReadOnlyList<TalonDocument> TalonDocuments =>
    [
        new(Documents[0]),
        new(Documents[1], "N 043 215 678"),
        new(Documents[2], "АВ 0012345", 2),
        new(Documents[3], "086/17-2026"),
        new(Documents[4], "5512"),
        new(Documents[5], "000451/24.11.2026"),
    ];

    private static IReadOnlyList<RefusalGround> Grounds =>
    [
        new(
            "17(5)",
            new Bilingual("Өтініш беруші «В» санатты көлік құралдарын басқару құқығын беру кезінде 18 жасқа толмаған", "Заявитель не достиг 18 лет (при предоставлении права управления транспортными средствами категории «В»)"),
            [
                new(new Bilingual("Туған күні", "Дата рождения"), Bilingual.Same("25.11.2008")),
                new(new Bilingual("Өтініш берілген күн", "Дата подачи заявления"), Bilingual.Same("24.11.2026")),
                new(new Bilingual("Сұралған санаттар", "Запрошенные категории"), Bilingual.Same("B")),
            ]),
        new(
            "17(4)",
            new Bilingual("Көлік құралдарын басқару құқығына сот арқылы шектеу қойылған", "Право управления транспортными средствами ограничено судом"),
            [new(new Bilingual("Сот шешімі", "Решение суда"), new Bilingual("12.03.2026 № 2-1187, 12.03.2027 дейін", "от 12.03.2026 № 2-1187, до 12.03.2027"))]),
    ];

    private static RefusalAppeal Appeal => new(
        new Bilingual("Алматы қаласы ІІД Жол полициясы басқармасының бастығы", "начальник Управления дорожной полиции ДВД города Алматы"),
        [
            new Bilingual("жазбаша түрде пошта арқылы", "письменно по почте"),
            new Bilingual("электрондық пошта арқылы", "по электронной почте"),
            new Bilingual("орган кеңсесі арқылы қолма-қол", "нарочно через канцелярию органа"),
        ],
        new Bilingual("1 ай", "1 месяц"));

    public static IssueRegisterPaper Register(int lines) => new(
        Office, Service, Edition, new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 28), Accepted,
        [.. Enumerable.Range(1, lines).Select(RegisterLine)]);

    private static IssueRegisterLine RegisterLine(int number) => new(
        number % 7 == 0 ? null : Accepted.AddMinutes(number * 3),
        $"DL-26-{1200 + number:D7}-{number % 10}",
        new Bilingual($"Жүргізуші куәлігі AA\u00A0{100200 + number}", $"Водительское удостоверение AA\u00A0{100200 + number}"),
        number % 5 == 0 ? LongName : "Сейітжаппар Мөлдір Ғабитқызы",
        $"Жеке куәлік № 0{43215000 + number}",
        "Әбілқасым А. Б.")
    {
        Authority = number % 11 == 0
            ? new Bilingual("Сенімхат бойынша: Оразбаев Т. С., № 1187, 12.03.2026", "По доверенности: Оразбаев Т. С., № 1187 от 12.03.2026")
            : null,
    };
}
