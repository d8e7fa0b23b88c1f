using Licensing.Demo.Mass;
using Licensing.Demo.Users;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;

namespace Licensing.Demo.Hall;

/// <summary>Windows in the halls of the demo's offices, the tickets of the last days, and some who wait now.</summary>
internal sealed class HallSeed(QueueDb halls, DatabaseSession session, BulkWriter writer, ILaw law)
{
    private const int Windows = 4;
    private const int Days = 5;
    private const int Served = 40;
    private const int Waiting = 7;
    private const int MinutesApart = 11;

    private static readonly string[] Languages = ["kk", "kk", "ru", "kk", "en"];

    public async Task Fill(IReadOnlyList<Team> teams, DateTimeOffset now, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        await session.Connection.OpenAsync(cancellation);
        var serials = new Queue<long>(await session.Next(QueueDb.SchemaName, QueueDb.TicketSerials, teams.Count * ((Days * Served) + Waiting), cancellation));
        await session.Connection.CloseAsync();
        var batch = new BulkBatch();
        foreach (var team in teams)
        {
            var given = team.Office.Services.Where(law.Standards.ContainsKey).ToList();
            var windows = Enumerable.Range(1, Windows).Select(n => new HallWindow { OfficeId = team.Office.Id, Number = n, Services = [.. given.Where((_, at) => n <= 2 || at % 2 == n % 2)] })
                .Where(w => w.Services.Count > 0).ToList();
            var days = Enumerable.Range(0, Days + 1).Select(ago => (Day: BusinessTime.DateOf(now).AddDays(-ago), Count: ago == 0 ? Waiting : Served)).ToList();
            var tickets = days.SelectMany(d => Enumerable.Range(1, d.Count).Select(n => Made(team, given[n % given.Count], windows, serials.Dequeue(), n, d.Day, now, snapshot))).ToList();
            batch.Add(halls, windows);
            batch.Add(halls, tickets);
            batch.Add(halls, days.Select(d => new TicketDay { OfficeId = team.Office.Id, Day = d.Day, Last = d.Count }));
        }

        await writer.Write(batch, cancellation);
    }

    private Ticket Made(Team team, string service, List<HallWindow> windows, long serial, int number, DateOnly day, DateTimeOffset now, LawSnapshot snapshot)
    {
        var isToday = day == BusinessTime.DateOf(now);
        var taken = BusinessTime.ToUtc(isToday ? now.AddMinutes((number - Waiting) * 5) : BusinessTime.At(day, new TimeOnly(9, 0)).AddMinutes(number * MinutesApart));
        var edition = law.Standards[service].EditionOn(day, snapshot)!;
        var ticket = Ticket.Take(
            new TicketOrder(team.Office.Id, team.Office.Region, service, edition.Code, edition.Queues.Max(q => q.Minutes), Languages[number % Languages.Length], number % 17 == 0 ? "war-veteran" : null),
            serial, number, day, taken);
        if (!isToday)
        {
            var caller = team.Users[number % team.Users.Count].Actor;
            ticket.Call(windows[number % windows.Count], new Officer(caller.UserId, caller.Name, caller.OfficeId), taken.AddMinutes((number * 7 % 38) + 1));
            ticket.End(number % 13 == 0 ? TicketState.NoShow : TicketState.Served, taken.AddMinutes((number * 7 % 38) + 12));
        }

        return ticket;
    }
}
