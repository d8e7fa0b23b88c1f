using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>What stands in the database after a hall has run.</summary>
internal static class HallRows
{
    /// <summary>Every number that was given out is a ticket, and every ticket was called once.</summary>
    public static async Task Counts(BenchApp app, string office, Report report)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<QueueDb>();
        var given = await db.Days.Where(d => d.OfficeId == office).SumAsync(d => d.Last);
        var tickets = await db.Tickets.AsNoTracking().Where(t => t.OfficeId == office).Select(t => new { t.Day, t.Number, t.State, t.Calls, t.OfficerId }).ToListAsync();
        var once = tickets.Count(t => t is { Calls: 1, State: TicketState.Served or TicketState.Called });
        var atWindows = tickets.Where(t => t.State is TicketState.Called).ToList();
        report.AtLeast("hall: tickets there, none lost", tickets.Select(t => (t.Day, t.Number)).Distinct().Count(), given, "numbers given out", "tickets", 1);
        report.AtLeast("hall: tickets called, none twice", once, given, "numbers given out", "tickets", 1);
        report.AtLeast("hall: windows with one visitor or none", 1 + atWindows.DistinctBy(t => t.OfficerId).Count(), 1 + atWindows.Count, "visitors at windows, and one", "", 1);
    }
}
