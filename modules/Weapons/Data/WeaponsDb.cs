using Licensing.Platform.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed partial class WeaponsDb(DbContextOptions<WeaponsDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "weapons";
    public const string CaseNumbers = "case_numbers_wp";
    public const string WeaponNumbers = "weapon_numbers";
    public const string PermitNumbers = "permit_numbers";

    public DbSet<Weapon> Weapons => Set<Weapon>();

    public DbSet<WeaponKey> WeaponKeys => Set<WeaponKey>();

    public DbSet<WeaponCase> WeaponCases => Set<WeaponCase>();

    public DbSet<StoragePlace> StoragePlaces => Set<StoragePlace>();

    public DbSet<Permit> Permits => Set<Permit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(WeaponNumbers);
        modelBuilder.HasSequence<long>(PermitNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
