using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Kernel.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class InquiryTables : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> row)
    {
        row.ToTable("Inquiries");
        row.Ignore(r => r.Name);
        row.Ignore(r => r.Number);
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.Registrar).HasMaxLength(200);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.Property(r => r.AskedBy).HasMaxLength(310);
        row.Property(r => r.Organisation).HasMaxLength(Inquiry.LongestOrganisation);
        row.Property(r => r.Basis).HasMaxLength(Inquiry.LongestBasis);
        row.Property(r => r.Surname).HasMaxLength(100);
        row.Property(r => r.GivenName).HasMaxLength(100);
        row.Property(r => r.Patronymic).HasMaxLength(100);
        row.Property(r => r.Iin).HasMaxLength(12);
        row.Property(r => r.Data).HasConversion(data => CaseJson.Write(data), json => CaseJson.Read<CertifiedData>(json));
        row.Property(r => r.VerifyCode).HasMaxLength(20);
        row.HasIndex(r => r.Serial).IsUnique();
        row.HasIndex(r => r.VerifyCode).IsUnique();
        row.HasIndex(r => r.CaseId);
        row.HasIndex(r => r.PersonId);

        // The journal of an office, and of a region.
        row.HasIndex(r => new { r.OfficeId, r.Serial });
        row.HasIndex(r => new { r.Region, r.Serial });
    }
}
