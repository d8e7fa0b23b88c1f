using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("residence_registration")]
internal sealed class ResidenceRegistrationDb(DbContextOptions<ResidenceRegistrationDb> options) : ModuleDbContext(options);
