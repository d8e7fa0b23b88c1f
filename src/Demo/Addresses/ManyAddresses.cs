using System.Globalization;
using Bogus;
using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Classifier;
using Licensing.AddressBureau.Domain.Registry;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.Demo.Mass;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Microsoft.EntityFrameworkCore;
using Person = Licensing.Kernel.People.Person;

namespace Licensing.Demo.Addresses;

/// <summary>Where the people of the demo live and lived: dwellings on the streets of the classifier, registrations for good and for a while, removals. Draws of its own, so that the people stay the same.</summary>
internal sealed class ManyAddresses(AddressBureauDb db, AddressBook book, BulkWriter writer)
{
    private const int Seed = 20_140_307;
    private const int PeopleInAFlat = 4;
    private const int FewestFlats = 60;
    private const int MostFlats = 60_000;
    private const int FlatsInAHouse = 12;
    private const int StreetsAtOnce = 500;

    private static readonly string[] Abroad = ["Германия", "Ресей Федерациясы", "Түркия"];

    private readonly Randomizer random = new(Seed);
    private readonly List<(Guid Id, string Address)> flats = [];
    private DateOnly today;
    private int slips;

    /// <summary>Puts so many dwellings on the streets, for so many people.</summary>
    public async Task Build(int people, DateOnly on, CancellationToken cancellation)
    {
        today = on;
        var wanted = Math.Clamp(people / PeopleInAFlat, FewestFlats, MostFlats);
        var streets = await Streets(cancellation);
        var batch = new BulkBatch();
        for (var house = 1; flats.Count < wanted && streets.Count > 0; house++)
        {
            foreach (var street in streets.TakeWhile(_ => flats.Count < wanted))
            {
                House(street, house, batch);
            }
        }

        await writer.Write(batch, cancellation);
    }

    /// <summary>Adds the registrations of these people to what is written next.</summary>
    public void Add(BulkBatch batch, IEnumerable<Person> people) => batch.Add(db, people.SelectMany(Of));

    // Most live where they moved to; some are guests besides, some have left.
    private IEnumerable<AddressEntry> Of(Person person)
    {
        if (flats.Count == 0 || person.Status != PersonStatus.Citizen)
        {
            yield break;
        }

        var since = Later(person.BirthDate, today.AddDays(-random.Int(30, 5_000)));
        var home = Entry(person, since, null);
        if (random.Float() < 0.4f && person.BirthDate < since.AddYears(-1))
        {
            var before = Entry(person, Later(person.BirthDate, since.AddDays(-random.Int(200, 4_000))), null);
            before.End(home);
            yield return before;
        }

        if (random.Float() < 0.02f)
        {
            home.End(Later(since, today.AddDays(-random.Int(1, 900))), RemovalReason.Emigration, random.ArrayElement(Abroad));
        }

        yield return home;
        if (random.Float() < 0.06f)
        {
            var from = today.AddDays(-random.Int(1, 200));
            yield return Entry(person, Later(person.BirthDate, from), from.AddDays(random.Int(30, 365)));
        }
    }

    private void House(DescribedPlace street, int number, BulkBatch batch)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var house = Made($"{street.Row.Code}/{name}", PlaceKind.House, street.Row.Id, name);
        batch.Add(db, house);
        for (var flat = 1; flat <= FlatsInAHouse; flat++)
        {
            var inside = Made($"{house.Code}/{flat}", PlaceKind.Flat, house.Id, flat.ToString(CultureInfo.InvariantCulture));
            batch.Add(db, inside);
            flats.Add((inside.Id, new DescribedPlace(inside, [.. street.Above, street.Row, house]).Kk));
        }
    }

    private static Place Made(string code, PlaceKind kind, Guid parent, string name)
    {
        var made = Place.Of(code, kind, parent, name, name);
        made.Version = 1;
        return made;
    }

    // A street to which nobody has put a house yet.
    private async Task<List<DescribedPlace>> Streets(CancellationToken cancellation)
    {
        var ids = await db.Places.AsNoTracking().Where(p => p.Kind == PlaceKind.Street && !db.Places.Any(h => h.ParentId == p.Id)).OrderBy(p => p.Code).Select(p => p.Id).ToListAsync(cancellation);
        var streets = new List<DescribedPlace>(ids.Count);
        foreach (var part in ids.Chunk(StreetsAtOnce))
        {
            streets.AddRange(await book.Described(part, cancellation));
        }

        return streets;
    }

    private AddressEntry Entry(Person person, DateOnly from, DateOnly? until)
    {
        var (place, address) = flats[random.Int(0, flats.Count - 1)];
        var at = BusinessTime.ToUtc(BusinessTime.At(from, new TimeOnly(11, 0)));
        var entry = AddressEntry.Of(
            new RegisteredAtAddress(person.Id, until is null, address, from, until, Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"К-{++slips:D6}"), at) { PlaceId = place }, person.Id);
        entry.Version = 1;
        return entry;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
