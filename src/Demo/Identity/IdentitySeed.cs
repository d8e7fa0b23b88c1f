using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.IdentityDocuments.Data;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Demo.Identity;

/// <summary>Citizens with the documents of the last years, and those who apply today.</summary>
internal sealed class IdentitySeed(KernelDb kernel, IdentityDocumentsDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int MostOfOne = 5;

    public async Task Fill(PeopleSource source, IReadOnlyList<Team> teams, IReadOnlyList<Person> citizens, int count, Progress progress, CancellationToken cancellation)
    {
        var holders = citizens.TakeLast(count).ToList();
        if (holders.Count == 0)
        {
            return;
        }

        await session.Connection.OpenAsync(cancellation);
        var serials = new Queue<long>(await session.Next(IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.DocumentSerials, holders.Count * MostOfOne, cancellation));
        await session.Connection.CloseAsync();
        var made = holders.Index().SelectMany(h => new PastHolder(source, teams[h.Index % teams.Count], h.Item).Held(serials.Dequeue).Documents).ToList();
        var batch = new BulkBatch();
        batch.Add(registry, made);
        batch.Add(registry, made.SelectMany(d => d.Keys));
        await writer.Write(batch, cancellation);
        progress.Report(holders.Count);
    }

    /// <summary>Citizens who apply today.</summary>
    public async Task<IReadOnlyList<Person>> Applicants(PeopleSource source, int count, CancellationToken cancellation)
    {
        var made = new List<Person>(count);
        while (made.Count < count)
        {
            var person = source.Person().Aged(20, 60).Build();
            if (person.Documents.Exists(d => d.Kind == IdentityDocumentKind.IdentityCard && !d.IsExpiredOn(source.Today)))
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
}
