using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.ResidenceRegistration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.ResidenceRegistration.Data;

internal sealed class ResidenceTables : IEntityTypeConfiguration<ResidenceAct>, IEntityTypeConfiguration<ActKey>
{
    public void Configure(EntityTypeBuilder<ResidenceAct> row)
    {
        row.ToTable("Acts");
        row.Ignore(a => a.Name);
        Lengths(row);
        row.HasIndex(a => a.Serial).IsUnique();

        // One act a person and case, whatever is sent twice.
        row.HasIndex(a => new { a.CaseId, a.PersonId }).IsUnique();
        row.HasIndex(a => a.PersonId);

        // The register of an office and of a region; whose chip is to be written.
        row.HasIndex(a => new { a.OfficeId, a.Serial });
        row.HasIndex(a => new { a.Region, a.Serial });
        row.HasIndex(a => new { a.OfficeId, a.Chip, a.Serial });
        row.HasIndex(a => new { a.Region, a.Chip, a.Serial });
        row.HasMany(a => a.Keys).WithOne().HasForeignKey(k => k.ActId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActKey> row)
    {
        row.ToTable("ActKeys");
        row.HasKey(k => new { k.Key, k.ActId });
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
        row.HasIndex(k => k.ActId);
    }

    private static void Lengths(EntityTypeBuilder<ResidenceAct> row)
    {
        row.Property(a => a.CaseNumber).HasMaxLength(24);
        row.Property(a => a.Edition).HasMaxLength(20);
        row.Property(a => a.OfficeId).HasMaxLength(120);
        row.Property(a => a.Region).HasMaxLength(6);
        row.Property(a => a.ByName).HasMaxLength(200);
        row.Property(a => a.Surname).HasMaxLength(100);
        row.Property(a => a.GivenName).HasMaxLength(100);
        row.Property(a => a.Patronymic).HasMaxLength(100);
        row.Property(a => a.Iin).HasMaxLength(12);
        row.Property(a => a.Address).HasMaxLength(ResidenceAct.LongestAddress);
        row.Property(a => a.AddressRu).HasMaxLength(ResidenceAct.LongestAddress);
        row.Property(a => a.RemovedFrom).HasMaxLength(ResidenceAct.LongestAddress);
        row.Property(a => a.RemovedFromRu).HasMaxLength(ResidenceAct.LongestAddress);
        row.Property(a => a.CameFrom).HasMaxLength(ResidenceAct.LongestWords);
        row.Property(a => a.LeftFor).HasMaxLength(ResidenceAct.LongestWords);
        row.Property(a => a.Basis).HasMaxLength(ResidenceAct.LongestWords);
        row.Property(a => a.ChipCard).HasMaxLength(ResidenceAct.LongestDocument);
        row.Property(a => a.ChipWrittenBy).HasMaxLength(200);
    }
}

internal sealed class DwellingTables : IEntityTypeConfiguration<Dwelling>, IEntityTypeConfiguration<DwellingExtract>
{
    public void Configure(EntityTypeBuilder<Dwelling> row)
    {
        row.ToTable("Dwellings");
        row.HasKey(d => d.PlaceId);
        row.Property(d => d.Basis).HasMaxLength(Dwelling.LongestBasis);
        row.Property(d => d.ByName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<DwellingExtract> row)
    {
        row.ToTable("DwellingExtracts");
        row.Property(e => e.Address).HasMaxLength(ResidenceAct.LongestAddress);
        row.Property(e => e.AddressRu).HasMaxLength(ResidenceAct.LongestAddress);
        row.Property(e => e.Owner).HasMaxLength(DwellingExtract.LongestName);
        row.Property(e => e.Documents).HasMaxLength(DwellingExtract.LongestDocument);
        row.Property(e => e.Lines).AsJson();
        row.Property(e => e.OfficeId).HasMaxLength(120);
        row.Property(e => e.Region).HasMaxLength(6);
        row.Property(e => e.ByName).HasMaxLength(200);
        row.HasIndex(e => e.Serial).IsUnique();
        row.HasIndex(e => e.PlaceId);
    }
}
