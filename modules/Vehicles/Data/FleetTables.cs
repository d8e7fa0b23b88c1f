using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Vehicles.Domain.Fleet;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Vehicles.Data;

/// <summary>Lists of vehicles.</summary>
internal sealed partial class VehiclesDb
{
    public DbSet<FleetImport> FleetImports => Set<FleetImport>();

    public DbSet<FleetFile> FleetFiles => Set<FleetFile>();

    public DbSet<FleetRow> FleetRows => Set<FleetRow>();

    public DbSet<FleetFault> FleetFaults => Set<FleetFault>();
}

internal sealed class FleetTables :
    IEntityTypeConfiguration<FleetImport>, IEntityTypeConfiguration<FleetFile>, IEntityTypeConfiguration<FleetRow>, IEntityTypeConfiguration<FleetFault>
{
    public void Configure(EntityTypeBuilder<FleetImport> import)
    {
        import.ToTable("FleetImports");
        import.Ignore(i => i.IsWorking);
        import.Property(i => i.OfficeId).HasMaxLength(120);
        import.Property(i => i.Region).HasMaxLength(6);
        import.Property(i => i.OrganisationName).HasMaxLength(310);
        import.Property(i => i.FileName).HasMaxLength(200);
        import.Property(i => i.Sha256).HasMaxLength(64);
        import.Property(i => i.Content).HasConversion(c => CaseJson.Write(c), json => CaseJson.Read<DraftContent>(json));
        import.Property(i => i.Problem).HasMaxLength(60);
        import.Property(i => i.ProblemArgs).AsJson();
        import.Property(i => i.OfficerName).HasMaxLength(200);
        import.HasIndex(i => new { i.OrganisationId, i.Sha256 }).IsUnique();
        import.HasIndex(i => new { i.OfficeId, i.At });
        import.HasIndex(i => i.State);
    }

    public void Configure(EntityTypeBuilder<FleetFile> file)
    {
        file.ToTable("FleetFiles");
        file.HasKey(f => f.ImportId);
        file.HasOne<FleetImport>().WithOne().HasForeignKey<FleetFile>(f => f.ImportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FleetRow> row)
    {
        row.RowsMayGo();
        row.ToTable("FleetRows");
        row.HasKey(r => new { r.ImportId, r.Line });
        row.Property(r => r.Title).HasMaxLength(200);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.HasOne<FleetImport>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FleetFault> fault)
    {
        fault.RowsMayGo();
        fault.ToTable("FleetFaults");
        fault.HasKey(f => new { f.ImportId, f.Ordinal });
        fault.Property(f => f.Column).HasMaxLength(60);
        fault.Property(f => f.Value).HasMaxLength(100);
        fault.Property(f => f.Code).HasMaxLength(60);
        fault.Property(f => f.Args).AsJson();
        fault.HasOne<FleetImport>().WithMany().HasForeignKey(f => f.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
