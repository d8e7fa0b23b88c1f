using Licensing.Platform.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Weapons.Data;

internal sealed class WeaponTables :
    IEntityTypeConfiguration<Weapon>, IEntityTypeConfiguration<WeaponOwnership>, IEntityTypeConfiguration<WeaponEvent>, IEntityTypeConfiguration<WeaponKey>,
    IEntityTypeConfiguration<WeaponCase>
{
    public void Configure(EntityTypeBuilder<Weapon> weapon)
    {
        weapon.ToTable("Weapons");
        weapon.Ignore(w => w.Title);
        weapon.Ignore(w => w.Current);
        weapon.Ignore(w => w.IsInHand);
        weapon.Property(w => w.Identity).IsSearchKey(110);
        weapon.Property(w => w.Blurred).IsSearchKey(WeaponData.LongestNumber);
        weapon.Property(w => w.Make).HasMaxLength(WeaponData.LongestMake);
        weapon.Property(w => w.Model).HasMaxLength(WeaponData.LongestModel);
        weapon.Property(w => w.Calibre).HasMaxLength(WeaponData.LongestCalibre);
        weapon.Property(w => w.Number).HasMaxLength(WeaponData.LongestNumber);
        weapon.Property(w => w.Barrel).HasMaxLength(100);
        weapon.Property(w => w.TestShotAct).HasMaxLength(40);
        weapon.Property(w => w.OwnerName).HasMaxLength(310);
        weapon.Property(w => w.OwnerNumber).HasMaxLength(12);
        weapon.Property(w => w.OfficeId).HasMaxLength(120);
        weapon.Property(w => w.Region).HasMaxLength(6);
        weapon.HasIndex(w => w.Serial).IsUnique();
        weapon.HasIndex(w => w.Identity).IsUnique();
        weapon.HasIndex(w => w.Blurred);
        weapon.HasIndex(w => w.OwnerPersonId);
        weapon.HasIndex(w => w.OwnerOrganisationId);
        weapon.HasIndex(w => w.PlaceId);
        weapon.HasIndex(w => w.PermitId);
        weapon.HasIndex(w => new { w.Region, w.Serial });
        weapon.HasIndex(w => new { w.Region, w.Status, w.PermitUntil });
        weapon.HasIndex(w => new { w.Status, w.PermitUntil });
        weapon.HasMany(w => w.Ownerships).WithOne().HasForeignKey(o => o.WeaponId).OnDelete(DeleteBehavior.Restrict);
        weapon.HasMany(w => w.Events).WithOne().HasForeignKey(e => e.WeaponId).OnDelete(DeleteBehavior.Restrict);
        weapon.HasMany(w => w.Keys).WithOne().HasForeignKey(k => k.WeaponId).OnDelete(DeleteBehavior.ClientCascade);
    }

    public void Configure(EntityTypeBuilder<WeaponOwnership> ownership)
    {
        ownership.ToTable("Ownerships");
        ownership.Ignore(o => o.IsCurrent);
        ownership.Property(o => o.OwnerName).HasMaxLength(310);
        ownership.Property(o => o.OwnerNumber).HasMaxLength(12);
        ownership.Property(o => o.EndedBy).HasMaxLength(300);
        ownership.Property(o => o.OfficeId).HasMaxLength(120);
        ownership.Property(o => o.OfficeName).HasMaxLength(300);
        ownership.Property(o => o.CaseNumber).HasMaxLength(24);
        ownership.HasIndex(o => o.CurrentKey).IsUnique();
        ownership.HasIndex(o => o.WeaponId);
        ownership.HasIndex(o => o.OwnerPersonId);
        ownership.HasIndex(o => o.OwnerOrganisationId);
    }

    public void Configure(EntityTypeBuilder<WeaponEvent> row)
    {
        row.ToTable("WeaponEvents");
        row.HasKey(e => new { e.WeaponId, e.Ordinal });
        row.Property(e => e.Words).HasMaxLength(500);
        row.Property(e => e.CaseNumber).HasMaxLength(24);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
        row.Property(e => e.Region).HasMaxLength(6);
        row.HasIndex(e => new { e.On, e.Region, e.What });
    }

    public void Configure(EntityTypeBuilder<WeaponKey> key)
    {
        key.RowsMayGo();
        key.ToTable("WeaponKeys");
        key.HasKey(k => new { k.Key, k.WeaponId });
        key.Property(k => k.Key).IsSearchKey(311);
        key.HasIndex(k => k.WeaponId);
    }

    public void Configure(EntityTypeBuilder<WeaponCase> row)
    {
        row.ToTable("WeaponCases");
        row.HasKey(c => new { c.CaseId, c.WeaponId });
        row.Property(c => c.Number).HasMaxLength(24);
        row.Property(c => c.ApplicantName).HasMaxLength(310);
        row.HasIndex(c => c.WeaponId);
        row.HasOne<Weapon>().WithMany().HasForeignKey(c => c.WeaponId).OnDelete(DeleteBehavior.Restrict);
    }
}
