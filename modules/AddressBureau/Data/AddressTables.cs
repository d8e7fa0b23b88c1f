using Licensing.AddressBureau.Domain.Classifier;
using Licensing.AddressBureau.Domain.Registry;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class AddressTables : IEntityTypeConfiguration<AddressEntry>, IEntityTypeConfiguration<Place>, IEntityTypeConfiguration<PlaceKey>
{
    public void Configure(EntityTypeBuilder<AddressEntry> row)
    {
        row.ToTable("Addresses");
        row.Ignore(r => r.Stands);
        row.Property(r => r.Address).HasMaxLength(AddressEntry.LongestAddress);
        row.Property(r => r.LeftFor).HasMaxLength(AddressEntry.LongestAddress);
        row.Property(r => r.CaseNumber).HasMaxLength(24);

        // One permanent registration a person, whatever two cases do at once; one entry a person and case.
        row.HasIndex(r => new { r.PersonId, r.Slot }).IsUnique();
        row.HasIndex(r => new { r.PersonId, r.CaseId, r.IsPermanent }).IsUnique();

        // Who lives in a dwelling.
        row.HasIndex(r => new { r.PlaceId, r.From });
    }

    public void Configure(EntityTypeBuilder<Place> row)
    {
        row.ToTable("Places");
        row.Property(r => r.Code).HasMaxLength(Place.LongestCode);
        row.Property(r => r.NameKk).HasMaxLength(Place.LongestName);
        row.Property(r => r.NameRu).HasMaxLength(Place.LongestName);
        row.Property(r => r.Number).HasMaxLength(Place.LongestName);
        row.HasIndex(r => r.Code).IsUnique();
        row.HasIndex(r => new { r.ParentId, r.Kind, r.Number });
        row.HasMany(r => r.Keys).WithOne().HasForeignKey(k => k.PlaceId);
        row.HasOne<Place>().WithMany().HasForeignKey(r => r.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlaceKey> row)
    {
        row.RowsMayGo();
        row.ToTable("PlaceKeys");
        row.HasKey(r => new { r.Key, r.PlaceId });
        row.Property(r => r.Key).IsSearchKey(Place.LongestName);
        row.HasIndex(r => r.PlaceId);
    }
}
