using Licensing.Kernel.Calendars;
using Licensing.Platform.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Data;

internal sealed class LawTables :
    IEntityTypeConfiguration<MciRow>, IEntityTypeConfiguration<HolidayRow>, IEntityTypeConfiguration<ScheduleRow>, IEntityTypeConfiguration<OverrideRow>
{
    public void Configure(EntityTypeBuilder<MciRow> row) => row.HasKey(r => r.From);

    public void Configure(EntityTypeBuilder<HolidayRow> row)
    {
        row.Property(r => r.Code).HasMaxLength(60);
        row.HasIndex(r => new { r.Code, r.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScheduleRow> row)
    {
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Openings).AsJson<Opening>();
        row.HasIndex(r => new { r.Kind, r.OfficeId, r.From });
    }

    public void Configure(EntityTypeBuilder<OverrideRow> row)
    {
        row.Property(r => r.Service).HasMaxLength(4);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.Property(r => r.Key).HasMaxLength(100);
        row.Property(r => r.Value).HasMaxLength(2000);
        row.HasIndex(r => new { r.Service, r.Edition, r.Key, r.From }).IsUnique();
    }
}
