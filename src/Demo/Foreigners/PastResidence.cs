using System.Globalization;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Foreigners;

/// <summary>Numbers out of the sequences, one after the other.</summary>
internal sealed record ResidenceNumbers(Func<long> Stamp, Func<long> Document, Func<long> HandOver);

/// <summary>A foreigner who was permitted to live here, was registered and got the permit, each by a case that can be opened, the law asked.</summary>
internal sealed class PastResidence(PeopleSource source, LawSnapshot law, Team team, ResidenceNumbers numbers)
{
    private const int Oldest = 12 * 365;

    // The numbers before are those of cases that are filed in the demo itself.
    private const long FirstCase = 900_000;
    private int papers;
    private string home = "";
    private PersonSnapshot snapshot = default!;

    public Person Person { get; private set; } = default!;

    public PermanentResidence Residence { get; private set; } = default!;

    public List<ResidenceDocument> Documents { get; } = [];

    public List<PastResidenceCase> Cases { get; } = [];

    /// <summary>A life of this many papers.</summary>
    public PastResidence Lived()
    {
        Person = (source.Random.Float() < 0.85f ? source.Person().Foreigner(source.Random.ArrayElement(Places.Neighbours)) : source.Person().Stateless()).Aged(30, 70).Build();
        snapshot = new PersonSnapshot(Person.Id, Person.Name, Person.Iin, Person.BirthDate, Person.Sex, Person.Citizenship);
        home = source.Address();
        var (today, day) = (source.Today, source.Today.AddDays(-source.Random.Int(40, Oldest)));
        Permit(numbers.Stamp(), day);
        for (day = day.AddDays(45); day < today; day = Documents[^1].Until.AddDays(source.Random.Int(1, 60)))
        {
            Documents.Add(Made(numbers.Document(), day));
        }

        return this;
    }

    private void Permit(long stamp, DateOnly day)
    {
        var owner = source.Names.Make(Sex.Male).Full;
        var filing = new FiledResidenceCase<PermanentResidenceFacts>(PermanentResidenceStandard.Declared, Person, team.Office)
        {
            Facts = new() { Entry = EntryKind.PermanentResidenceVisa, Citizenship = Person.Citizenship ?? Countries.Stateless },
            About = new ResidenceSubject { Address = home, HousingOwner = owner, Phone = Person.Phone }.Write(),
            Planned = ResidenceSteps.OfPermission,
            Law = law,
            FiledAt = Filed(day.AddDays(-30)),
            Officer = team.With(Roles.IntakeOfficer).Officer,
            Sequence = FirstCase + stamp,
        };
        var way = Begun(filing.Build());
        way.Answer(ResidenceSteps.InternalAffairs, Paper("14/"), day.AddDays(-18));
        way.Answer(ResidenceSteps.NationalSecurity, Paper("7/"), day.AddDays(-6));
        Residence = PermanentResidence.Permit(stamp, snapshot, new PlannedHome(home, owner, Person.Phone), way.Grant(fourEyes: true, day, ResidenceSteps.AfterPermission));
        var book = Paper("АТК ");
        Bring(way.Case, book, filing.Answer!.Total - filing.Answer.DueNow, day.AddDays(8));
        way.Close(ResidenceSteps.Papers, "papers-complete", day.AddDays(8));
        var by = way.Close(ResidenceSteps.Registration, "registered-for-good", day.AddDays(12));
        Must(Residence.Register(home, book, day.AddDays(12), by));
        Residence.HandOver(way.HandOver(numbers.HandOver(), $"Тұрақты тіркеу белгісі бар азаматтарды тіркеу кітабы {book}", Person.Documents[0].Number, day.AddDays(12)));
        Residence.Version = 1;
    }

    // The second checklist with the duty (PR-8, PR-17).
    private void Bring(Case about, string book, long duty, DateOnly on)
    {
        foreach (var code in PermanentResidenceStandard.AfterDecision)
        {
            about.Documents.Add(new CaseDocument
            {
                CaseId = about.Id, Ordinal = about.Documents.Count + 1, Code = code, Clause = "17", Presented = true,
                Number = code == TakeSecondPapersValidator.Book ? book : Paper(""), IssuedOn = on.AddDays(-1),
            });
        }

        about.Payments.Add(new CasePayment { CaseId = about.Id, Payer = about.ApplicantName, Amount = duty, PaidOn = on.AddDays(-1), Bank = "ҚАЗПОШТА", ReceiptNumber = $"{about.Number}/2" });
    }

    private ResidenceDocument Made(long serial, DateOnly day)
    {
        var passport = Person.Citizenship is null ? (DateOnly?)null : day.AddDays(source.Random.Int(70, 3_650));
        var subject = new PermitSubject { BirthPlace = source.Random.ArrayElement(Places.Towns), Address = home, Phone = Person.Phone, ProofNumber = Person.Documents[0].Number };
        var filing = new FiledResidenceCase<ResidencePermitFacts>(ResidencePermitStandard.Declared, Person, team.Office)
        {
            Facts = new() { Status = passport is null ? ResidentStatus.Stateless : ResidentStatus.Foreigner, BirthDate = Person.BirthDate, PassportValidTo = passport },
            About = subject.Write(),
            Planned = ResidenceSteps.OfPermit,
            Law = law,
            FiledAt = Filed(day.AddDays(-25)),
            Officer = team.With(Roles.IntakeOfficer).Officer,
            Sequence = FirstCase + serial,
        };
        var way = Begun(filing.Build());
        way.Answer(ResidenceSteps.Records, Paper("Т-"), day.AddDays(-12));
        var order = new ResidenceOrder(
            passport is null ? ResidenceDocumentKind.Certificate : ResidenceDocumentKind.Permit, snapshot, subject.Form(), passport, way.Grant(fourEyes: false, day, ResidenceSteps.AfterPermit));
        return Given(way, ResidenceDocument.Issue(serial, order, ResidenceTerm.Until(day, passport)), day);
    }

    // Made, told of, signed for and handed over; its holder may lose it.
    private ResidenceDocument Given(PastResidenceCase way, ResidenceDocument made, DateOnly day)
    {
        way.Close(ResidenceSteps.Production, "document-made", day);
        way.Close(ResidenceSteps.Notice, "applicant-told", day);
        way.Close(ResidenceSteps.Form, "form-signed", day);
        Must(made.Produce(Paper("Б "), day));
        made.Sign(day);
        var what = made.Kind == ResidenceDocumentKind.Permit ? $"Тұруға ықтиярхат {made.Number}" : $"Азаматтығы жоқ адамның куәлігі {made.Number}";
        var now = way.HandOver(numbers.HandOver(), what, Person.Documents[0].Number, day);
        made.Tell(ToldBy.Phone, null, now);
        made.HandOver(now);
        if (!made.Expire(source.Today) && source.Random.Float() < 0.04f)
        {
            Must(made.Annul($"Жоғалту туралы өтініш № {++papers}", source.Today.AddDays(-source.Random.Int(0, 20)) is var lost && lost < day ? day : lost));
        }

        made.Version = 1;
        return made;
    }

    private PastResidenceCase Begun(Case about)
    {
        Cases.Add(new PastResidenceCase(about, team));
        return Cases[^1];
    }

    private string Paper(string series) => string.Create(CultureInfo.InvariantCulture, $"{series}{source.Random.Int(1, 999_999):D6}");

    private DateTimeOffset Filed(DateOnly day) => BusinessTime.At(day, new TimeOnly(10, 0).AddMinutes(source.Random.Int(0, 300)));
}
