using Licensing.ExitClearance.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.ExitClearance.Data;

internal sealed class ExitTables : IEntityTypeConfiguration<ExitFile>, IEntityTypeConfiguration<ExitKey>
{
    public void Configure(EntityTypeBuilder<ExitFile> row)
    {
        row.ToTable("ExitFiles");
        row.HasKey(f => f.CaseId);
        row.Ignore(f => f.Name);
        Lengths(row);
        row.HasIndex(f => f.Serial).IsUnique();
        row.HasIndex(f => f.VerifyCode).IsUnique();
        row.HasIndex(f => f.PersonId);

        // The register of an office, taken in or decided there, and of a region; what is late in it; what the job looks for.
        row.HasIndex(f => new { f.OfficeId, f.Serial });
        row.HasIndex(f => new { f.DecidingOfficeId, f.Serial });
        row.HasIndex(f => new { f.Region, f.Serial });
        row.HasIndex(f => new { f.Region, f.State, f.Serial });
        row.HasIndex(f => new { f.State, f.ProofUntil });
        row.HasIndex(f => new { f.State, f.LeaveBy });
        row.HasIndex(f => f.ReadyAt);
        row.HasMany(f => f.Keys).WithOne().HasForeignKey(k => k.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ExitKey> row)
    {
        row.ToTable("ExitKeys");
        row.HasKey(k => new { k.Key, k.CaseId });
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
        row.HasIndex(k => k.CaseId);
    }

    private static void Lengths(EntityTypeBuilder<ExitFile> row)
    {
        row.Property(f => f.CaseNumber).HasMaxLength(24);
        row.Property(f => f.Edition).HasMaxLength(20);
        row.Property(f => f.Surname).HasMaxLength(100);
        row.Property(f => f.GivenName).HasMaxLength(100);
        row.Property(f => f.Patronymic).HasMaxLength(100);
        row.Property(f => f.Iin).HasMaxLength(12);
        row.Property(f => f.Country).HasMaxLength(3);
        row.Property(f => f.Address).HasMaxLength(ExitFile.LongestAddress);
        row.Property(f => f.Phone).HasMaxLength(40);
        row.Property(f => f.Children).AsJson();
        row.Property(f => f.OfficeId).HasMaxLength(120);
        row.Property(f => f.DecidingOfficeId).HasMaxLength(120);
        row.Property(f => f.Region).HasMaxLength(6);
        row.Property(f => f.MilitaryReference).HasMaxLength(ExitFile.LongestNumber);
        row.Property(f => f.RemovedBy).HasMaxLength(200);
        row.Property(f => f.LeftBasis).HasMaxLength(ExitFile.LongestWords);
        row.Property(f => f.RestoredAddress).HasMaxLength(ExitFile.LongestAddress);
        row.Property(f => f.HandedOverTo).HasMaxLength(310);
        row.Property(f => f.VerifyCode).HasMaxLength(20);
    }
}

internal sealed class BodyTables :
    IEntityTypeConfiguration<BodyQuestion>, IEntityTypeConfiguration<BodyAnswer>, IEntityTypeConfiguration<BodyAccount>, IEntityTypeConfiguration<RegistrationRequest>
{
    public void Configure(EntityTypeBuilder<BodyQuestion> row)
    {
        row.ToTable("BodyQuestions");
        row.Ignore(q => q.IsOpen);
        row.Property(q => q.Region).HasMaxLength(6);
        row.HasIndex(q => new { q.CaseId, q.Body, q.Round }).IsUnique();
        row.HasIndex(q => new { q.Body, q.Region, q.AnsweredAt, q.DueAt });
        row.HasIndex(q => new { q.AnsweredAt, q.DueAt });
    }

    public void Configure(EntityTypeBuilder<BodyAnswer> row)
    {
        row.ToTable("BodyAnswers");
        row.HasKey(a => new { a.CaseId, a.Ordinal });
        row.Property(a => a.Findings).AsJson();
        row.Property(a => a.Reference).HasMaxLength(BodyAnswer.LongestReference);
        row.Property(a => a.Note).HasMaxLength(BodyAnswer.LongestNote);
        row.Property(a => a.UserName).HasMaxLength(200);
        row.HasIndex(a => a.QuestionId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BodyAccount> row)
    {
        row.ToTable("BodyAccounts");
        row.HasKey(a => a.UserId);
        row.Property(a => a.UserName).HasMaxLength(200);
        row.Property(a => a.NamedBy).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<RegistrationRequest> row)
    {
        row.ToTable("RegistrationRequests");
        row.Property(r => r.Name).HasMaxLength(RegistrationRequest.LongestName);
        row.Property(r => r.Degree).HasMaxLength(RegistrationRequest.LongestDegree);
        row.Property(r => r.AskedBy).HasMaxLength(200);
        row.Property(r => r.Answer).HasMaxLength(ExitFile.LongestWords);
        row.HasIndex(r => r.CaseId);
    }
}
