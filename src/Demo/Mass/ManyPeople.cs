using System.Threading.Channels;
using Licensing.Demo.Addresses;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Demo.Mass;

/// <summary>Makes people and writes them in batches, with the addresses where they are registered where it is asked for; the next batch is made while one is being written.</summary>
internal sealed class ManyPeople(KernelDb db, BulkWriter writer, ManyAddresses? addresses = null)
{
    private const int BatchSize = 5_000;

    /// <summary>So many of those made are given back, for cases of theirs.</summary>
    private const int Kept = 40_000;

    /// <summary>Makes so many.</summary>
    public async Task<IReadOnlyList<Person>> Make(PeopleSource source, int count, Progress progress, CancellationToken cancellation)
    {
        await (addresses?.Build(count, source.Today, cancellation) ?? Task.CompletedTask);
        var made = Channel.CreateBounded<List<Person>>(2);
        var making = Task.Run(() => Produce(source, count, made.Writer, cancellation), cancellation);
        var kept = new List<Person>();
        var written = 0;
        await foreach (var people in made.Reader.ReadAllAsync(cancellation))
        {
            var batch = new BulkBatch();
            batch.Add(db, people);
            batch.Add(db, people.SelectMany(p => p.Documents));
            batch.Add(db, people.SelectMany(p => p.NameKeys));
            addresses?.Add(batch, people);
            await writer.Write(batch, cancellation);
            kept.AddRange(people.Take(Kept - kept.Count));
            progress.Report(written += people.Count);
        }

        await making;
        return kept;
    }

    private static async Task Produce(PeopleSource source, int count, ChannelWriter<List<Person>> to, CancellationToken cancellation)
    {
        try
        {
            for (var left = count; left > 0; left -= BatchSize)
            {
                await to.WriteAsync([.. Enumerable.Range(0, Math.Min(left, BatchSize)).Select(_ => One(source))], cancellation);
            }

            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
            throw;
        }
    }

    private static Person One(PeopleSource source)
    {
        var person = source.Person();
        return (source.Random.Float() switch
        {
            < 0.965f => person,
            < 0.99f => person.Foreigner(source.Random.ArrayElement(Places.Neighbours)),
            < 0.995f => person.Stateless(),
            _ => person.WithoutIin(),
        }).Build();
    }
}
