using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Vehicles.Data;

internal sealed class PlateTables : IEntityTypeConfiguration<Plate>, IEntityTypeConfiguration<PlateEvent>
{
    private const int OfficeLength = 120;

    public void Configure(EntityTypeBuilder<Plate> plate)
    {
        plate.ToTable("Plates");
        plate.Property(p => p.Key).IsSearchKey(20);
        plate.Property(p => p.Text).HasMaxLength(20);
        plate.Property(p => p.Format).HasMaxLength(40);
        plate.Property(p => p.Series).HasMaxLength(20);
        plate.Property(p => p.OfficeId).HasMaxLength(OfficeLength);
        plate.HasIndex(p => p.Key).IsUnique();
        plate.HasIndex(p => p.CaseId).IsUnique();
        plate.HasIndex(p => p.VehicleId).IsUnique();
        plate.HasIndex(p => p.TransferId);

        // Stock is handed out in its order, and counted by series.
        plate.HasIndex(p => new { p.OfficeId, p.State, p.Type, p.Holder, p.Key });
        plate.HasMany(p => p.Events).WithOne().HasForeignKey(e => e.PlateId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlateEvent> row)
    {
        row.ToTable("PlateEvents");
        row.HasKey(e => new { e.PlateId, e.Ordinal });
        row.Property(e => e.PlaceId).HasMaxLength(OfficeLength);
        row.Property(e => e.OfficeId).HasMaxLength(OfficeLength);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.Words).HasMaxLength(500);
        row.HasIndex(e => e.ActId);
        row.HasIndex(e => e.VehicleId);
        row.HasIndex(e => e.CaseId);
    }
}

internal sealed class PlatePaperTables : IEntityTypeConfiguration<PlateAct>, IEntityTypeConfiguration<PlateLevel>, IEntityTypeConfiguration<PlateFormat>
{
    private const int OfficeLength = 120;

    public void Configure(EntityTypeBuilder<PlateAct> act)
    {
        act.ToTable("PlateActs");
        act.Metadata.Model.AddSequence(PlateAct.Numbers, act.Metadata.Model.GetDefaultSchema());
        act.Ignore(a => a.IsUnderWay);
        act.Property(a => a.Number).HasMaxLength(20);
        act.Property(a => a.OfficeId).HasMaxLength(OfficeLength);
        act.Property(a => a.ToOfficeId).HasMaxLength(OfficeLength);
        act.Property(a => a.Basis).HasMaxLength(500);
        act.Property(a => a.Members).AsJson();
        act.Property(a => a.ByName).HasMaxLength(200);
        act.Property(a => a.ReceivedByName).HasMaxLength(200);
        act.HasIndex(a => new { a.OfficeId, a.Serial });
        act.HasIndex(a => new { a.ToOfficeId, a.Serial });
    }

    public void Configure(EntityTypeBuilder<PlateLevel> level)
    {
        level.ToTable("PlateLevels");
        level.HasKey(l => new { l.OfficeId, l.Type });
        level.Property(l => l.OfficeId).HasMaxLength(OfficeLength);
    }

    public void Configure(EntityTypeBuilder<PlateFormat> format)
    {
        format.ToTable("PlateFormats");
        format.HasKey(f => f.Code);
        format.Ignore(f => f.Layout);
        format.Property(f => f.Code).HasMaxLength(40);
        format.Property(f => f.Pattern).HasMaxLength(20);
        format.Property(f => f.Letters).HasMaxLength(60);
        format.Property(f => f.Script).HasMaxLength(20);
        format.Property(f => f.Regions).HasConversion(
            map => CaseJson.Write(map),
            text => CaseJson.Read<Dictionary<string, string>>(text),
            new ValueComparer<Dictionary<string, string>>(
                (a, b) => CaseJson.Write(a) == CaseJson.Write(b),
                map => CaseJson.Write(map).GetHashCode(StringComparison.Ordinal),
                map => map.ToDictionary()));
    }
}
