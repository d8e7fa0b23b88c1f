using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema("identity_documents")]
internal sealed class IdentityDocumentsDb(DbContextOptions<IdentityDocumentsDb> options) : ModuleDbContext(options);
