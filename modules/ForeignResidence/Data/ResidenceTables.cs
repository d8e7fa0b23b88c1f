using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.ForeignResidence.Data;

internal sealed class ResidenceTables :
    IEntityTypeConfiguration<PermanentResidence>, IEntityTypeConfiguration<ResidenceDocument>, IEntityTypeConfiguration<ResidenceKey>, IEntityTypeConfiguration<ResidenceCheck>
{
    public void Configure(EntityTypeBuilder<PermanentResidence> row)
    {
        row.ToTable("PermanentResidences");
        row.Ignore(r => r.IsRegistered);
        row.Property(r => r.Name).HasMaxLength(310);
        row.Property(r => r.Citizenship).HasMaxLength(3);
        row.Property(r => r.Iin).HasMaxLength(12);
        row.Property(r => r.Address).HasMaxLength(PermanentResidence.LongestAddress);
        row.Property(r => r.HousingOwner).HasMaxLength(PermanentResidence.LongestName);
        row.Property(r => r.Phone).HasMaxLength(40);
        row.Property(r => r.HalfPapers).HasMaxLength(PermanentResidence.LongestHalf);
        row.Property(r => r.BookNumber).HasMaxLength(PermanentResidence.LongestNumber);
        row.Property(r => r.RegisteredBy).HasMaxLength(200);
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.OfficeName).HasMaxLength(300);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.HasIndex(r => r.Serial).IsUnique();
        row.HasIndex(r => r.CaseId).IsUnique();
        row.HasIndex(r => r.PersonId);
        row.HasIndex(r => new { r.Region, r.Serial });
    }

    public void Configure(EntityTypeBuilder<ResidenceDocument> row)
    {
        row.ToTable("ResidenceDocuments");
        row.Property(d => d.Number).HasMaxLength(12);
        row.Property(d => d.Surname).HasMaxLength(100);
        row.Property(d => d.GivenName).HasMaxLength(100);
        row.Property(d => d.Patronymic).HasMaxLength(100);
        row.Ignore(d => d.Name);
        row.Property(d => d.Iin).HasMaxLength(12);
        row.Property(d => d.Citizenship).HasMaxLength(3);
        row.Property(d => d.BirthPlace).HasMaxLength(ResidenceDocument.LongestPlace);
        row.Property(d => d.Address).HasMaxLength(PermanentResidence.LongestAddress);
        row.Property(d => d.Phone).HasMaxLength(40);
        row.Property(d => d.ProofNumber).HasMaxLength(PermanentResidence.LongestNumber);
        row.Property(d => d.BlankNumber).HasMaxLength(PermanentResidence.LongestNumber);
        row.Property(d => d.ToldWords).HasMaxLength(ResidenceDocument.LongestWords);
        row.Property(d => d.EndedBy).HasMaxLength(ResidenceDocument.LongestWords);
        row.Property(d => d.OfficeId).HasMaxLength(120);
        row.Property(d => d.OfficeName).HasMaxLength(300);
        row.Property(d => d.Region).HasMaxLength(6);
        row.Property(d => d.CaseNumber).HasMaxLength(24);
        row.Property(d => d.Edition).HasMaxLength(20);
        row.Property(d => d.IssuedBy).HasMaxLength(200);
        row.Property(d => d.VerifyCode).HasMaxLength(20);
        row.HasIndex(d => d.Serial).IsUnique();
        row.HasIndex(d => d.Number).IsUnique();
        row.HasIndex(d => d.VerifyCode).IsUnique();
        row.HasIndex(d => d.CaseId).IsUnique();
        row.HasIndex(d => new { d.PersonId, d.Status });
        row.HasIndex(d => new { d.Region, d.Serial });
        row.HasIndex(d => new { d.Region, d.Status, d.Until, d.Serial });
        row.HasIndex(d => new { d.Status, d.Until });

        // One person holds one document in force, whatever two officers do at once (RP-18.1).
        row.HasIndex(d => new { d.PersonId, d.ClosedAs }).IsUnique();
        row.HasMany(d => d.Keys).WithOne().HasForeignKey(k => k.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResidenceKey> row)
    {
        row.ToTable("ResidenceKeys");
        row.HasKey(k => new { k.Key, k.DocumentId });
        row.HasIndex(k => k.DocumentId);
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
    }

    public void Configure(EntityTypeBuilder<ResidenceCheck> row)
    {
        row.ToTable("ResidenceChecks");
        row.Property(c => c.CaseNumber).HasMaxLength(24);
        row.Property(c => c.Step).HasMaxLength(40);
        row.Property(c => c.Reference).HasMaxLength(PermanentResidence.LongestNumber);
        row.Property(c => c.Note).HasMaxLength(ResidenceCheck.LongestNote);
        row.Property(c => c.OfficerName).HasMaxLength(200);
        row.Property(c => c.Findings).AsJson();
        row.HasIndex(c => new { c.CaseId, c.Step }).IsUnique();
    }
}
