using Licensing.Platform.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Data;

/// <summary>Tickets, windows and bookings of halls: schema <c>queue</c>.</summary>
[Schema(SchemaName)]
internal sealed class QueueDb(DbContextOptions<QueueDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "queue";
    public const string TicketSerials = "ticket_serials";

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<HallWindow> Windows => Set<HallWindow>();

    public DbSet<TicketDay> Days => Set<TicketDay>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookedDay> BookedDays => Set<BookedDay>();

    public DbSet<HallRules> Rules => Set<HallRules>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(TicketSerials);
        base.OnModelCreating(modelBuilder);
    }
}
