using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.IdentityDocuments.Data;

internal sealed class DocumentTables : IEntityTypeConfiguration<CitizenDocument>, IEntityTypeConfiguration<CitizenDocumentKey>, IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<CitizenDocument> row)
    {
        row.ToTable("Documents");
        row.Ignore(d => d.Name);
        row.Property(d => d.Number).HasMaxLength(CitizenDocument.LongestNumber);
        row.Property(d => d.Surname).HasMaxLength(CitizenDocument.LongestName);
        row.Property(d => d.GivenName).HasMaxLength(CitizenDocument.LongestName);
        row.Property(d => d.Patronymic).HasMaxLength(CitizenDocument.LongestName);
        row.Property(d => d.Iin).HasMaxLength(12);
        row.Property(d => d.BirthPlace).HasMaxLength(CitizenDocument.LongestPlace);
        row.Property(d => d.Address).HasMaxLength(CitizenDocument.LongestAddress);
        row.Property(d => d.EndedBy).HasMaxLength(CitizenDocument.LongestWords);
        row.Property(d => d.HandedTo).HasMaxLength(310);
        row.Property(d => d.CaseNumber).HasMaxLength(24);
        row.Property(d => d.Edition).HasMaxLength(20);
        row.Property(d => d.OfficeId).HasMaxLength(120);
        row.Property(d => d.OfficeName).HasMaxLength(300);
        row.Property(d => d.Region).HasMaxLength(6);
        row.Property(d => d.VerifyCode).HasMaxLength(20);
        row.HasIndex(d => d.Serial).IsUnique();
        row.HasIndex(d => d.VerifyCode).IsUnique();
        row.HasIndex(d => d.CaseId);
        row.HasIndex(d => new { d.PersonId, d.Serial });
        row.HasIndex(d => new { d.Region, d.Serial });
        row.HasIndex(d => new { d.Status, d.Until });

        // One person holds one valid document of a kind, whatever two officers do at once.
        row.HasIndex(d => new { d.PersonId, d.Kind, d.ClosedAs }).IsUnique();
        row.HasMany(d => d.Keys).WithOne().HasForeignKey(k => k.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CitizenDocumentKey> row)
    {
        row.ToTable("DocumentKeys");
        row.HasKey(k => new { k.Key, k.DocumentId });
        row.HasIndex(k => k.DocumentId);
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
    }

    public void Configure(EntityTypeBuilder<Enrolment> row)
    {
        row.ToTable("Enrolments");
        row.HasKey(e => e.CaseId);
        row.Property(e => e.CaseId).ValueGeneratedNever();
        row.Ignore(e => e.Photo);
        row.Ignore(e => e.Signature);
        row.Property(e => e.Pictures).AsJson();
        row.Property(e => e.NoSignature).HasMaxLength(CitizenDocument.LongestWords);
        row.Property(e => e.TakenBy).HasMaxLength(200);
        row.HasIndex(e => e.PersonId);
    }
}
