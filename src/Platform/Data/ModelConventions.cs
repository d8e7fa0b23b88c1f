using Licensing.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Licensing.Platform.Data;

/// <summary>What holds for every table on both databases: UTC instants, enums as words, whole tenge, versions, keys given by us.</summary>
public static class ModelConventions
{
    /// <summary>Annotation of a column that is searched by prefix; the Data projects give it a byte-order collation.</summary>
    public const string SearchKey = "Licensing:SearchKey";

    /// <summary>Annotation of a table whose rows may be deleted.</summary>
    internal const string Deleted = "Licensing:RowsMayGo";

    /// <summary>Annotation of a table that the app only reads.</summary>
    internal const string OnlyRead = "Licensing:OnlyRead";

    /// <summary>Type-wide rules.</summary>
    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<DateTime?>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<decimal>().HavePrecision(18, 2);
    }

    /// <summary>Rules that look at the finished model.</summary>
    public static void Finish(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            foreach (var key in entity.GetKeys().SelectMany(k => k.Properties).Where(p => p.ClrType == typeof(Guid)))
            {
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    /// <summary>A column that is searched by prefix or compared letter by letter.</summary>
    public static PropertyBuilder<string> IsSearchKey(this PropertyBuilder<string> property, int length)
    {
        property.HasMaxLength(length).HasAnnotation(SearchKey, true);
        return property;
    }

    /// <summary>Rows of this table are deleted by the app at some time: drafts, keys of a name that has changed, proofs that have run out. All others stay for good.</summary>
    public static EntityTypeBuilder<T> RowsMayGo<T>(this EntityTypeBuilder<T> table)
        where T : class => table.HasAnnotation(Deleted, true);

    /// <summary>Rows of this table are written by <c>Host migrate</c> alone.</summary>
    public static EntityTypeBuilder<T> IsOnlyRead<T>(this EntityTypeBuilder<T> table)
        where T : class => table.HasAnnotation(OnlyRead, true);

    /// <summary>Cuts an instant to microseconds, the finest that both databases keep.</summary>
    public static DateTime Cut(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
