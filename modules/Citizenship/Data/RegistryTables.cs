using Licensing.Citizenship.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Citizenship.Data;

internal sealed class RegistryTables : IEntityTypeConfiguration<CitizenshipAct>, IEntityTypeConfiguration<ActKey>
{
    public void Configure(EntityTypeBuilder<CitizenshipAct> row)
    {
        row.ToTable("Acts");
        row.Ignore(a => a.Name);
        row.Property(a => a.Number).HasMaxLength(12);
        row.Property(a => a.Surname).HasMaxLength(100);
        row.Property(a => a.GivenName).HasMaxLength(100);
        row.Property(a => a.Patronymic).HasMaxLength(100);
        row.Property(a => a.Iin).HasMaxLength(12);
        row.Property(a => a.Former).HasMaxLength(3);
        row.Property(a => a.Present).HasMaxLength(3);
        row.Property(a => a.DecreeNumber).HasMaxLength(CitizenshipFile.LongestNumber);
        row.Property(a => a.CaseNumber).HasMaxLength(24);
        row.Property(a => a.Edition).HasMaxLength(20);
        row.Property(a => a.OfficeId).HasMaxLength(120);
        row.Property(a => a.OfficeName).HasMaxLength(300);
        row.Property(a => a.Region).HasMaxLength(6);
        row.Property(a => a.VerifyCode).HasMaxLength(20);
        row.HasIndex(a => a.Serial).IsUnique();
        row.HasIndex(a => a.Number).IsUnique();
        row.HasIndex(a => a.VerifyCode).IsUnique();

        // A case gives one person one certificate.
        row.HasIndex(a => new { a.CaseId, a.PersonId }).IsUnique();
        row.HasIndex(a => a.PersonId);
        row.HasIndex(a => new { a.Region, a.Serial });
        row.HasIndex(a => new { a.Region, a.Basis, a.Serial });
        row.HasMany(a => a.Keys).WithOne().HasForeignKey(k => k.ActId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActKey> row)
    {
        row.ToTable("ActKeys");
        row.HasKey(k => new { k.Key, k.ActId });
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
        row.HasIndex(k => k.ActId);
    }
}
