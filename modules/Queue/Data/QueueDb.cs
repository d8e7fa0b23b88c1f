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

    /// <summary>The next number of an office and day. Whoever else asks waits here, no longer than this transaction takes.</summary>
    public async Task<int> NextNumber<TDay>(string officeId, DateOnly day, CancellationToken cancellation)
        where TDay : NumberedDay, new()
    {
        var of = Set<TDay>().Where(d => d.OfficeId == officeId && d.Day == day);
        if (await of.ExecuteUpdateAsync(d => d.SetProperty(x => x.Last, x => x.Last + 1), cancellation) == 0)
        {
            // The first of the day; where somebody else is first too, the whole is tried again.
            Set<TDay>().Add(new TDay { OfficeId = officeId, Day = day, Last = 1 });
            return 1;
        }

        return await of.Select(d => d.Last).SingleAsync(cancellation);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(TicketSerials);
        base.OnModelCreating(modelBuilder);
    }
}
