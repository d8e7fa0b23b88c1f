using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("citizenship")]
internal sealed class CitizenshipDb(DbContextOptions<CitizenshipDb> options) : ModuleDbContext(options);
