using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Vehicles.Printing;

namespace Licensing.Tests.Vehicles.Printing;

/// <summary>Papers of vehicles with the longest words that people, offices and makers have.</summary>
internal static class SampleVehiclePapers
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperEdition Edition = new("362-2007", new DateOnly(2010, 2, 22));

    private static readonly PaperOffice Office = new(
        new Bilingual("Алматы қаласы ІІД ЖПБ тіркеу-емтихан бөлімі", "Регистрационно-экзаменационное отделение УДП ДВД города Алматы"),
        new Bilingual("Бостандық ауданы, Байтұрсынов көшесі 185", "Бостандыкский район, улица Байтурсынова 185"),
        "8 (727) 254-45-44");

    private static readonly Bilingual Service = new(
        "Көлік құралдарын тіркеу, қайта тіркеу және тіркелген нөмірлік белгілерді беру", "Регистрация, перерегистрация транспортных средств и выдача номерных знаков");

    public static CertificateCardPaper Card { get; } = new(
        "AA 00012345", "123 ABC 01", "Сейітжаппар Мөлдір Ғабитқызы", "070309650128",
        new("Toyota Camry", 2021, "күміс", new("Автомобиль", "Автомобиль"), "B", "XW7BF4FKAJ0000042", "XW7BF4FKAJ0000042", null, "G4FC0000042", 2_494, 181, 1_570, 2_100),
        new(2021, 5, 3), new(2026, 11, 24), Office.Name, "VR-26-0001234-3", Edition, "https://licensing.example/verify/7Q4MK2XD9TRB7Q4MK2XD", At);

    public static CertificateCardPaper LongCard { get; } = Card with
    {
        Owner = "«Құдайбергенұлы-Нұрғожаәбдірахманбеков халықаралық автокөлік, экспедициялау және құрылыс компаниясы» жауапкершілігі шектеулі серіктестігі",
        Vehicle = Card.Vehicle with { MakeAndModel = "Mercedes-Benz Sprinter 516 CDI Mobility Travel 65 Ultra Long", Colour = "ашық күміс түсті қою көк жолақтармен", Vin = null, Body = "XTA2101-1977-000123" },
        IssuedBy = new(
            "Шығыс Қазақстан облысы ІІД Жол полициясы басқармасының Өскемен қаласындағы аумақтық тіркеу-емтихан қабылдау бөлімі",
            "Межрайонное регистрационно-экзаменационное отделение УДП ДВД Восточно-Казахстанской области в городе Усть-Каменогорск"),
    };

    public static InspectionActPaper Act { get; } = new(
        new PaperCase("VR-26-0001234-3", Service, Edition, "Сейітжаппар Мөлдір Ғабитқызы"), Office, "Toyota Camry, 2021", "XW7BF4FKAJ0000042", "күміс", null,
        [
            new(new("Шанақ нөмірі", "Номер кузова"), "XW7BF4FKAJ0000042", "XW7BF4FKAJ0000042", true),
            new(new("Қозғалтқыш нөмірі", "Номер двигателя"), "G4FC0000042", "G4FC0000024", false),
        ],
        false, [new("нөмірлері құжаттарға сәйкес емес", "номера не совпадают с документами"), new("тежегіші", "тормоза")], "Сол жақ артқы тежегіш тозған",
        [new("front.jpg", null), new("vin.jpg", null), new("engine.jpg", null), new("back.jpg", null)], "Жүнісов Е. Қ.", At, At.AddHours(1));

    public static RegistrationsPaper Register(int lines) => new(
        Office, Edition, new(2026, 11, 23), new(2026, 11, 24),
        [
            .. Enumerable.Range(1, lines).Select(n => new RegistrationsLine(
                new(2026, 11, 24), $"VR-26-{n:D7}-0", n % 4 == 0 ? "Mercedes-Benz Sprinter 516 CDI Mobility, 2019" : "Lada Granta, 2021", $"XTA21901AJ{n:D7}",
                n % 5 == 0 ? LongCard.Owner : "Сейітжаппар Мөлдір Ғабитқызы", "070309650128", n % 6 == 0 ? null : $"{n:D3} ABC 01", $"AA {n:D8}")),
        ],
        At);
}
