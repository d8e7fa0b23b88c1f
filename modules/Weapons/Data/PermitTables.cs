using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Weapons.Data;

internal sealed class PermitTables : IEntityTypeConfiguration<Permit>, IEntityTypeConfiguration<PermitWeapon>, IEntityTypeConfiguration<StoragePlace>
{
    public void Configure(EntityTypeBuilder<Permit> permit)
    {
        permit.ToTable("Permits");
        permit.Property(p => p.Number).HasMaxLength(12);
        permit.Property(p => p.HolderName).HasMaxLength(310);
        permit.Property(p => p.HolderNumber).HasMaxLength(12);
        permit.Property(p => p.EmployeeName).HasMaxLength(310);
        permit.Property(p => p.EmployeeIin).HasMaxLength(12);
        permit.Property(p => p.EndedBy).HasMaxLength(300);
        permit.Property(p => p.OfficeId).HasMaxLength(120);
        permit.Property(p => p.OfficeName).HasMaxLength(300);
        permit.Property(p => p.Region).HasMaxLength(6);
        permit.Property(p => p.CaseNumber).HasMaxLength(24);
        permit.Property(p => p.IssuedBy).HasMaxLength(200);
        permit.Property(p => p.VerifyCode).HasMaxLength(20);
        permit.HasIndex(p => p.VerifyCode).IsUnique();
        permit.HasIndex(p => p.Serial).IsUnique();
        permit.HasIndex(p => p.Number).IsUnique();
        permit.HasIndex(p => p.HolderPersonId);
        permit.HasIndex(p => p.HolderOrganisationId);
        permit.HasIndex(p => p.HolderNumber);
        permit.HasIndex(p => p.EmployeeIin);
        permit.HasIndex(p => p.CaseId);
        permit.HasIndex(p => new { p.Region, p.Serial });
        permit.HasIndex(p => new { p.Region, p.Status, p.Until });
        permit.HasIndex(p => new { p.Status, p.Until });
        permit.HasMany(p => p.Weapons).WithOne().HasForeignKey(w => w.PermitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PermitWeapon> row)
    {
        row.ToTable("PermitWeapons");
        row.HasKey(w => new { w.PermitId, w.WeaponId });
        row.HasIndex(w => w.WeaponId);
        row.HasOne<Weapon>().WithMany().HasForeignKey(w => w.WeaponId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoragePlace> place)
    {
        place.ToTable("StoragePlaces");
        place.Ignore(p => p.IsRoom);
        place.Property(p => p.HolderName).HasMaxLength(310);
        place.Property(p => p.Address).HasMaxLength(300);
        place.Property(p => p.ActNumber).HasMaxLength(40);
        place.Property(p => p.OfficeId).HasMaxLength(120);
        place.Property(p => p.Region).HasMaxLength(6);
        place.HasIndex(p => p.HolderPersonId);
        place.HasIndex(p => p.HolderOrganisationId);
    }
}
