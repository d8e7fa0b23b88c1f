using Licensing.AddressBureau.Domain.Packages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class PackageTables : IEntityTypeConfiguration<CentreFile>, IEntityTypeConfiguration<Package>, IEntityTypeConfiguration<PackageItem>
{
    public void Configure(EntityTypeBuilder<CentreFile> row)
    {
        row.ToTable("CentreFiles");
        row.HasKey(r => r.CaseId);
        row.Ignore(r => r.UnclaimedOn);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Applicant).HasMaxLength(310);
        row.Property(r => r.CentreId).HasMaxLength(120);
        row.Property(r => r.BureauId).HasMaxLength(120);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.Reasons).HasMaxLength(CentreFile.LongestReasons);
        row.Property(r => r.ReturnedBy).HasMaxLength(200);
        row.Property(r => r.Told).HasMaxLength(CentreFile.LongestHow);
        row.HasIndex(r => new { r.CentreId, r.Place, r.Since });
        row.HasIndex(r => new { r.BureauId, r.Place, r.Since });
    }

    public void Configure(EntityTypeBuilder<Package> row)
    {
        row.ToTable("Packages");
        row.Ignore(r => r.From);
        row.Ignore(r => r.To);
        row.Property(r => r.CentreId).HasMaxLength(120);
        row.Property(r => r.BureauId).HasMaxLength(120);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.Courier).HasMaxLength(Package.LongestCourier);
        row.Property(r => r.SentBy).HasMaxLength(200);
        row.Property(r => r.ReceivedBy).HasMaxLength(200);
        row.HasIndex(r => r.Number).IsUnique();
        row.HasIndex(r => new { r.CentreId, r.SentAt });
        row.HasIndex(r => new { r.BureauId, r.SentAt });
        row.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.PackageId);
    }

    public void Configure(EntityTypeBuilder<PackageItem> row)
    {
        row.ToTable("PackageItems");
        row.HasKey(r => new { r.PackageId, r.Ordinal });
        row.Property(r => r.Ordinal).ValueGeneratedNever();
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Applicant).HasMaxLength(310);
        row.Property(r => r.Reasons).HasMaxLength(CentreFile.LongestReasons);
        row.HasIndex(r => r.CaseId);
    }
}
