using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.ForeignResidence.Data;

internal sealed class NumberTables :
    IEntityTypeConfiguration<NumberApplication>, IEntityTypeConfiguration<ForeignerNumber>, IEntityTypeConfiguration<NumberKey>, IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberApplication> row)
    {
        row.ToTable("NumberApplications");
        row.HasKey(a => a.CaseId);
        row.Property(a => a.CaseNumber).HasMaxLength(24);
        row.Property(a => a.ApplicantName).HasMaxLength(310);
        row.Property(a => a.Citizenship).HasMaxLength(3);
        row.Property(a => a.OfficeId).HasMaxLength(120);
        row.Property(a => a.DecidingOfficeId).HasMaxLength(120);
        row.Property(a => a.Region).HasMaxLength(6);
        row.Property(a => a.ConsentByName).HasMaxLength(200);
        row.Property(a => a.SentByName).HasMaxLength(200);
        row.Property(a => a.AnsweredByName).HasMaxLength(200);
        row.Property(a => a.ErrorWords).HasMaxLength(NumberApplication.LongestWords);
        row.HasIndex(a => a.PersonId);

        // The operators' queue, by its own clock: what an office decides, and a region's.
        row.HasIndex(a => new { a.DecidingOfficeId, a.State, a.DueAt });
        row.HasIndex(a => new { a.Region, a.State, a.DueAt });
    }

    public void Configure(EntityTypeBuilder<ForeignerNumber> row)
    {
        row.ToTable("Numbers");
        row.Ignore(n => n.Name);
        row.Ignore(n => n.CertificateNumber);
        row.Property(n => n.Number).HasMaxLength(12);
        row.Property(n => n.Surname).HasMaxLength(100);
        row.Property(n => n.GivenName).HasMaxLength(100);
        row.Property(n => n.Patronymic).HasMaxLength(100);
        row.Property(n => n.Citizenship).HasMaxLength(3);
        row.Property(n => n.DocumentNumber).HasMaxLength(40);
        row.Property(n => n.CaseNumber).HasMaxLength(24);
        row.Property(n => n.Edition).HasMaxLength(20);
        row.Property(n => n.OfficeId).HasMaxLength(120);
        row.Property(n => n.Region).HasMaxLength(6);
        row.Property(n => n.OfficeName).HasMaxLength(300);
        row.Property(n => n.FormedBy).HasMaxLength(200);
        row.Property(n => n.VerifyCode).HasMaxLength(20);
        row.Property(n => n.HandedOverTo).HasMaxLength(310);

        // Two operators never form the same number, and one person never gets two, whatever they do at once.
        row.HasIndex(n => n.Number).IsUnique();
        row.HasIndex(n => new { n.PersonId, n.MergedAs }).IsUnique();
        row.HasIndex(n => n.CaseId).IsUnique();
        row.HasIndex(n => n.Serial).IsUnique();
        row.HasIndex(n => n.VerifyCode).IsUnique();
        row.HasIndex(n => new { n.OfficeId, n.Serial });
        row.HasIndex(n => new { n.Region, n.Serial });
        row.HasMany(n => n.Keys).WithOne().HasForeignKey(k => k.NumberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NumberKey> row)
    {
        row.ToTable("NumberKeys");
        row.HasKey(k => new { k.Key, k.NumberId });
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
        row.HasIndex(k => k.NumberId);
    }

    public void Configure(EntityTypeBuilder<NumberCounter> row)
    {
        row.ToTable("NumberCounters");
        row.HasKey(c => c.BirthDigits);
        row.Property(c => c.BirthDigits).HasMaxLength(6);
    }
}
