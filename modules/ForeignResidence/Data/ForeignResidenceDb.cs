using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("foreign_residence")]
internal sealed class ForeignResidenceDb(DbContextOptions<ForeignResidenceDb> options) : ModuleDbContext(options);
