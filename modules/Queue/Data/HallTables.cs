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

internal static class HallSizes
{
    public const int Office = 120;
}
