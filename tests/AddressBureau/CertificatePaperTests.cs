using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.AddressBureau.Law;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Testing.Printing;

namespace Licensing.Tests.AddressBureau;

/// <summary>The papers of AC on their pages: nothing runs over, the edition is named, both languages are there.</summary>
public sealed class CertificatePaperTests
{
    private const string Name = "Шварценеггер-Штольценберг Максимилиан Александрович";

    private static readonly string[] Editions = ["362-2007", "1092-2010", "132-2014"];

    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperOffice Office = new(
        Bilingual.Same("Оңтүстік Қазақстан облысы ІІД мекенжай бюросы"), Bilingual.Same("Шымкент қаласы, Желтоқсан көшесі, 13"), "53-53-10");

    private static readonly CertifiedAddress Home = new(
        "Қарағанды облысы, Қарағанды қаласы, Бауыржан Момышұлы көшесі, 118-үй, 118-пәтер", "Карагандинская область, город Караганда, улица Бауыржана Момышулы, д. 118, кв. 118",
        new(2019, 5, 6), new DateOnly(2027, 1, 2), new DateOnly(2026, 10, 1), RemovalReason.Emigration, "Германия Федеративтік Республикасы");

    private static readonly Dictionary<string, CertifiedData> Answers = new(StringComparer.Ordinal)
    {
        ["registered"] = new(AddressAnswer.Registered, Home, Home, null),
        ["removed"] = new(AddressAnswer.Removed, null, null, Home),
        ["none"] = CertifiedData.None,
    };

    // As long as those of usual addresses.
    private static readonly byte[] Barcode = [1, .. Enumerable.Range(0, 700).Select(i => (byte)(i * 37))];

    public static TheoryData<string, string> Names() => new(Editions.SelectMany(e => Answers.Keys.Select(a => (e, a))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_Certificate_StaysOnItsPage(string edition, string answer)
    {
        var inquiry = Inquiry.Of(
            new InquiryCase(Guid.Empty, "AC-26-0001234-3", edition, "office", "KZ-KAR", "Жүнісова А."),
            new InquiryBasis(Requester.LegalEntity, AskedAbout.ThirdParty, Name, "«Самұрық-Қазына» ұлттық әл-ауқат қоры» акционерлік қоғамы", "№ 14-7"),
            new InquiryPerson(Guid.Empty, PersonName.Of("Шварценеггер-Штольценберг", "Максимилиан", "Александрович"), "900115300013", new(1990, 1, 15)), Answers[answer], 12, At.UtcDateTime);
        var reason = answer == "removed" ? new Bilingual("Шетелге тұрақты тұруға кетті", "Выезд за рубеж на постоянное жительство") : null;
        var (kept, address) = (new PaperEdition(edition, new DateOnly(2015, 10, 12)), "https://licensing.example/verify/7Q4MK2XD9TRB7Q4MK2XD");
        IPaper paper = edition == "132-2014"
            ? new ElectronicPaper(kept, inquiry, ElectronicCertificate.Of(Guid.Empty, inquiry.Number, [0x30], Barcode, [], At.UtcDateTime), reason, "Қарағанды облысы, Теміртау қаласы", address, At)
            : new CertificatePaper(Office, kept, inquiry, reason, address, At);

        Assert.Empty(PaperCheck.Faults($"{edition} {answer}", paper, 1, edition));
        Assert.Contains("2026-00000012", PaperCheck.Text(paper), StringComparison.Ordinal);
    }

    // 132-2014, appendix 2.
    [Fact]
    public void Lay_Application_StaysOnItsPage() => Assert.Empty(PaperCheck.Faults(
        "application",
        new ApplicationPaper(
            Office, new PaperEdition("132-2014", new DateOnly(2015, 10, 12)), "AC-26-0001234-3", Name, new(1990, 1, 15), Home.Kk, Name,
            [new("Өтініш", "Заявление"), new("Туыстығы туралы құжат", "Документ о родстве")], At),
        1, "132-2014"));
}
