using Licensing.Citizenship.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Citizenship.Data;

internal sealed class FileTables :
    IEntityTypeConfiguration<CitizenshipFile>, IEntityTypeConfiguration<FileMember>, IEntityTypeConfiguration<BodyOpinion>, IEntityTypeConfiguration<CommissionBatch>,
    IEntityTypeConfiguration<DutyExemption>
{
    public void Configure(EntityTypeBuilder<CitizenshipFile> row)
    {
        row.ToTable("Files");
        row.HasKey(f => f.CaseId);
        row.Ignore(f => f.IsAdmission);
        row.Property(f => f.CaseNumber).HasMaxLength(24);
        row.Property(f => f.OfficeId).HasMaxLength(120);
        row.Property(f => f.Region).HasMaxLength(6);
        row.Property(f => f.DecreeNumber).HasMaxLength(CitizenshipFile.LongestNumber);
        row.Property(f => f.ToldWords).HasMaxLength(CitizenshipFile.LongestWords);
        row.HasIndex(f => new { f.OfficeId, f.State, f.FiledAt });
        row.HasIndex(f => f.BatchId);
        row.HasMany(f => f.Members).WithOne().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FileMember> row)
    {
        row.ToTable("FileMembers");
        row.Ignore(m => m.IsChild);
        row.Property(m => m.Name).HasMaxLength(310);
        row.Property(m => m.Iin).HasMaxLength(12);
        row.Property(m => m.Citizenship).HasMaxLength(3);
        row.Property(m => m.Ground).HasMaxLength(60);
        row.Property(m => m.Surrendered).HasMaxLength(CitizenshipFile.LongestWords);
        row.HasIndex(m => new { m.CaseId, m.Ordinal }).IsUnique();
        row.HasIndex(m => m.PersonId);
    }

    public void Configure(EntityTypeBuilder<BodyOpinion> row)
    {
        row.ToTable("Opinions");
        row.Property(o => o.Step).HasMaxLength(40);
        row.Property(o => o.Reference).HasMaxLength(CitizenshipFile.LongestNumber);
        row.Property(o => o.Note).HasMaxLength(BodyOpinion.LongestNote);
        row.Property(o => o.OfficerName).HasMaxLength(200);
        row.Property(o => o.Findings).AsJson();
        row.HasIndex(o => new { o.CaseId, o.Step, o.Round }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CommissionBatch> row)
    {
        row.ToTable("Batches");
        row.Property(b => b.Number).HasMaxLength(24);
        row.Property(b => b.OfficeId).HasMaxLength(120);
        row.Property(b => b.Region).HasMaxLength(6);
        row.Property(b => b.MadeBy).HasMaxLength(200);
        row.Property(b => b.OutgoingNumber).HasMaxLength(CitizenshipFile.LongestNumber);
        row.HasIndex(b => b.Serial).IsUnique();
        row.HasIndex(b => new { b.OfficeId, b.State, b.Serial });
        row.HasIndex(b => new { b.Region, b.State, b.Serial });
    }

    public void Configure(EntityTypeBuilder<DutyExemption> row)
    {
        row.ToTable("DutyExemptions");
        row.HasKey(e => e.CaseId);
        row.Property(e => e.CaseNumber).HasMaxLength(24);

        // CZ-12.1: once in a life, whatever two officers do at once.
        row.HasIndex(e => new { e.PersonId, e.MergedAs }).IsUnique();
    }
}
