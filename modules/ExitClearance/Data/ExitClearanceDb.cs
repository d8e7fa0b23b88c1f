using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("exit_clearance")]
internal sealed class ExitClearanceDb(DbContextOptions<ExitClearanceDb> options) : ModuleDbContext(options);
