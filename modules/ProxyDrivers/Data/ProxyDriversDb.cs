using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("proxy_drivers")]
internal sealed class ProxyDriversDb(DbContextOptions<ProxyDriversDb> options) : ModuleDbContext(options);
