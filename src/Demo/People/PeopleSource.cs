using System.Globalization;
using Bogus;
using Licensing.Demo.Builders;

namespace Licensing.Demo.People;

/// <summary>People out of one seed: the same seed gives the same people. Builders of tests and of the demo draw from it.</summary>
internal sealed class PeopleSource
{
    private const int Oldest = 85;
    private const int DocumentNumbers = 89_999_991;

    private long documents;

    /// <param name="seed">Fixed number that everything follows from.</param>
    /// <param name="today">The business day.</param>
    /// <param name="takenIins">Numbers that others have.</param>
    /// <param name="known">How many people came from this source earlier, so that document numbers go on.</param>
    public PeopleSource(int seed, DateOnly today, IEnumerable<string>? takenIins = null, long known = 0)
    {
        Faker = new Faker("ru") { Random = new Randomizer(seed) };
        Names = new NameMaker(Faker);
        Iins = new IinMaker(takenIins);
        Today = today;
        documents = known;
    }

    public Faker Faker { get; }

    public Randomizer Random => Faker.Random;

    public NameMaker Names { get; }

    public IinMaker Iins { get; }

    public DateOnly Today { get; }

    /// <summary>Somebody with valid data; what matters to a test is said on the builder.</summary>
    public PersonBuilder Person() => new(this);

    /// <summary>A business with a valid BIN.</summary>
    public OrganisationBuilder Organisation() => new(this);

    /// <summary>An officer.</summary>
    public UserBuilder User() => new(this);

    /// <summary>A day of birth: most people are of working age.</summary>
    public DateOnly BirthDate() => Today.AddDays(-(int)(365.25 * (Random.Float() < 0.85f ? Random.Double(18, 64) : Random.Double(0.1, Oldest))));

    /// <summary>A number of an identity card: nine digits, each once.</summary>
    public string DocumentNumber() =>
        ((++documents * 7_368_787 % DocumentNumbers) + 10_000_000).ToString("D9", CultureInfo.InvariantCulture);

    public string Phone() => string.Create(
        CultureInfo.InvariantCulture, $"+7 {Random.ArrayElement(Places.PhoneCodes)} {Random.Int(100, 999)}-{Random.Int(10, 99)}-{Random.Int(10, 99)}");

    public string Address() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Random.ArrayElement(Places.Towns)}, {Random.ArrayElement(Places.Streets)} көшесі, {Random.Int(1, 180)}-үй, {Random.Int(1, 120)}-пәтер");
}
