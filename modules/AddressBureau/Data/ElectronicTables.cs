using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class ElectronicTables : IEntityTypeConfiguration<ElectronicCertificate>, IEntityTypeConfiguration<GivenFile>
{
    public void Configure(EntityTypeBuilder<ElectronicCertificate> row)
    {
        row.ToTable("ElectronicCertificates");
        row.HasKey(r => r.InquiryId);
        row.Property(r => r.InquiryId).ValueGeneratedNever();
        row.Property(r => r.Number).HasMaxLength(20);
        row.Property(r => r.BarcodeSigners).HasMaxLength(200);
        row.HasIndex(r => r.Number).IsUnique();
        row.HasOne<Inquiry>().WithOne().HasForeignKey<ElectronicCertificate>(r => r.InquiryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GivenFile> row)
    {
        row.ToTable("GivenFiles");
        row.HasKey(r => r.Sha256);
        row.Property(r => r.Sha256).HasMaxLength(GivenFile.HashLength);
        row.HasOne<ElectronicCertificate>().WithMany().HasForeignKey(r => r.InquiryId).OnDelete(DeleteBehavior.Restrict);
    }
}
