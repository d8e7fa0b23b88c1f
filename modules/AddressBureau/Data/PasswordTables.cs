using Licensing.AddressBureau.Domain.Passwords;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class PasswordTables : IEntityTypeConfiguration<PasswordSheet>, IEntityTypeConfiguration<PasswordCopy>, IEntityTypeConfiguration<Password>, IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<PasswordSheet> row)
    {
        row.ToTable("PasswordSheets");
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.MadeBy).HasMaxLength(200);
        row.HasIndex(r => new { r.OfficeId, r.From });

        // One sheet of a quarter, whatever two chiefs do at once.
        row.HasIndex(r => new { r.OfficeId, r.Year, r.Quarter, r.Slot }).IsUnique();
        row.HasMany(r => r.Copies).WithOne().HasForeignKey(c => c.SheetId);
    }

    public void Configure(EntityTypeBuilder<PasswordCopy> row)
    {
        row.ToTable("PasswordCopies");
        row.Ignore(r => r.Left);
        row.Property(r => r.Body).HasMaxLength(PasswordCopy.LongestBody);
        row.HasIndex(r => new { r.SheetId, r.Number }).IsUnique();
        row.HasMany(r => r.Passwords).WithOne().HasForeignKey(p => p.CopyId);
    }

    public void Configure(EntityTypeBuilder<Password> row)
    {
        row.ToTable("Passwords");
        row.HasKey(r => new { r.CopyId, r.From });
        row.Property(r => r.Salt).HasMaxLength(16);
        row.Property(r => r.Hash).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<Call> row)
    {
        row.ToTable("Calls");
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Body).HasMaxLength(PasswordCopy.LongestBody);
        row.Property(r => r.Caller).HasMaxLength(Call.LongestCaller);
        row.HasIndex(r => new { r.OfficeId, r.At });
    }
}
