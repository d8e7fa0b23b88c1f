using Licensing.Kernel.Calendars;
using Licensing.Platform.Measuring;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>What the tickets measured (C-5, C-9 1.2): the wait from the ticket to the first call.</summary>
internal sealed class HallMeasures(QueueDb db) : IHallMeasures
{
    private const int ShortSeconds = 40 * 60;
    private const int Hours = 24;

    private static readonly TicketState[] All = Enum.GetValues<TicketState>();

    public async Task<IReadOnlyList<WaitCount>> Waits(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        // Every state is asked for by name: so the index of states and days is read, which begins with the state.
        await db.Tickets.Where(t => All.Contains(t.State) && t.Day >= from && t.Day <= to && t.WaitSeconds != null)
            .GroupBy(t => new { t.Service, t.Edition, t.OfficeId, t.Region })
            .Select(g => new WaitCount(
                g.Key.Service, g.Key.Edition, g.Key.OfficeId, g.Key.Region, g.Count(), g.Count(t => t.WaitSeconds <= ShortSeconds),
                g.Count(t => t.LimitMinutes != null && t.WaitSeconds > t.LimitMinutes * 60))).ToListAsync(cancellation);

    public async Task<IReadOnlyList<HallLoad>> Load(IReadOnlyCollection<string> offices, DateTime now, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(now);
        var start = BusinessTime.ToUtc(BusinessTime.StartOf(today));
        var tickets = await db.Tickets.AsNoTracking().Where(t => offices.Contains(t.OfficeId) && t.Day == today)
            .Select(t => new Seen(t.OfficeId, t.State, t.TakenAt, t.Due, t.CalledAt, t.LimitMinutes, t.WaitSeconds)).ToListAsync(cancellation);
        var seats = await db.Windows.AsNoTracking().Where(w => offices.Contains(w.OfficeId) && !w.IsClosed && w.OfficerId != null && w.Since >= start)
            .GroupBy(w => w.OfficeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return [.. tickets.GroupBy(t => t.OfficeId).Select(g => Of(g.Key, [.. g], seats.GetValueOrDefault(g.Key), now))];
    }

    private static HallLoad Of(string office, List<Seen> tickets, int windows, DateTime now)
    {
        var waits = tickets.Where(t => t.State == TicketState.Waiting).Select(t => (Time: Ticket.Wait(t.Due, t.CalledAt, null, now), t.Limit)).ToList();
        var called = tickets.Where(t => t.WaitSeconds is not null).Select(t => t.WaitSeconds!.Value).ToList();
        var hours = tickets.CountBy(t => BusinessTime.TimeOf(BusinessTime.FromUtc(t.TakenAt)).Hour).ToDictionary();
        return new HallLoad(
            office, waits.Count, waits.Count == 0 ? null : waits.Max(w => w.Time), waits.Count(w => w.Limit is { } limit && w.Time > TimeSpan.FromMinutes(limit)), windows,
            called.Count, called.Count == 0 ? null : TimeSpan.FromSeconds(called.Average()), [.. Enumerable.Range(0, Hours).Select(h => hours.GetValueOrDefault(h))]);
    }

    private sealed record Seen(string OfficeId, TicketState State, DateTime TakenAt, DateTime Due, DateTime? CalledAt, int? Limit, int? WaitSeconds);
}
