using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("vehicles")]
internal sealed partial class VehiclesDb(DbContextOptions<VehiclesDb> options) : ModuleDbContext(options);
