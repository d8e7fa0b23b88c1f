using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("weapons")]
internal sealed class WeaponsDb(DbContextOptions<WeaponsDb> options) : ModuleDbContext(options);
