using Licensing.Platform.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Weapons.Data;

internal sealed class ReviewTables : IEntityTypeConfiguration<CaseCheck>
{
    public void Configure(EntityTypeBuilder<CaseCheck> check)
    {
        check.ToTable("CaseChecks");
        check.Property(c => c.CaseNumber).HasMaxLength(24);
        check.Property(c => c.Step).HasMaxLength(40);
        check.Property(c => c.OfficeId).HasMaxLength(120);
        check.Property(c => c.Reference).HasMaxLength(40);
        check.Property(c => c.Note).HasMaxLength(1000);
        check.Property(c => c.OfficerName).HasMaxLength(200);
        check.Property(c => c.Findings).AsJson();
        check.Property(c => c.Photos).AsJson();
        check.Property(c => c.Shots).AsJson();
        check.HasIndex(c => new { c.CaseId, c.Step }).IsUnique();
        check.HasIndex(c => new { c.OfficeId, c.On });
    }
}
