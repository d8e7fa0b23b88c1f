using Licensing.AddressBureau.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class AddressTables : IEntityTypeConfiguration<AddressEntry>
{
    public void Configure(EntityTypeBuilder<AddressEntry> row)
    {
        row.ToTable("Addresses");
        row.Ignore(r => r.Stands);
        row.Property(r => r.Address).HasMaxLength(AddressEntry.LongestAddress);
        row.Property(r => r.CaseNumber).HasMaxLength(24);

        // One permanent registration a person, whatever two cases do at once; one entry a person and case.
        row.HasIndex(r => new { r.PersonId, r.Slot }).IsUnique();
        row.HasIndex(r => new { r.PersonId, r.CaseId, r.IsPermanent }).IsUnique();
    }
}
