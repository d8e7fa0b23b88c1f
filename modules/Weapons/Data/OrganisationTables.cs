using Licensing.Platform.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Weapons.Data;

internal sealed class OrganisationTables :
    IEntityTypeConfiguration<OrganisationFile>, IEntityTypeConfiguration<RoomEntry>, IEntityTypeConfiguration<ResponsiblePerson>, IEntityTypeConfiguration<LeftEmployee>,
    IEntityTypeConfiguration<AmmunitionStock>, IEntityTypeConfiguration<AmmunitionEntry>
{
    public void Configure(EntityTypeBuilder<OrganisationFile> file)
    {
        file.ToTable("OrganisationFiles");
        file.HasKey(f => f.OrganisationId);
        file.Property(f => f.Name).HasMaxLength(310);
        file.Property(f => f.Bin).HasMaxLength(12);
        file.Property(f => f.OfficeId).HasMaxLength(120);
        file.Property(f => f.Region).HasMaxLength(6);
        file.HasIndex(f => new { f.OfficeId, f.InventoryDueOn, f.OrganisationId });
        file.HasIndex(f => new { f.Region, f.InventoryDueOn, f.OrganisationId });
        file.HasIndex(f => new { f.InventoryDueOn, f.OverdueSince });
    }

    public void Configure(EntityTypeBuilder<RoomEntry> row)
    {
        row.ToTable("RoomEntries");
        row.HasKey(e => new { e.RoomId, e.Ordinal });
        row.Property(e => e.ActNumber).HasMaxLength(40);
        row.Property(e => e.Words).HasMaxLength(300);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
        row.HasOne<StoragePlace>().WithMany().HasForeignKey(e => e.RoomId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResponsiblePerson> person)
    {
        person.ToTable("ResponsiblePersons");
        person.Ignore(p => p.Answers);
        person.Property(p => p.Iin).HasMaxLength(12);
        person.Property(p => p.Name).HasMaxLength(310);
        person.Property(p => p.Position).HasMaxLength(200);
        person.Property(p => p.OrderNumber).HasMaxLength(40);
        person.Property(p => p.EndedBy).HasMaxLength(40);
        person.Property(p => p.ByName).HasMaxLength(200);
        person.HasIndex(p => p.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<LeftEmployee> left)
    {
        left.ToTable("LeftEmployees");
        left.HasKey(l => l.PermitId);
        left.Property(l => l.Order).HasMaxLength(40);
        left.Property(l => l.ByName).HasMaxLength(200);
        left.HasOne<Permit>().WithMany().HasForeignKey(l => l.PermitId).OnDelete(DeleteBehavior.Restrict);
        left.HasIndex(l => l.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<AmmunitionStock> stock)
    {
        stock.ToTable("AmmunitionStocks");
        stock.Property(s => s.CalibreKey).IsSearchKey(20);
        stock.Property(s => s.Calibre).HasMaxLength(20);
        stock.HasIndex(s => new { s.OrganisationId, s.RoomId, s.CalibreKey }).IsUnique();
        stock.HasMany(s => s.Entries).WithOne().HasForeignKey(e => e.StockId).OnDelete(DeleteBehavior.Restrict);
        stock.HasOne<StoragePlace>().WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AmmunitionEntry> row)
    {
        row.ToTable("AmmunitionEntries");
        row.HasKey(e => new { e.StockId, e.Ordinal });
        row.Property(e => e.Paper).HasMaxLength(200);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
    }
}

internal sealed class InventoryTables : IEntityTypeConfiguration<Inventory>, IEntityTypeConfiguration<InventoryLine>
{
    public void Configure(EntityTypeBuilder<Inventory> inventory)
    {
        inventory.ToTable("Inventories");
        inventory.Metadata.Model.AddSequence(Inventory.Numbers, inventory.Metadata.Model.GetDefaultSchema());
        inventory.Ignore(i => i.IsOpen);
        inventory.Property(i => i.Number).HasMaxLength(20);
        inventory.Property(i => i.OrganisationName).HasMaxLength(310);
        inventory.Property(i => i.Bin).HasMaxLength(12);
        inventory.Property(i => i.OfficeId).HasMaxLength(120);
        inventory.Property(i => i.Region).HasMaxLength(6);
        inventory.Property(i => i.StartedBy).HasMaxLength(200);
        inventory.Property(i => i.ClosedBy).HasMaxLength(200);
        inventory.Property(i => i.Members).AsJson();
        inventory.Property(i => i.Conclusion).HasMaxLength(1000);
        inventory.HasIndex(i => i.OpenKey).IsUnique();
        inventory.HasIndex(i => i.Number).IsUnique();
        inventory.HasIndex(i => new { i.OrganisationId, i.Serial });
        inventory.HasIndex(i => new { i.OfficeId, i.Serial });
        inventory.HasIndex(i => new { i.Region, i.Serial });
        inventory.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.InventoryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<InventoryLine> line)
    {
        line.ToTable("InventoryLines");
        line.Property(l => l.Number).HasMaxLength(WeaponData.LongestNumber);
        line.Property(l => l.Title).HasMaxLength(130);
        line.Property(l => l.Place).HasMaxLength(300);
        line.Property(l => l.Note).HasMaxLength(300);
        line.Property(l => l.ByName).HasMaxLength(200);
        line.HasIndex(l => new { l.InventoryId, l.Ordinal }).IsUnique();
        line.HasIndex(l => l.WeaponId);
    }
}
