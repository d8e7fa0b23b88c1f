using System.Globalization;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Stays;

/// <summary>Where foreigners stay in the demo.</summary>
internal sealed record DemoHost(StayHost Host, string Address, Team Team);

/// <summary>One stay of the last months as the counter would have registered it, the law asked.</summary>
internal sealed class PastStay(PeopleSource source, LawSnapshot law, DemoHost host)
{
    // The numbers before are those of cases that are filed in the demo itself.
    private const long FirstCase = 900_000;

    private static readonly string[] VisaFree = ["RUS", "UZB", "KGZ", "TUR", "AZE", "BLR", "TJK", "ARM", "UKR", "GEO"];
    private static readonly string[] WithVisa = ["CHN", "IND", "DEU", "KOR", "USA", "FRA", "ITA", "GBR", "JPN", "POL"];
    private static readonly string[] Points = ["Қордай", "Қорғас", "Нұрлы жол", "Жібек жолы", "Астана әуежайы", "Алматы әуежайы", "Маштаково", "Сырым"];

    public Person Person { get; private set; } = default!;

    public Stay Stay { get; private set; } = default!;

    public Case Case { get; private set; } = default!;

    public HandOver Entry { get; private set; } = default!;

    public PastStay Make(long serial, long handOver)
    {
        var today = source.Today;
        var country = source.Random.Float() < 0.6f ? source.Random.ArrayElement(VisaFree) : source.Random.ArrayElement(WithVisa);
        Person = source.Person().Aged(17, 70).Foreigner(country).WithoutIin().Build();

        // Most of the last weeks are still here, of the months before few.
        var arrived = today.AddDays(-(int)(200 * Math.Pow(source.Random.Double(), 2)) - 1);
        var filed = arrived.AddDays(source.Random.Float() < 0.04f ? source.Random.Int(6, 12) : source.Random.Int(0, 5));
        filed = filed > today ? today : filed;
        var facts = Facts(country, arrived, Array.IndexOf(VisaFree, country) >= 0);
        Register(serial, handOver, facts, filed);
        Leave(today);
        return this;
    }

    private TemporaryRegistrationFacts Facts(string country, DateOnly arrived, bool visaFree) => new()
    {
        BirthDate = Person.BirthDate,
        Citizenship = country,
        ArrivedOn = arrived,
        Until = arrived.AddDays(source.Random.Int(5, 120)),
        DocumentValidTo = source.Today.AddDays(source.Random.Int(150, 3_000)),
        Visa = visaFree ? VisaKind.None : source.Random.Float() < 0.5f ? VisaKind.Tourist : VisaKind.Multiple,
        VisaValidTo = visaFree ? null : arrived.AddDays(source.Random.Int(20, 180)),
        WorkPermitUntil = source.Random.Float() < 0.06f ? arrived.AddDays(source.Random.Int(90, 360)) : null,
        Student = source.Random.Float() < 0.04f,
        OrganisationForm = host.Host.OrganisationId is not null,
    };

    private void Register(long serial, long handOver, TemporaryRegistrationFacts facts, DateOnly filed)
    {
        var at = BusinessTime.At(filed, new TimeOnly(9, 30).AddMinutes(source.Random.Int(0, 200)));
        var (office, officer, now) = (host.Team.Office, host.Team.With(Roles.IntakeOfficer).Officer, BusinessTime.ToUtc(at));
        var (card, point) = (string.Create(CultureInfo.InvariantCulture, $"МК{serial + 1_000_000:D8}"), source.Random.ArrayElement(Points));
        var filing = new FiledStayCase(Person, office)
        {
            Facts = facts,
            About = new StaySubject(card, point, host.Address, host.Host.Name),
            Law = law,
            FiledAt = at,
            Officer = officer,
            Sequence = FirstCase + serial,
        };
        Case = filing.Build();
        Stay = Stay.Register(
            new StayOrder(
                serial, Case.Id, Case.Number, Case.Edition, Person.Id, Person.Name, facts, StayTerms.Of(filing.Answer!, facts, filed), Person.Documents[0].Number, card, point,
                host.Host, host.Address, null, office.Id, office.Region, office.NameKk, filed),
            officer, now);
        Must(Case.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, officer, now));
        Must(Case.HandOver(handOver, Person.Name.Full, officer, now));
        Entry = new HandOver
        {
            CaseId = Case.Id, Number = handOver, OfficeId = office.Id, Service = Case.Service, What = $"Көші-қон карточкасындағы № {Stay.Number} белгі", To = Person.Name.Full,
            Capacity = CollectorKind.Holder, DocumentShown = Person.Documents[0].Number, At = now, ByUserId = officer.UserId, ByName = officer.Name,
        };
        (Case.Version, Stay.Version) = (1, 1);
    }

    // Nearly all leave in time; who does not is the list that somebody works on.
    private void Leave(DateOnly today)
    {
        var (over, officer) = (Stay.Until < today, host.Team.With(Roles.DecisionOfficer).Officer);
        if (over ? source.Random.Float() < 0.96f : source.Random.Float() < 0.1f)
        {
            var last = over ? Stay.Until : today;
            var on = last.AddDays(-source.Random.Int(0, Math.Max(0, Math.Min(6, last.DayNumber - Stay.RegisteredOn.DayNumber))));
            Stay.Leave(on < Stay.ArrivedOn ? Stay.ArrivedOn : on, officer, BusinessTime.ToUtc(BusinessTime.At(on, new TimeOnly(17, 0))));
        }

        if (Stay.IsLate && source.Random.Float() < 0.7f)
        {
            var day = Stay.RegisteredOn;
            Stay.BeginProceedings(
                string.Create(CultureInfo.InvariantCulture, $"Хаттама № {source.Random.Int(1, 900)}, {day:dd.MM.yyyy}"), officer,
                BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(17, 30))));
        }
    }
}
