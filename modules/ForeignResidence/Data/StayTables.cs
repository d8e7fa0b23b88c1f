using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.ForeignResidence.Data;

internal sealed class StayTables : IEntityTypeConfiguration<Stay>, IEntityTypeConfiguration<StayEvent>, IEntityTypeConfiguration<StayKey>
{
    public void Configure(EntityTypeBuilder<Stay> row)
    {
        row.ToTable("Stays");
        row.Ignore(s => s.Name);
        row.Ignore(s => s.Number);
        row.Ignore(s => s.Host);
        Lengths(row);
        row.HasIndex(s => s.Serial).IsUnique();
        row.HasIndex(s => s.CaseId);

        // TR-17: at the first place only, whatever two officers do at once; by person, and by passport for somebody who is on record twice.
        row.HasIndex(s => new { s.PersonId, s.ArrivedOn }).IsUnique();
        row.HasIndex(s => new { s.DocumentKey, s.Citizenship, s.ArrivedOn }).IsUnique();
        row.HasIndex(s => new { s.OfficeId, s.Serial });
        row.HasIndex(s => new { s.Region, s.Serial });
        row.HasIndex(s => new { s.HostOrganisationId, s.Serial });
        row.HasIndex(s => new { s.HostPersonId, s.Serial });

        // What ends soon and what is over, of an office and of a region; and what the job has not marked yet.
        row.HasIndex(s => new { s.IsOpen, s.OfficeId, s.Until, s.Serial });
        row.HasIndex(s => new { s.IsOpen, s.Region, s.Until, s.Serial });
        row.HasIndex(s => new { s.IsOpen, s.Alert, s.Until });
        row.HasIndex(s => new { s.IsLate, s.OfficeId, s.Serial });
        row.HasIndex(s => new { s.IsLate, s.Region, s.Serial });
        row.HasMany(s => s.Events).WithOne().HasForeignKey(e => e.StayId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(s => s.Keys).WithOne().HasForeignKey(k => k.StayId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StayEvent> row)
    {
        row.ToTable("StayEvents");
        row.HasKey(e => new { e.StayId, e.Ordinal });
        row.Property(e => e.Words).HasMaxLength(400);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<StayKey> row)
    {
        row.ToTable("StayKeys");
        row.HasKey(k => new { k.Key, k.StayId });
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
        row.HasIndex(k => k.StayId);
    }

    private static void Lengths(EntityTypeBuilder<Stay> row)
    {
        row.Property(s => s.CaseNumber).HasMaxLength(24);
        row.Property(s => s.Edition).HasMaxLength(20);
        row.Property(s => s.Surname).HasMaxLength(100);
        row.Property(s => s.GivenName).HasMaxLength(100);
        row.Property(s => s.Patronymic).HasMaxLength(100);
        row.Property(s => s.Citizenship).HasMaxLength(3);
        row.Property(s => s.DocumentNumber).HasMaxLength(40);
        row.Property(s => s.DocumentKey).HasMaxLength(40);
        row.Property(s => s.CardNumber).HasMaxLength(Stay.LongestCard);
        row.Property(s => s.BorderPoint).HasMaxLength(Stay.LongestBorderPoint);
        row.Property(s => s.HostName).HasMaxLength(400);
        row.Property(s => s.Address).HasMaxLength(Stay.LongestAddress);
        row.Property(s => s.GroupName).HasMaxLength(Stay.LongestGroup);
        row.Property(s => s.Proceedings).HasMaxLength(Stay.LongestPaper);
        row.Property(s => s.OfficeId).HasMaxLength(120);
        row.Property(s => s.Region).HasMaxLength(6);
        row.Property(s => s.RegisteredBy).HasMaxLength(300);
    }
}
