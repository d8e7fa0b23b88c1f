using System.Globalization;
using System.Security.Cryptography;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations.Backups;

/// <summary>Looks ten people of the live database up in a restored one, by the search that officers use, and compares what is found.</summary>
internal sealed class KnownPeople(KernelDb live, KernelDb restored)
{
    private const int Wanted = 10;
    private const int MostDraws = 60;
    private const int MostHits = 100;

    /// <summary>A record's key is older than the commit that brings it.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromHours(1);

    /// <summary>How many were looked up, and who was not found or looks different; a record is named by its key alone.</summary>
    public async Task<(int LookedUp, IReadOnlyList<RunFault> Faults)> Compare(DateTime madeAt, CancellationToken cancellation)
    {
        var faults = new List<RunFault>();
        var people = await Draw(madeAt, cancellation);
        var index = new PeopleIndex(restored);
        foreach (var person in people)
        {
            var hits = await index.Records(Question(person), MostHits, cancellation);
            if (hits.FirstOrDefault(hit => hit.Id == person.Id) is { } found)
            {
                // Who was changed since the backup looks different rightly.
                if (found.Version == person.Version && !Same(found, person))
                {
                    faults.Add(new RunFault("person-differs", $"{person.Id}"));
                }
            }
            else if (await restored.People.Where(p => p.Id == person.Id).Select(p => (int?)p.Version).SingleOrDefaultAsync(cancellation) is not { } version || version == person.Version)
            {
                faults.Add(new RunFault("person-not-found", $"{person.Id}"));
            }
        }

        return (people.Count, faults);
    }

    // By days of birth drawn at random: an index leads there, however many people there are.
    private async Task<List<Person>> Draw(DateTime madeAt, CancellationToken cancellation)
    {
        var drawn = new Dictionary<Guid, Person>();
        var first = await live.People.MinAsync(p => (DateOnly?)p.BirthDate, cancellation);
        var last = await live.People.MaxAsync(p => (DateOnly?)p.BirthDate, cancellation);
        for (var draw = 0; draw < MostDraws && drawn.Count < Wanted && first is { } from && last is { } to; draw++)
        {
            var day = from.AddDays(RandomNumberGenerator.GetInt32(to.DayNumber - from.DayNumber + 1));
            var near = await live.People.AsNoTracking().Include(p => p.Documents).Where(p => p.BirthDate >= day && p.MergedIntoId == null)
                .OrderBy(p => p.BirthDate).ThenBy(p => p.Id).Take(Wanted).ToListAsync(cancellation);
            if (near.Where(p => WasThere(p.Id, madeAt)).OrderBy(_ => RandomNumberGenerator.GetInt32(int.MaxValue)).FirstOrDefault() is { } person)
            {
                drawn.TryAdd(person.Id, person);
            }
        }

        return [.. drawn.Values];
    }

    // A key of version 7 begins with the moment of its making: who was entered after the backup is not in it.
    private static bool WasThere(Guid id, DateTime madeAt) =>
        id.Version != 7 || DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).UtcDateTime < madeAt - LongestTransaction;

    private static PeopleQuestion Question(Person person) =>
        PeopleQuestion.Of(person.Iin ?? string.Create(CultureInfo.InvariantCulture, $"{person.Name.Full} {person.BirthDate:dd.MM.yyyy}"));

    private static bool Same(Person one, Person other) => Shown(one).SequenceEqual(Shown(other));

    private static IEnumerable<string> Shown(Person p) =>
    [
        p.Iin ?? "", p.Name.Full, p.BirthDate.ToString("O", CultureInfo.InvariantCulture), $"{p.Sex} {p.Status} {p.Traits}", p.Citizenship ?? "", p.Address ?? "", p.Phone ?? "", p.Email ?? "",
        .. p.Documents.Select(d => $"{d.Kind} {d.Number}").Order(StringComparer.Ordinal),
    ];
}
