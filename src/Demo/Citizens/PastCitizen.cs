using System.Globalization;
using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Citizens;

/// <summary>
/// Somebody who was admitted to the citizenship, or left it, as the register would have kept it; an oralman may have come with a family. The cases are papers of the
/// register before this one: they have numbers and no page here.
/// </summary>
internal sealed class PastCitizen(PeopleSource source, Team team)
{
    private const int Oldest = 15 * 365;

    public List<Person> People { get; } = [];

    public List<CitizenshipAct> Acts { get; } = [];

    public PastCitizen Decreed(int index, Func<long> serial)
    {
        var basis = Enum.GetValues<Basis>()[index % Enum.GetValues<Basis>().Length];
        var (day, state) = (source.Today.AddDays(-source.Random.Int(30, Oldest)), Former(basis));
        var act = Act(day);
        var order = new ActOrder(basis, MemberRole.Applicant, new Decree(source.Random.Int(100, 1_400).ToString(CultureInfo.InvariantCulture), day.AddDays(-20)), act);
        var head = Enter(order, state, 25, 60, serial());
        if (basis == Basis.Oralman && index % 3 == 0)
        {
            Enter(order with { Role = MemberRole.Spouse }, state, 22, 55, serial());
            Enter(order with { Role = MemberRole.Child }, state, 1, 17, serial(), head.Surname);
        }

        return this;
    }

    private Person Enter(ActOrder order, string? state, int from, int to, long serial, string? surname = null)
    {
        var builder = source.Person().Aged(from, to);
        var person = surname is null ? builder.Build() : builder.Named(surname, source.Names.Make(Sex.Male).GivenName).Man().Build();
        var snapshot = new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, order.Basis == Basis.Renunciation ? Countries.Kazakhstan : state);
        var entered = CitizenshipAct.Enter(serial, order, snapshot, order.Basis == Basis.Renunciation ? state : null);
        entered.HandOver(order.Act.Now);
        entered.Version = 1;
        person.TakeCitizenship(entered.Present);
        People.Add(person);
        Acts.Add(entered);
        return person;
    }

    private string? Former(Basis basis) => basis switch
    {
        Basis.Oralman => source.Random.ArrayElement(["CHN", "MNG", "UZB", "TUR"]),
        Basis.Ukraine => "UKR",
        Basis.Treaty => source.Random.ArrayElement(["RUS", "BLR", "KGZ"]),
        Basis.FormerUnion => source.Random.ArrayElement(["UZB", "TJK", "AZE", "ARM"]),
        Basis.Renunciation => source.Random.ArrayElement(["RUS", "DEU", "KOR"]),
        Basis.Profession => source.Random.ArrayElement(["DEU", "KOR", "USA"]),
        _ => source.Random.Bool() ? source.Random.ArrayElement(Places.Neighbours) : null,
    };

    private RegistryAct Act(DateOnly day) => new(
        Guid.Empty, string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{source.Random.Int(1, 99_999):D5}"), "362-2007", team.Office.Id, team.Office.Region, team.Office.NameKk, day,
        team.With(Roles.DecisionOfficer).Officer, BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(11, 0))));
}
