using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Weapons.Data;

/// <summary>Files taken out of the register.</summary>
internal sealed partial class WeaponsDb
{
    public DbSet<WeaponExport> WeaponExports => Set<WeaponExport>();
}

internal sealed class RegistryTables : IEntityTypeConfiguration<WeaponExport>
{
    public void Configure(EntityTypeBuilder<WeaponExport> export)
    {
        export.ToTable("WeaponExports");
        export.Property(e => e.AskedByName).HasMaxLength(200);
        export.Property(e => e.AllowedByName).HasMaxLength(200);
        export.Property(e => e.Purpose).HasMaxLength(300);
        export.Property(e => e.OfficeId).HasMaxLength(120);
        export.Property(e => e.Region).HasMaxLength(6);
        export.HasIndex(e => new { e.Region, e.AllowedAt });
    }
}
