using System.Globalization;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Foreigners;

/// <summary>
/// A foreigner who was permitted to live here, was registered and got the permit, as the register would have kept it. The cases are papers of the register before
/// this one: they have numbers and no page here.
/// </summary>
internal sealed class PastResidence(PeopleSource source, Team team, DateOnly today)
{
    private const int Oldest = 12 * 365;
    private int papers;

    public Person Person { get; private set; } = default!;

    public PermanentResidence Residence { get; private set; } = default!;

    public List<ResidenceDocument> Documents { get; } = [];

    /// <summary>A life of this many papers; the serials of the stamp and of the documents are given.</summary>
    public PastResidence Lived(long stamp, Func<long> document)
    {
        Person = (source.Random.Float() < 0.85f ? source.Person().Foreigner(source.Random.ArrayElement(Places.Neighbours)) : source.Person().Stateless()).Aged(20, 70).Build();
        var (snapshot, day) = (
            new PersonSnapshot(Person.Id, Person.Name, Person.Iin, Person.BirthDate, Person.Sex, Person.Citizenship), today.AddDays(-source.Random.Int(40, Oldest)));
        var home = source.Address();
        Residence = PermanentResidence.Permit(stamp, snapshot, new PlannedHome(home, source.Names.Make(Sex.Male).Full, Person.Phone), Act(day));
        Must(Residence.Register(home, Paper("АТК"), day.AddDays(12), Officer.Officer));
        Residence.HandOver(Moment(day.AddDays(12)));
        Residence.Version = 1;
        for (day = day.AddDays(45); day <= today; day = Documents[^1].Until.AddDays(source.Random.Int(1, 60)))
        {
            Documents.Add(Made(snapshot, home, document(), day));
        }

        return this;
    }

    private ResidenceDocument Made(PersonSnapshot person, string home, long serial, DateOnly day)
    {
        var passport = person.Citizenship is null ? (DateOnly?)null : day.AddDays(source.Random.Int(70, 3_650));
        var order = new ResidenceOrder(
            passport is null ? ResidenceDocumentKind.Certificate : ResidenceDocumentKind.Permit, person,
            new ResidenceForm(source.Random.ArrayElement(Places.Towns), home, Person.Phone, Person.Documents[0].Number), passport, Act(day));
        var made = ResidenceDocument.Issue(serial, order, ResidenceTerm.Until(day, passport));
        Must(made.Produce(Paper("Б"), day));
        made.Tell(ToldBy.Phone, null, Moment(day));
        made.Sign(day);
        made.HandOver(Moment(day));
        if (!made.Expire(today) && source.Random.Float() < 0.04f)
        {
            Must(made.Annul($"Жоғалту туралы өтініш № {++papers}", today.AddDays(-source.Random.Int(0, 20)) is var lost && lost < day ? day : lost));
        }

        made.Version = 1;
        return made;
    }

    private Actor Officer => team.With(Roles.DecisionOfficer, papers);

    private string Paper(string series) => string.Create(CultureInfo.InvariantCulture, $"{series} {source.Random.Int(1, 999_999):D6}");

    private RegistryAct Act(DateOnly day) => new(
        Guid.Empty, string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{source.Random.Int(1, 99_999):D5}"), "362-2007", team.Office.Id, team.Office.Region, team.Office.NameKk, day,
        Officer.Officer, Moment(day));

    private DateTime Moment(DateOnly day) => BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(10, 0).AddMinutes(source.Random.Int(0, 300))));
}
