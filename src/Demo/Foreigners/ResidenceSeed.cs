using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Data;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;

namespace Licensing.Demo.Foreigners;

/// <summary>Foreigners who live here for good, with stamps, permits and certificates of the last years and the cases that gave them.</summary>
internal sealed class ResidenceSeed(KernelDb kernel, ForeignResidenceDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int MostDocuments = 4;
    private const int NumbersAtOnce = 500;
    private const int BatchSize = 200;

    public async Task Fill(PeopleSource source, LawSnapshot law, IReadOnlyList<Team> teams, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0)
        {
            return;
        }

        await session.Connection.OpenAsync(cancellation);
        var stamps = await Numbers(ForeignResidenceDb.SchemaName, ForeignResidenceDb.ResidenceSerials, count, cancellation);
        var documents = await Numbers(ForeignResidenceDb.SchemaName, ForeignResidenceDb.DocumentSerials, count * MostDocuments, cancellation);
        var entries = await Numbers(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.HandOverNumbers, count * (MostDocuments + 1), cancellation);
        await session.Connection.CloseAsync();
        var (numbers, done) = (new ResidenceNumbers(stamps.Dequeue, documents.Dequeue, entries.Dequeue), 0);
        foreach (var made in Enumerable.Range(0, count).Select(i => new PastResidence(source, law, teams[i % teams.Count], numbers).Lived()).Chunk(BatchSize))
        {
            await Write(made, cancellation);
            progress.Report(done += made.Length);
        }
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

    private Task Write(PastResidence[] made, CancellationToken cancellation)
    {
        var batch = new BulkBatch();
        batch.Add(kernel, made.Select(m => m.Person));
        batch.Add(kernel, made.SelectMany(m => m.Person.Documents));
        batch.Add(kernel, made.SelectMany(m => m.Person.NameKeys));
        var cases = made.SelectMany(m => m.Cases).ToList();
        batch.Add(kernel, cases.Select(c => c.Case));
        foreach (var about in cases.Select(c => c.Case))
        {
            batch.Add(kernel, about.Steps);
            batch.Add(kernel, about.Events);
            batch.AddParts(kernel, about.Id, about.Documents);
            batch.AddParts(kernel, about.Id, about.Payments);
            batch.Add(kernel, about.Decisions);
        }

        batch.Add(kernel, cases.Select(c => c.Entry!));
        batch.Add(registry, cases.SelectMany(c => c.Checks));
        batch.Add(registry, made.Select(m => m.Residence));
        batch.Add(registry, made.SelectMany(m => m.Documents));
        batch.Add(registry, made.SelectMany(m => m.Documents).SelectMany(d => d.Keys));
        return writer.Write(batch, cancellation);
    }

    private async Task<Queue<long>> Numbers(string schema, string sequence, int count, CancellationToken cancellation)
    {
        var numbers = new Queue<long>(count);
        while (numbers.Count < count)
        {
            foreach (var next in await session.Next(schema, sequence, Math.Min(NumbersAtOnce, count - numbers.Count), cancellation))
            {
                numbers.Enqueue(next);
            }
        }

        return numbers;
    }
}
