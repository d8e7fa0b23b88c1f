using Licensing.DriverLicences.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.DriverLicences.Data;

internal sealed class ExamTables :
    IEntityTypeConfiguration<ExamAttempt>, IEntityTypeConfiguration<ExamFault>, IEntityTypeConfiguration<CaseRestrictions>
{
    public void Configure(EntityTypeBuilder<ExamAttempt> attempt)
    {
        attempt.ToTable("ExamAttempts");
        attempt.Property(a => a.CaseNumber).HasMaxLength(24);
        attempt.Property(a => a.Step).HasMaxLength(60);
        attempt.Property(a => a.ApplicantName).HasMaxLength(310);
        attempt.Property(a => a.OfficeId).HasMaxLength(120);
        attempt.Property(a => a.Note).HasMaxLength(1000);
        attempt.Property(a => a.ExaminerName).HasMaxLength(200);
        attempt.HasIndex(a => new { a.CaseId, a.Step }).IsUnique();
        attempt.HasIndex(a => new { a.PersonId, a.Kind, a.On });
        attempt.HasIndex(a => new { a.OfficeId, a.On });
        attempt.HasMany(a => a.Faults).WithOne().HasForeignKey(f => f.AttemptId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ExamFault> fault)
    {
        fault.ToTable("ExamAnswers");
        fault.HasKey(f => new { f.AttemptId, f.Ordinal });
        fault.Property(f => f.Error).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<CaseRestrictions> row)
    {
        row.ToTable("CaseRestrictions");
        row.HasKey(r => r.CaseId);
        row.Property(r => r.Codes).AsJson();
        row.Property(r => r.NotedByName).HasMaxLength(200);
    }
}

internal sealed class WithdrawalTable : IEntityTypeConfiguration<RightWithdrawal>
{
    public void Configure(EntityTypeBuilder<RightWithdrawal> row)
    {
        row.ToTable("RightWithdrawals");
        row.Ignore(w => w.Bar);
        row.Ignore(w => w.Reference);
        row.Property(w => w.PersonName).HasMaxLength(310);
        row.Property(w => w.Court).HasMaxLength(200);
        row.Property(w => w.DecisionNumber).HasMaxLength(60);
        row.Property(w => w.Note).HasMaxLength(1000);
        row.Property(w => w.RegisteredByName).HasMaxLength(200);
        row.Property(w => w.OfficeId).HasMaxLength(120);
        row.Property(w => w.ReturnBasis).HasMaxLength(500);
        row.Property(w => w.ReturnedByName).HasMaxLength(200);
        row.HasIndex(w => new { w.PersonId, w.DecisionNumber, w.DecidedOn }).IsUnique();
        row.HasIndex(w => w.Until);
    }
}
