using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licensing.Demo.Mass;

/// <summary>Turns an entity into the values of its row, by the same model as every use case.</summary>
internal sealed class RowMapper
{
    private readonly (Func<object, object?> Get, Func<object?, object?>? Convert)[] values;

    public RowMapper(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = entity.GetProperties().Where(p => !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd)).ToList();
        Table = new BulkTable(table.Schema!, table.Name, [.. columns.Select(p => p.GetColumnName(table)!)]);
        values = [.. columns.Select(p => ((Func<object, object?>)p.PropertyInfo!.GetValue, p.GetTypeMapping().Converter?.ConvertToProvider))];
    }

    public BulkTable Table { get; }

    public object?[] Row(object entity)
    {
        var row = new object?[values.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var value = values[i].Get(entity);
            row[i] = value is null || values[i].Convert is not { } convert ? value : convert(value);
        }

        return row;
    }
}
