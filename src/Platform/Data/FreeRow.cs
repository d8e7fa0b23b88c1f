using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licensing.Platform.Data;

/// <summary>The parts of a query for the first row that nobody holds; tables and columns come from the model, values are parameters.</summary>
/// <param name="Table">Delimited, with its schema.</param>
/// <param name="Where">Conditions with places {0}, {1} …</param>
/// <param name="Order">Delimited column.</param>
/// <param name="Values">Values of the places, as the columns keep them.</param>
public sealed record FreeRow(string Table, string Where, string Order, object[] Values)
{
    /// <summary>Rows of an entity with these values, in the order of one property.</summary>
    public static FreeRow Of<T>(DbContext context, IReadOnlyList<(string Property, object Value)> equal, string orderBy)
    {
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var names = context.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        IProperty Found(string property) => entity.FindProperty(property) ?? throw new InvalidOperationException($"{typeof(T).Name} has no {property}.");
        string Column(string property) => names.DelimitIdentifier(Found(property).GetColumnName(table)!);
        return new FreeRow(
            names.DelimitIdentifier(table.Name, table.Schema),
            string.Join(" AND ", equal.Select((pair, i) => $"{Column(pair.Property)} = {{{i}}}")),
            Column(orderBy),
            [.. equal.Select(pair => Found(pair.Property).GetTypeMapping().Converter?.ConvertToProvider(pair.Value) ?? pair.Value)]);
    }
}
