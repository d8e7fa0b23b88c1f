using System.Collections.Concurrent;
using Licensing.Demo;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>
/// Creating, opening and finding an application beside Directus at <c>--peer URL --peer-token T</c>, on the same server of databases. Ours goes through the dispatcher and leaves
/// the audit trail, of reading too; the law is worked out, and a person, documents, payment, steps are written. Directus writes its one row with its own log of changes, none of
/// reading, and is asked over HTTP, the only way that it has.
/// </summary>
internal static class PeerBench
{
    private const int Clients = 8;
    private const int Some = 500;

    private static readonly DateOnly Today = BusinessTime.DateOf(TimeProvider.System.GetUtcNow());

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        if (options.Peer is null)
        {
            Console.Error.WriteLine("no --peer, nothing to be beside");
            return;
        }

        await app.People(Math.Min(options.People, 100_000));
        await app.PastCases(Math.Min(options.Cases, 100_000));
        using var peer = new PeerClient(options.Peer, options.PeerToken);
        var (theirs, cases, rounds) = (await peer.Some(Some), await app.SomeCases(Some, "DL"), options.Rounds);
        var iins = await app.Read(db => db.People.Where(p => p.Iin != null).OrderBy(p => p.Id).Select(p => p.Iin!).Take(Some).ToListAsync());
        var names = await app.SomeNames(Some);
        var officer = Actors.With("Bench", Roles.IntakeOfficer);
        var accept = await Acceptance(app, 4 * (rounds + (20 * Clients)));
        var number = Random.Shared.NextInt64(1_000_000_000, 9_000_000_000);
        await Beside(report, rounds, "create", accept, _ => peer.Create($"DL-{Interlocked.Increment(ref number)}", "Сынақов Ерлан"));
        await Beside(report, rounds, "open", round => CaseBench.Open(app, Of(cases, round)), round => peer.Read(Of(theirs, round).Id));
        await Beside(report, rounds, "find by a name's begin", round => app.Send(new FindPeople(Begin(Of(names, round).Surname)), officer), round => peer.ByName(Begin(Of(theirs, round).Name)));
        if (iins.Count > 0)
        {
            await Beside(report, rounds, "find by IIN", round => app.Send(new FindPeople(Of(iins, round)), officer), round => peer.ByIin(Of(theirs, round).Iin));
        }
    }

    private static async Task Beside(Report report, int rounds, string name, Func<int, Task> ours, Func<int, Task> directus)
    {
        foreach (var clients in new[] { 1, Clients })
        {
            var (we, they) = (await Measure.AtOnce(clients, rounds, ours), await Measure.AtOnce(clients, rounds, directus));
            report.Told($"{name}, {clients} at once, p50", we.P50, they.P50, "Directus over HTTP", "ms");
            report.Told($"{name}, {clients} at once, p99", we.P99, they.P99, "Directus over HTTP", "ms");
        }
    }

    private static T Of<T>(IReadOnlyList<T> list, int round) => list[Math.Abs(round) % list.Count];

    private static string Begin(string name) => name[..Math.Min(5, name.Length)];

    private static async Task<Func<int, Task>> Acceptance(BenchApp app, int drafts)
    {
        var (intake, ready) = (new RehearsedIntake(app.Services.GetRequiredService<IDispatcher>(), Actors.With("Bench", Roles.IntakeOfficer)), new ConcurrentStack<Guid>());
        for (var i = 0; i < drafts; i++)
        {
            ready.Push(await intake.Prepare(i, Today, default));
        }

        return _ => ready.TryPop(out var draft) ? intake.Accept(draft, default) : throw new InvalidOperationException("Too few drafts.");
    }
}
