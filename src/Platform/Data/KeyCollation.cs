using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licensing.Platform.Data;

/// <summary>
/// Gives every text column that is a key, part of an index or searched by prefix the byte order of its database: only then does a prefix search use a plain index
/// whatever the server's locale, and only then do both databases agree on what is the same number.
/// </summary>
public abstract class KeyCollation(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    /// <summary>The database's name of byte order.</summary>
    protected abstract string ByteOrder { get; }

    /// <inheritdoc/>
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
        {
            if (property.ClrType == typeof(string) && IsSearched(property))
            {
                property.SetCollation(ByteOrder);
            }
        }
    }

    private static bool IsSearched(IMutableProperty property) =>
        property.IsKey() || property.IsForeignKey() || property.IsIndex() || property.FindAnnotation(ModelConventions.SearchKey) is not null;
}
