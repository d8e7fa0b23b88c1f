using Licensing.Platform.Measuring;
using Licensing.Platform.Modules;
using Licensing.Queue.Features;
using Licensing.Web.Terminal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Queue;

/// <summary>The electronic queue of a hall (C-5): tickets, booked times, windows, the screen.</summary>
public sealed class QueueModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Queue";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("queue.desk", QueuePaths.Desk, null, 130, QueueRoles.Callers.Split(',')) { Icon = "ticket" },
        new("queue.windows", QueuePaths.Windows, "menu.registries", 720, QueueRoles.Chiefs.Split(',')) { Icon = "ticket" },
        new("queue.bookings", QueuePaths.Bookings, "menu.registries", 721, QueueRoles.Heads.Split(',')) { Icon = "calendar" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new TerminalTile("terminal.queue", QueuePaths.Terminal, "ticket", 2));
        services.AddSingleton(new TerminalTile("terminal.book", QueuePaths.TerminalBook, "calendar", 3));
        services.AddSingleton<PersonKeys>();
        services.AddScoped<HallHours>();
        services.AddScoped<TicketDesk>();
        services.AddScoped<BookingDesk>();
        services.AddScoped<IHallMeasures, HallMeasures>();
    }
}
