using System.Data.Common;

namespace Licensing.Bench;

/// <summary>Pours very many rows into tables of PostgreSQL, all in one transaction: their indexes are taken away before and made anew after, and nobody looks after keys meanwhile.</summary>
internal static class Pour
{
    /// <summary>Pours; where it breaks off, everything is as it was, indexes too.</summary>
    /// <param name="app">The database.</param>
    /// <param name="tables">Tables as SQL names them.</param>
    /// <param name="isMuch">Whether there is so much that making the indexes anew is quicker than keeping them.</param>
    /// <param name="pour">Writes the rows.</param>
    public static async Task Into(BenchApp app, IReadOnlyList<string> tables, bool isMuch, Func<DbConnection, DbTransaction, Task> pour)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Execute(connection, "SET LOCAL session_replication_role = replica");
        await Execute(connection, "SET LOCAL maintenance_work_mem = '512MB'");
        await Execute(connection, "SET LOCAL work_mem = '64MB'");
        var indexes = isMuch ? await Indexes(connection, tables) : [];
        foreach (var (name, _) in indexes)
        {
            await Execute(connection, $"DROP INDEX {name}");
        }

        await pour(connection, transaction);
        foreach (var (_, made) in indexes)
        {
            await Execute(connection, made);
            Console.Error.Write($"\r{made[..Math.Min(made.Length, 100)],-100} ");
        }

        await transaction.CommitAsync();
        Console.Error.WriteLine();
    }

    /// <summary>Sends one statement, however long it takes.</summary>
    public static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    // Those behind primary keys stay.
    private static async Task<List<(string Name, string Made)>> Indexes(DbConnection connection, IReadOnlyList<string> tables)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
            WHERE i.indrelid IN ({string.Join(',', tables.Select(t => $"'{t}'::regclass"))}) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }
}
