using Licensing.DriverLicences.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.DriverLicences.Data;

internal sealed class LicenceTables :
    IEntityTypeConfiguration<Licence>, IEntityTypeConfiguration<LicenceCategory>, IEntityTypeConfiguration<LicenceEvent>,
    IEntityTypeConfiguration<LicenceNameKey>
{
    public void Configure(EntityTypeBuilder<Licence> licence)
    {
        licence.ToTable("Licences");
        licence.Ignore(l => l.Holder);
        licence.Ignore(l => l.FullNumber);
        licence.Property(l => l.Series).HasMaxLength(2);
        licence.Property(l => l.Number).HasMaxLength(6);
        licence.Property(l => l.NumberKey).IsSearchKey(8);
        licence.Property(l => l.Surname).HasMaxLength(100);
        licence.Property(l => l.GivenName).HasMaxLength(100);
        licence.Property(l => l.Patronymic).HasMaxLength(100);
        licence.Property(l => l.HolderIin).HasMaxLength(12);
        licence.Property(l => l.CaseNumber).HasMaxLength(24);
        licence.Property(l => l.Edition).HasMaxLength(20);
        licence.Property(l => l.OfficeId).HasMaxLength(120);
        licence.Property(l => l.Region).HasMaxLength(6);
        licence.Property(l => l.IssuedBy).HasMaxLength(300);
        licence.Property(l => l.VerifyCode).HasMaxLength(20);
        licence.Property(l => l.Restrictions).AsJson();
        licence.HasIndex(l => l.Serial).IsUnique();
        licence.HasIndex(l => l.NumberKey).IsUnique();
        licence.HasIndex(l => l.VerifyCode).IsUnique();
        licence.HasIndex(l => l.CaseId).IsUnique();
        licence.HasIndex(l => l.PersonId);
        licence.HasIndex(l => l.HolderIin);
        licence.HasIndex(l => new { l.OfficeId, l.Serial });
        licence.HasIndex(l => new { l.Region, l.Serial });
        licence.HasIndex(l => new { l.Status, l.ValidTo });
        licence.HasMany(l => l.Categories).WithOne().HasForeignKey(c => c.LicenceId).OnDelete(DeleteBehavior.Restrict);
        licence.HasMany(l => l.Events).WithOne().HasForeignKey(e => e.LicenceId).OnDelete(DeleteBehavior.Restrict);
        licence.HasMany(l => l.NameKeys).WithOne().HasForeignKey(k => k.LicenceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LicenceCategory> category)
    {
        category.ToTable("LicenceCategories");
        category.HasKey(c => new { c.LicenceId, c.Category });
    }

    public void Configure(EntityTypeBuilder<LicenceEvent> row)
    {
        row.ToTable("LicenceEvents");
        row.HasKey(e => new { e.LicenceId, e.Ordinal });
        row.Property(e => e.Words).HasMaxLength(500);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<LicenceNameKey> key)
    {
        key.ToTable("LicenceNameKeys");
        key.HasKey(k => new { k.Key, k.LicenceId });
        key.Property(k => k.Key).IsSearchKey(310);
    }
}
