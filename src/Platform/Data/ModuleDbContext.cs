using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Data;

/// <summary>A context that owns one schema; configurations are the <c>IEntityTypeConfiguration</c>s in its namespace.</summary>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Configure(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var type = GetType();
        modelBuilder.HasDefaultSchema(SchemaAttribute.Of(type));
        modelBuilder.ApplyConfigurationsFromAssembly(type.Assembly, t => t.Namespace == type.Namespace);
        ModelConventions.Finish(modelBuilder);
    }
}
