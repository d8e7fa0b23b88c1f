using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.ExitClearance.Data;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Demo.Exits;

/// <summary>The register of those who left for good in the last years, or wanted to.</summary>
internal sealed class ExitSeed(ExitClearanceDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int NumbersAtOnce = 500;

    public async Task Fill(
        PeopleSource source, IReadOnlyList<Team> providers, IReadOnlyList<Team> centres, IReadOnlyList<Person> citizens, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0 || citizens.Count == 0)
        {
            return;
        }

        var serials = new List<long>(count);
        await session.Connection.OpenAsync(cancellation);
        while (serials.Count < count)
        {
            serials.AddRange(await session.Next(ExitClearanceDb.SchemaName, ExitClearanceDb.Serials, Math.Min(NumbersAtOnce, count - serials.Count), cancellation));
        }

        await session.Connection.CloseAsync();
        var past = providers.Zip(centres, (provider, centre) => new PastExit(source, provider, centre, source.Today)).ToList();
        var made = serials.Select((serial, i) => past[i % past.Count].Made(citizens[i % citizens.Count], serial)).ToList();
        var batch = new BulkBatch();
        batch.Add(registry, made);
        batch.Add(registry, made.SelectMany(m => m.Keys));
        await writer.Write(batch, cancellation);
        progress.Report(count);
    }
}
