using System.Data.Common;
using System.Globalization;

namespace Licensing.Bench;

/// <summary>The rows that one use case wrote, read back, to be written again by bare ADO.NET: one command a row, one transaction.</summary>
internal sealed class BareRows
{
    private readonly List<(string Table, string[] Columns, object[] Values)> rows = [];

    /// <summary>Takes the rows of a table that fit a condition over one parameter.</summary>
    public async Task Take(DbConnection connection, string table, string where, object value, params string[] without)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {where}";
        Add(command, "p0", value);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var kept = Enumerable.Range(0, reader.FieldCount).Where(i => !without.Contains(reader.GetName(i))).ToList();
            rows.Add((table, [.. kept.Select(reader.GetName)], [.. kept.Select(i => ValueOf(reader, i))]));
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Writes them once more under new keys, each row by a command of its own, or all in one batch.</summary>
    public async Task Write(DbConnection connection, int round, bool asBatch)
    {
        var keys = new Dictionary<Guid, Guid>();
        var suffix = round.ToString(CultureInfo.InvariantCulture);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (table, columns, values) in rows)
        {
            var sql = $"INSERT INTO {table} ({string.Join(',', columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(',', columns.Select((_, i) => $"@p{i}"))})";
            var fresh = values.Select((v, i) => Fresh(columns[i], v, keys, suffix)).ToList();
            if (asBatch)
            {
                var part = batch.CreateBatchCommand();
                part.CommandText = sql;
                fresh.ForEach(v => part.Parameters.Add(Parameter(part.CreateParameter(), $"p{part.Parameters.Count}", v)));
                batch.BatchCommands.Add(part);
                continue;
            }

            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            fresh.ForEach(v => Add(command, $"p{command.Parameters.Count}", v));
            await command.ExecuteNonQueryAsync();
        }

        if (asBatch)
        {
            await batch.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static object Fresh(string column, object value, Dictionary<Guid, Guid> keys, string suffix) => value switch
    {
        Guid key => keys.TryGetValue(key, out var fresh) ? fresh : keys[key] = Guid.CreateVersion7(),
        string number when column is "Number" or "ReceiptNumber" => $"B{suffix}{number}"[..Math.Min(20, number.Length + suffix.Length + 1)],
        _ => value,
    };

    private static object ValueOf(DbDataReader reader, int i) =>
        reader.IsDBNull(i) ? DBNull.Value : reader.GetDataTypeName(i) == "date" ? reader.GetFieldValue<DateOnly>(i) : reader.GetValue(i);

    private static void Add(DbCommand command, string name, object value) => command.Parameters.Add(Parameter(command.CreateParameter(), name, value));

    private static DbParameter Parameter(DbParameter parameter, string name, object value)
    {
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}
