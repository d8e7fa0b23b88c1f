using System.Data.Common;

namespace Licensing.Bench;

/// <summary>Pours very many rows into tables of PostgreSQL, all in one transaction: their indexes sleep and are built once at the end, and nobody looks after keys meanwhile.</summary>
internal static class Pour
{
    /// <summary>Pours; where it breaks off, everything is as it was, indexes too.</summary>
    /// <param name="app">The database.</param>
    /// <param name="tables">Tables as SQL names them.</param>
    /// <param name="isMuch">Whether there is so much that building the indexes anew is quicker than keeping them.</param>
    /// <param name="pour">Writes the rows.</param>
    public static async Task Into(BenchApp app, IReadOnlyList<string> tables, bool isMuch, Func<DbConnection, DbTransaction, Task> pour)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Execute(connection, "SET LOCAL session_replication_role = replica");
        await Execute(connection, "SET LOCAL maintenance_work_mem = '2GB'");
        await Execute(connection, "SET LOCAL work_mem = '64MB'");
        var of = string.Join(',', tables.Select(table => $"'{table}'::regclass"));
        if (isMuch)
        {
            await Execute(connection, $"UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid IN ({of})");
        }

        await pour(connection, transaction);
        foreach (var table in isMuch ? tables : [])
        {
            Told($"indexes of {table}");
            await Execute(connection, $"REINDEX TABLE {table}");
        }

        await transaction.CommitAsync();
        Console.Error.WriteLine();
    }

    /// <summary>Says how far it is.</summary>
    public static void Told(string what) => Console.Error.Write($"\r{what,-80} ");

    /// <summary>Sends one statement, however long it takes.</summary>
    public static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }
}
