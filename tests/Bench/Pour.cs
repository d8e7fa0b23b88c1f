using System.Globalization;

namespace Licensing.Bench;

/// <summary>
/// Pours very many rows into tables by SQL: their indexes and references sleep meanwhile, and the indexes are built once at the end. A database that was left in the middle
/// is to be dropped. PostgreSQL alone, as its owner.
/// </summary>
internal static class Pour
{
    private const string Quick = "SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '512MB'; SET maintenance_work_mem = '2GB';";

    /// <param name="tables">What is poured into, each with its schema, in quotes.</param>
    /// <param name="statements">What is told to whoever waits, and the SQL.</param>
    public static async Task Into(BenchApp app, IReadOnlyList<string> tables, IEnumerable<(string What, string Sql)> statements)
    {
        var of = string.Join(", ", tables.Select(table => $"'{table}'::regclass"));
        await Run(app, "", $"UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid IN ({of})");
        foreach (var (what, sql) in statements.Concat(tables.Select(table => ($"indexes of {table}", $"REINDEX TABLE {table}; ANALYZE {table}"))))
        {
            await Run(app, what, sql);
        }
    }

    private static async Task Run(BenchApp app, string what, string sql)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (Quick + sql, 0);
        await command.ExecuteNonQueryAsync();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:N0} s"));
    }
}
