using Licensing.AddressBureau.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("address_bureau")]
internal sealed class AddressBureauDb(DbContextOptions<AddressBureauDb> options) : ModuleDbContext(options)
{
    public DbSet<AddressEntry> Addresses => Set<AddressEntry>();
}
