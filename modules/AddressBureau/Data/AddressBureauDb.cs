using Licensing.AddressBureau.Domain.Classifier;
using Licensing.AddressBureau.Domain.Registry;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("address_bureau")]
internal sealed class AddressBureauDb(DbContextOptions<AddressBureauDb> options) : ModuleDbContext(options)
{
    public DbSet<AddressEntry> Addresses => Set<AddressEntry>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<PlaceKey> PlaceKeys => Set<PlaceKey>();
}
