using Licensing.Platform.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Queue.Data;

internal sealed class TicketTable : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> row)
    {
        row.ToTable("Tickets");
        row.Property(t => t.OfficeId).HasMaxLength(HallSizes.Office);
        row.Property(t => t.Region).HasMaxLength(6);
        row.Property(t => t.Service).HasMaxLength(4);
        row.Property(t => t.Edition).HasMaxLength(20);
        row.Property(t => t.Language).HasMaxLength(2);
        row.Property(t => t.Priority).HasMaxLength(40);
        row.Property(t => t.Code).HasMaxLength(20);
        row.Property(t => t.OfficerName).HasMaxLength(200);
        row.Ignore(t => t.Name);
        row.HasIndex(t => new { t.OfficeId, t.Day, t.Number }).IsUnique();
        row.HasIndex(t => new { t.OfficeId, t.Day, t.State, t.Turn, t.Serial });
        row.HasIndex(t => t.Code).IsUnique();
        row.HasIndex(t => new { t.State, t.Day });
    }
}

internal sealed class WindowTable : IEntityTypeConfiguration<HallWindow>
{
    public void Configure(EntityTypeBuilder<HallWindow> row)
    {
        row.ToTable("Windows");
        row.Property(w => w.OfficeId).HasMaxLength(HallSizes.Office);
        row.Property(w => w.Services).AsJson();
        row.Property(w => w.OfficerName).HasMaxLength(200);
        row.HasIndex(w => new { w.OfficeId, w.Number });
    }
}

internal sealed class DayTable : IEntityTypeConfiguration<TicketDay>
{
    public void Configure(EntityTypeBuilder<TicketDay> row)
    {
        row.ToTable("Days");
        row.HasKey(d => new { d.OfficeId, d.Day });
        row.Property(d => d.OfficeId).HasMaxLength(HallSizes.Office);
    }
}

internal sealed class BookingTable : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> row)
    {
        row.ToTable("Bookings");
        row.Property(b => b.OfficeId).HasMaxLength(HallSizes.Office);
        row.Property(b => b.Service).HasMaxLength(4);
        row.Property(b => b.Edition).HasMaxLength(20);
        row.Property(b => b.Language).HasMaxLength(2);
        row.Property(b => b.PersonKey).HasMaxLength(64);
        row.Property(b => b.Who).HasMaxLength(Visitor.MostLetters);
        row.Property(b => b.CaseNumber).HasMaxLength(24);
        row.Property(b => b.Contact).HasMaxLength(HallSizes.Contact);
        row.Property(b => b.Code).HasMaxLength(Booking.CodeLength);
        row.Ignore(b => b.Name);
        row.HasIndex(b => b.Code).IsUnique();
        row.HasIndex(b => new { b.OfficeId, b.Day, b.Number }).IsUnique();

        // One place, one visitor; one visitor, one booking for a service and a day.
        row.HasIndex(b => new { b.OfficeId, b.At, b.Place, b.Held }).IsUnique();
        row.HasIndex(b => new { b.PersonKey, b.Service, b.Day, b.Held }).IsUnique();
        row.HasIndex(b => new { b.State, b.Day });
    }
}

internal sealed class BookedDayTable : IEntityTypeConfiguration<BookedDay>
{
    public void Configure(EntityTypeBuilder<BookedDay> row)
    {
        row.ToTable("BookedDays");
        row.HasKey(d => new { d.OfficeId, d.Day });
        row.Property(d => d.OfficeId).HasMaxLength(HallSizes.Office);
        row.Property(d => d.Reason).HasMaxLength(HallSizes.Reason);
        row.Property(d => d.ClosedByName).HasMaxLength(200);
    }
}

internal sealed class HallRulesTable : IEntityTypeConfiguration<HallRules>
{
    public void Configure(EntityTypeBuilder<HallRules> row)
    {
        row.ToTable("Rules");
        row.HasKey(r => r.OfficeId);
        row.Property(r => r.OfficeId).HasMaxLength(HallSizes.Office);
    }
}

internal static class HallSizes
{
    public const int Contact = 200;
    public const int Reason = 300;
    public const int Office = 120;
}
