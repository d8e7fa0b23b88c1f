using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace. Each service has a part of its own.</summary>
[Schema(SchemaName)]
internal sealed partial class ForeignResidenceDb(DbContextOptions<ForeignResidenceDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "foreign_residence";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AddStays(modelBuilder);
        AddResidence(modelBuilder);
        AddNumbers(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }
}
