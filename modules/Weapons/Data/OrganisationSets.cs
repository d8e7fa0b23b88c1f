using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Data;

/// <summary>Organisations that keep weapons: rooms, people, ammunition, inventories.</summary>
internal sealed partial class WeaponsDb
{
    public DbSet<OrganisationFile> OrganisationFiles => Set<OrganisationFile>();

    public DbSet<RoomEntry> RoomEntries => Set<RoomEntry>();

    public DbSet<ResponsiblePerson> ResponsiblePersons => Set<ResponsiblePerson>();

    public DbSet<LeftEmployee> LeftEmployees => Set<LeftEmployee>();

    public DbSet<AmmunitionStock> AmmunitionStocks => Set<AmmunitionStock>();

    public DbSet<AmmunitionEntry> AmmunitionEntries => Set<AmmunitionEntry>();

    public DbSet<Inventory> Inventories => Set<Inventory>();

    public DbSet<InventoryLine> InventoryLines => Set<InventoryLine>();
}
