using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;

namespace Licensing.Demo.Stays;

/// <summary>Stays of the last months with their people, in hotels and at home.</summary>
internal sealed class StaySeed(KernelDb kernel, ForeignResidenceDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int BatchSize = 500;
    private const int HotelsOfAnOffice = 6;

    private static readonly string[] Hotels = ["Астана", "Алатау", "Көктем", "Жетісу", "Отырар", "Дала", "Самал", "Достық", "Арман", "Шаттық", "Керуен", "Жібек жолы"];

    public async Task Fill(
        PeopleSource source, LawSnapshot law, IReadOnlyList<Team> teams, IReadOnlyList<Person> people, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0 || teams.Count == 0)
        {
            return;
        }

        var hosts = await Hosts(source, teams, cancellation);
        await session.Connection.OpenAsync(cancellation);
        for (var done = 0; done < count;)
        {
            var serials = await session.Next(ForeignResidenceDb.SchemaName, ForeignResidenceDb.StayNumbers, Math.Min(BatchSize, count - done), cancellation);
            var entries = await session.Next(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.HandOverNumbers, serials.Count, cancellation);
            await Write([.. serials.Zip(entries, (serial, entry) => new PastStay(source, law, Host(source, hosts, teams, people)).Make(serial, entry))], cancellation);
            done += serials.Count;
            progress.Report(done);
        }

        await session.Connection.CloseAsync();
    }

    // Three of four stay in a hotel, the others with somebody.
    private static DemoHost Host(PeopleSource source, List<DemoHost> hotels, IReadOnlyList<Team> teams, IReadOnlyList<Person> people)
    {
        if (people.Count == 0 || source.Random.Float() < 0.75f)
        {
            return hotels[source.Random.Int(0, hotels.Count - 1)];
        }

        var person = people[source.Random.Int(0, people.Count - 1)];
        return new DemoHost(new StayHost(person.Id, null, person.Name.Full), person.Address ?? source.Address(), teams[source.Random.Int(0, teams.Count - 1)]);
    }

    private async Task<List<DemoHost>> Hosts(PeopleSource source, IReadOnlyList<Team> teams, CancellationToken cancellation)
    {
        var (batch, hosts) = (new BulkBatch(), new List<DemoHost>());
        for (var i = 0; i < teams.Count * HotelsOfAnOffice; i++)
        {
            var hotel = source.Organisation().Named($"«{Hotels[i % Hotels.Length]}» қонақүйі ЖШС").Build();
            batch.Add(kernel, hotel);
            batch.Add(kernel, hotel.NameKeys);
            hosts.Add(new DemoHost(new StayHost(null, hotel.Id, hotel.Name), hotel.Address ?? source.Address(), teams[i % teams.Count]));
        }

        await writer.Write(batch, cancellation);
        return hosts;
    }

    private Task Write(List<PastStay> made, CancellationToken cancellation)
    {
        var batch = new BulkBatch();
        batch.Add(kernel, made.Select(m => m.Person));
        batch.Add(kernel, made.SelectMany(m => m.Person.Documents));
        batch.Add(kernel, made.SelectMany(m => m.Person.NameKeys));
        batch.Add(kernel, made.Select(m => m.Case));
        foreach (var about in made.Select(m => m.Case))
        {
            batch.Add(kernel, about.Events);
            batch.AddParts(kernel, about.Id, about.Documents);
            batch.AddParts(kernel, about.Id, about.Payments);
            batch.Add(kernel, about.Decisions);
        }

        batch.Add(kernel, made.Select(m => m.Entry));
        batch.Add(registry, made.Select(m => m.Stay));
        batch.Add(registry, made.SelectMany(m => m.Stay.Events));
        batch.Add(registry, made.SelectMany(m => m.Stay.Keys));
        return writer.Write(batch, cancellation);
    }
}
