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

namespace Licensing.Demo.Stays;

/// <summary>Where foreigners stay in the demo.</summary>
internal sealed record DemoHost(StayHost Host, string Address, Team Team);

/// <summary>One stay of the last months as the counter would have registered it, the law asked. Its case is a paper of before this system: it has a number and no page here.</summary>
internal sealed class PastStay(PeopleSource source, LawSnapshot law, DemoHost host)
{
    private static readonly string[] VisaFree = ["RUS", "UZB", "KGZ", "TUR", "AZE", "BLR", "TJK", "ARM", "UKR", "GEO"];
    private static readonly string[] WithVisa = ["CHN", "IND", "DEU", "KOR", "USA", "FRA", "ITA", "GBR", "JPN", "POL"];
    private static readonly string[] Points = ["Қордай", "Қорғас", "Нұрлы жол", "Жібек жолы", "Астана әуежайы", "Алматы әуежайы", "Маштаково", "Сырым"];

    public Person Person { get; private set; } = default!;

    public Stay Stay { get; private set; } = default!;

    public PastStay Make(long serial)
    {
        var today = source.Today;
        var country = source.Random.Float() < 0.6f ? source.Random.ArrayElement(VisaFree) : source.Random.ArrayElement(WithVisa);
        Person = source.Person().Aged(17, 70).Foreigner(country).WithoutIin().Build();

        // Most of the last weeks are still here, of the months before few.
        var arrived = today.AddDays(-(int)(200 * Math.Pow(source.Random.Double(), 2)) - 1);
        var filed = arrived.AddDays(source.Random.Float() < 0.04f ? source.Random.Int(6, 12) : source.Random.Int(0, 5));
        filed = filed > today ? today : filed;
        var facts = Facts(country, arrived, Array.IndexOf(VisaFree, country) >= 0);
        Register(serial, facts, filed);
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

    private void Register(long serial, TemporaryRegistrationFacts facts, DateOnly filed)
    {
        var (standard, at) = (TemporaryRegistrationStandard.Declared, BusinessTime.At(filed, new TimeOnly(9, 30).AddMinutes(source.Random.Int(0, 200))));
        var json = System.Text.Json.JsonSerializer.SerializeToElement(standard.Schema.ToJson(facts));
        var answer = standard.Assess(new AssessmentInput(at, null, filed, json, [.. standard.Editions[0].Documents.Select(d => d.Code).Distinct()]), law).Assessment
            ?? throw new InvalidOperationException($"The facts are wrong: {json}");
        var (office, officer) = (host.Team.Office, host.Team.With(Roles.IntakeOfficer).Officer);
        var card = string.Create(CultureInfo.InvariantCulture, $"МК{serial + 1_000_000:D8}");
        Stay = Stay.Register(
            new StayOrder(
                serial, Guid.Empty, CaseNumber.Create(StayFlow.Service, filed.Year, 900_000 + serial).Value, answer.Edition, Person.Id, Person.Name, facts,
                StayTerms.Of(answer, facts, filed), Person.Documents[0].Number, card, source.Random.ArrayElement(Points), host.Host, host.Address, null,
                office.Id, office.Region, office.NameKk, filed),
            officer, BusinessTime.ToUtc(at));
        Stay.Version = 1;
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
