using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Data;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Demo.Foreigners;

/// <summary>Foreigners who live here for good, with stamps, permits and certificates of the last years.</summary>
internal sealed class ResidenceSeed(KernelDb kernel, ForeignResidenceDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int MostDocuments = 4;
    private const int NumbersAtOnce = 500;

    public async Task Fill(PeopleSource source, IReadOnlyList<Team> teams, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0)
        {
            return;
        }

        await session.Connection.OpenAsync(cancellation);
        var stamps = await Numbers(ForeignResidenceDb.ResidenceSerials, count, cancellation);
        var documents = await Numbers(ForeignResidenceDb.DocumentSerials, count * MostDocuments, cancellation);
        await session.Connection.CloseAsync();
        var made = Enumerable.Range(0, count).Select(i => new PastResidence(source, teams[i % teams.Count], source.Today).Lived(stamps.Dequeue(), documents.Dequeue)).ToList();
        var batch = new BulkBatch();
        batch.Add(kernel, made.Select(m => m.Person));
        batch.Add(kernel, made.SelectMany(m => m.Person.Documents));
        batch.Add(kernel, made.SelectMany(m => m.Person.NameKeys));
        batch.Add(registry, made.Select(m => m.Residence));
        batch.Add(registry, made.SelectMany(m => m.Documents));
        batch.Add(registry, made.SelectMany(m => m.Documents).SelectMany(d => d.Keys));
        await writer.Write(batch, cancellation);
        progress.Report(count);
    }

    /// <summary>Foreigners who apply today, with passports that are good for more than a year.</summary>
    public async Task<IReadOnlyList<Person>> Newcomers(PeopleSource source, int count, CancellationToken cancellation)
    {
        var made = new List<Person>(count);
        while (made.Count < count)
        {
            var person = source.Person().Foreigner(source.Random.ArrayElement(Places.Neighbours)).Aged(20, 60).Build();
            if (person.Documents[0].ValidTo > source.Today.AddYears(1))
            {
                made.Add(person);
            }
        }

        var batch = new BulkBatch();
        batch.Add(kernel, made);
        batch.Add(kernel, made.SelectMany(p => p.Documents));
        batch.Add(kernel, made.SelectMany(p => p.NameKeys));
        await writer.Write(batch, cancellation);
        return made;
    }

    private async Task<Queue<long>> Numbers(string sequence, int count, CancellationToken cancellation)
    {
        var numbers = new Queue<long>(count);
        while (numbers.Count < count)
        {
            foreach (var next in await session.Next(ForeignResidenceDb.SchemaName, sequence, Math.Min(NumbersAtOnce, count - numbers.Count), cancellation))
            {
                numbers.Enqueue(next);
            }
        }

        return numbers;
    }
}
