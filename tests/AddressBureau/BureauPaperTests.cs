using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Domain.Passwords;
using Licensing.AddressBureau.Domain.Post;
using Licensing.AddressBureau.Law;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Testing.Printing;

namespace Licensing.Tests.AddressBureau;

/// <summary>The papers of the bureau beside the certificate, on their pages: nothing runs over, both languages are there.</summary>
public sealed class BureauPaperTests
{
    private const string Name = "Шварценеггер-Штольценберг Максимилиан Александрович";

    private static readonly DateTime At = new(2008, 5, 14, 5, 0, 0, DateTimeKind.Utc);

    private static readonly PaperOffice Office = new(
        Bilingual.Same("Оңтүстік Қазақстан облысы ІІД мекенжай бюросы"), Bilingual.Same("Шымкент қаласы, Желтоқсан көшесі, 13"), "53-53-10");

    private static readonly CertifiedAddress Home = new(
        "Қарағанды облысы, Қарағанды қаласы, Бауыржан Момышұлы көшесі, 118-үй, 118-пәтер", "Карагандинская область, город Караганда, улица Бауыржана Момышулы, д. 118, кв. 118",
        new(2006, 5, 6), null, new DateOnly(2008, 1, 1), RemovalReason.Emigration, "Германия Федеративтік Республикасы");

    private static readonly MailItem Mail = new()
    {
        Number = 1234567, On = new(2008, 5, 14), OfficeId = "o", Region = "KZ-YUZ", CaseNumber = "AC-08-0001234-3", Edition = "362-2007", Kind = MailKind.BackOfRequest,
        Addressee = "«Самұрық-Қазына» ұлттық әл-ауқат қоры» акционерлік қоғамының Оңтүстік Қазақстан облысы бойынша филиалы", Address = "160012, Шымкент қаласы, Бауыржан Момышұлы даңғылы, 118-үй, 4-қабат",
        Request = "№ 14-7/2008-11 13.05.2008", Registrar = Name, At = At,
    };

    // AC-16 of 2007, AC-14 of 2010: the answer on the back of the request, with the stamp that names the operator.
    [Theory]
    [InlineData("362-2007")]
    [InlineData("1092-2010")]
    public void Lay_BackOfRequest_StaysOnItsPage(string edition)
    {
        var one = Inquiry.Of(
            new InquiryCase(Guid.Empty, Mail.CaseNumber, edition, "o", "KZ-YUZ", Name), new InquiryBasis(Requester.LegalEntity, AskedAbout.ThirdParty, Name, Mail.Addressee, Mail.Request),
            new InquiryPerson(Guid.Empty, PersonName.Of("Шварценеггер-Штольценберг", "Максимилиан", "Александрович"), null, new(1960, 1, 15)), new(AddressAnswer.Removed, null, null, Home), 12, At);
        var reason = new Bilingual("Шетелге тұрақты тұруға кетті", "Выезд за рубеж на постоянное жительство");
        var paper = new BackOfRequestPaper(Office, new PaperEdition(edition, new DateOnly(2010, 2, 22)), Mail, one, reason, new Dictionary<AddressAnswer, int>());
        Assert.Empty(PaperCheck.Faults($"back {edition}", paper, 1, edition));
        Assert.Contains(Name, PaperCheck.Text(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Lay_LetterOfAList_SaysHowManyWereFound()
    {
        var counts = new Dictionary<AddressAnswer, int> { [AddressAnswer.Registered] = 4100, [AddressAnswer.Removed] = 312, [AddressAnswer.NoData] = 588 };
        var paper = new BackOfRequestPaper(Office, new PaperEdition("1092-2010", null), Mail, null, null, counts);
        Assert.Empty(PaperCheck.Faults("letter", paper, 1, "1092-2010"));
        Assert.Contains("4100", PaperCheck.Text(paper), StringComparison.Ordinal);
    }

    // AC-16 of 2010: put into an envelope and sent by post.
    [Fact]
    public void Lay_EnvelopeAndListOfMail_StayOnTheirPages()
    {
        Assert.Contains(Mail.Addressee[..20], PaperCheck.Text(new EnvelopePaper(Office, Mail, At)), StringComparison.Ordinal);
        var day = new MailDayPaper(Office, new PaperEdition("1092-2010", null), Mail.On, [Mail, Mail, Mail], At);
        Assert.Empty(PaperCheck.Faults("mail", day, 1, "1092-2010"));
    }

    // AC-14 of 2010: the register that goes with the courier; AC-17: with the written reasons where it goes back.
    [Theory]
    [InlineData(nameof(PackageKind.Requests))]
    [InlineData(nameof(PackageKind.Faulty))]
    public void Lay_Register_StaysOnItsPage(string kind)
    {
        var package = new Package { Number = 1234, Kind = Enum.Parse<PackageKind>(kind), CentreId = "c", BureauId = "b", Region = "KZ-YUZ", Courier = Name, SentAt = At, SentBy = Name };
        package.Items.AddRange(Enumerable.Range(1, 12).Select(i => new PackageItem { PackageId = package.Id, Ordinal = i, CaseNumber = Mail.CaseNumber, Applicant = Name, Reasons = kind == nameof(PackageKind.Faulty) ? "Өтінішке қол қойылмаған, жеке куәліктің көшірмесі жоқ" : null }));
        Assert.Empty(PaperCheck.Faults($"register {kind}", new PackagePaper(Office, Office, new PaperEdition("1092-2010", null), package, At), 1, "1092-2010"));
    }

    // AC-12.2 of 2007, note: a page with its copy number for each body; a quarter of days fits it.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Lay_Passwords_HaveAPageForEachCopy(int days)
    {
        var sheet = new PasswordSheet { OfficeId = "o", Year = 2008, Quarter = 3, From = new(2008, 7, 1), Until = new(2008, 9, 30), Days = days, MadeBy = Name, MadeAt = At };
        var lines = Enumerable.Range(0, 92 / days).Select(i => (sheet.From.AddDays(i * days), sheet.From.AddDays((i * days) + days - 1), PasswordText.New())).ToList();
        var paper = new PasswordPaper(Office, sheet, [new(1, Mail.Addressee, lines), new(2, "Прокуратура", lines)]);
        Assert.Empty(PaperCheck.Faults($"passwords {days}", paper, 2, "2008"));
        Assert.DoesNotContain("2 008", PaperCheck.Text(paper), StringComparison.Ordinal);
    }
}
