using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>The hall of the bench, and what stands in the database afterwards.</summary>
internal static class HallRows
{
    /// <summary>A hall that never closes, whatever the day of the bench, with so many windows.</summary>
    public static async Task<string> Office(BenchApp app, int windows)
    {
        var id = $"bench-hall-{Guid.NewGuid():N}";
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Offices.Add(new Office { Id = id, Kind = OfficeKind.Portal, Region = "KZ-AST", NameKk = "Зал", AddressKk = "Астана", Services = ["DL"] });
        await db.SaveChangesAsync();
        var chief = Actors.At(id, "KZ-AST", "Bench chief", Roles.ApprovingChief);
        for (var number = 1; number <= windows; number++)
        {
            await app.Send(new SaveWindow(null, number, ["DL"]), chief);
        }

        return id;
    }

    /// <summary>Every number that was given out is a ticket, and every ticket was called once.</summary>
    public static async Task Counts(BenchApp app, string office, Report report)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<QueueDb>();
        var given = await db.Days.Where(d => d.OfficeId == office).SumAsync(d => d.Last);
        var tickets = await db.Tickets.AsNoTracking().Where(t => t.OfficeId == office).Select(t => new { t.Number, t.State, t.Calls, t.OfficerId }).ToListAsync();
        var once = tickets.Count(t => t is { Calls: 1, State: TicketState.Served or TicketState.Called });
        var atWindows = tickets.Where(t => t.State is TicketState.Called).ToList();
        report.AtLeast("hall: tickets there, none lost", tickets.Select(t => t.Number).Distinct().Count(), given, "numbers given out", "tickets", 1);
        report.AtLeast("hall: tickets called, none twice", once, given, "numbers given out", "tickets", 1);
        report.AtLeast("hall: windows with one visitor or none", 1 + atWindows.DistinctBy(t => t.OfficerId).Count(), 1 + atWindows.Count, "visitors at windows, and one", "", 1);
    }
}
