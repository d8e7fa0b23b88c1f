using Licensing.Kernel.Calendars;
using Licensing.Platform.Operations.Indicators;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>How many wait in the halls, and how long (C-5).</summary>
internal sealed class HallIndicators(QueueDb db) : IIndicators
{
    private static readonly Indicator Waiting = new("licensing.hall.waiting", null, "Tickets that wait to be called, by office", "office");
    private static readonly Indicator Longest = new("licensing.hall.longest_wait", "s", "The longest wait now, by office", "office");

    public IReadOnlyList<Indicator> Kinds => [Waiting, Longest];

    public async Task<IReadOnlyList<Reading>> Read(DateTime now, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(now);
        var halls = await db.Tickets.Where(t => t.State == TicketState.Waiting && t.Day == today)
            .GroupBy(t => t.OfficeId).Select(g => new { Office = g.Key, Count = g.Count(), Since = g.Min(t => t.Due) }).ToListAsync(cancellation);
        return
        [
            .. halls.Select(h => new Reading(Waiting, h.Count, h.Office)),
            .. halls.Select(h => new Reading(Longest, Ticket.Wait(h.Since, null, null, now).TotalSeconds, h.Office)),
        ];
    }
}
