using Licensing.Demo.People;
using Licensing.Kernel.People;

namespace Licensing.Demo.Builders;

/// <summary>A person with valid data and an identity document.</summary>
internal sealed class PersonBuilder(PeopleSource source)
{
    private PersonName? name;
    private DateOnly? born;
    private Sex? sex;
    private PersonStatus status;
    private string? citizenship = "KAZ";
    private bool isOfTheDiaspora;
    private bool hasIin = true;
    private bool hasDocument = true;

    public PersonBuilder Named(string surname, string givenName, string? patronymic = null) => Set(() => name = new(surname, givenName, patronymic));

    public PersonBuilder Born(DateOnly day) => Set(() => born = day);

    public PersonBuilder Born(int year, int month, int day) => Born(new DateOnly(year, month, day));

    /// <summary>Between so many and so many years of age.</summary>
    public PersonBuilder Aged(int from, int to) => Born(source.Today.AddDays(-(int)(365.25 * source.Random.Double(from + 0.01, to + 0.99))));

    public PersonBuilder Man() => Set(() => sex = Sex.Male);

    public PersonBuilder Woman() => Set(() => sex = Sex.Female);

    public PersonBuilder Foreigner(string country) => Set(() => (status, citizenship) = (PersonStatus.Foreigner, country));

    /// <summary>A foreigner with a name as people have them here.</summary>
    public PersonBuilder OfTheDiaspora() => Set(() => isOfTheDiaspora = true);

    public PersonBuilder Stateless() => Set(() => (status, citizenship) = (PersonStatus.Stateless, null));

    public PersonBuilder WithoutIin() => Set(() => hasIin = false);

    public PersonBuilder WithoutDocument() => Set(() => hasDocument = false);

    public Person Build()
    {
        var known = sex ?? (source.Random.Bool() ? Sex.Male : Sex.Female);
        var day = born ?? source.BirthDate();
        var number = hasIin ? source.Iins.Next(day, status == PersonStatus.Foreigner ? null : known)?.Value : null;
        var person = new Person { Version = 1 }.Describe(new PersonData(
            name ?? Foreign(known) ?? source.Names.Make(known), day, known, status, citizenship, number, PersonTraits.None, source.Address(), source.Phone()));
        if (hasDocument)
        {
            person.Present(Document(person));
        }

        return person;
    }

    // Whoever comes from a state without a list of names has such as are made here too: Russia, Ukraine, Belarus.
    private PersonName? Foreign(Sex known) => status == PersonStatus.Foreigner && !isOfTheDiaspora ? ForeignNames.Of(citizenship, known, source.Random) : null;

    private IdentityDocument Document(Person person)
    {
        var issued = Later(person.BirthDate, source.Today.AddDays(-source.Random.Int(30, 3_600)));
        var kind = status switch
        {
            PersonStatus.Foreigner => IdentityDocumentKind.NationalPassport,
            PersonStatus.Stateless => IdentityDocumentKind.StatelessCertificate,
            _ => IdentityDocumentKind.IdentityCard,
        };
        return IdentityDocument.Of(person.Id, kind, source.DocumentNumber(), status == PersonStatus.Foreigner ? citizenship! : "ҚР ІІМ", issued, issued.AddYears(10));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private PersonBuilder Set(Action change)
    {
        change();
        return this;
    }
}
