using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Demo.Mass;

/// <summary>Rows of a batch by table, in the order in which the first of each was added: what others point at comes first.</summary>
internal sealed class BulkBatch
{
    private readonly List<(DbContext Context, Type Type, List<object> Rows)> tables = [];

    public IEnumerable<(DbContext Context, Type Type, List<object> Rows)> Tables => tables;

    public void Add<T>(DbContext context, params IEnumerable<T> rows)
        where T : class
    {
        var table = tables.Find(t => t.Type == typeof(T));
        if (table.Rows is null)
        {
            tables.Add(table = (context, typeof(T), []));
        }

        table.Rows.AddRange(rows);
    }

    /// <summary>Parts of an entity, pointed at it as EF would on saving.</summary>
    public void AddParts<T>(DbContext context, Guid owner, IEnumerable<T> parts)
        where T : class
    {
        var key = context.Model.FindEntityType(typeof(T))!.GetForeignKeys().Single().Properties.Single().PropertyInfo!;
        foreach (var part in parts)
        {
            key.SetValue(part, owner);
            Add(context, part);
        }
    }
}

/// <summary>Writes batches on a connection of its own, a transaction each.</summary>
internal sealed class BulkWriter(IDatabaseProvider provider, IOptions<DatabaseOptions> options) : IAsyncDisposable
{
    private readonly Dictionary<Type, RowMapper> mappers = [];
    private DbConnection? connection;

    public async Task Write(BulkBatch batch, CancellationToken cancellation)
    {
        if (connection is null)
        {
            connection = provider.CreateConnection(options.Value.ConnectionString);
            await connection.OpenAsync(cancellation);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var (context, type, rows) in batch.Tables.Where(t => t.Rows.Count > 0))
        {
            var mapper = Mapper(context, type);
            await provider.WriteRows(connection, transaction, mapper.Table, rows.Select(mapper.Row), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private RowMapper Mapper(DbContext context, Type type)
    {
        if (!mappers.TryGetValue(type, out var mapper))
        {
            mappers.Add(type, mapper = new RowMapper(context.Model.FindEntityType(type)!));
        }

        return mapper;
    }
}
