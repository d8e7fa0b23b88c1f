using System.Data;
using System.Data.Common;
using Licensing.Platform.Data;
using Npgsql;

namespace Licensing.Data.PostgreSql;

/// <summary>pg_dump and pg_restore. The rows beside a backup are counted in the snapshot that pg_dump reads: the figures are of its very moment, however much is written meanwhile.</summary>
internal sealed class PostgreSqlTools : IDatabaseTools
{
    private const string OurSchemas = @"SELECT nspname::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'";
    private const string MaintenanceDatabase = "postgres";

    public string Name => "PostgreSql";

    public bool IsExact => true;

    public async Task Dump(DatabasePlace place, string folder, Func<DbConnection, DbTransaction?, Task> beside, CancellationToken cancellation)
    {
        await using var connection = await Open(place.ConnectionString, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var snapshot = (string)(await Ask(connection, "SELECT pg_export_snapshot()", cancellation))!;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var dump = PostgreSqlProgram.Run(
            "pg_dump", place, ["--format=directory", $"--jobs={place.Parallel}", "--compress=1", "--no-password", $"--snapshot={snapshot}", $"--file={folder}"], either.Token);
        try
        {
            await beside(connection, transaction);
        }
        catch
        {
            await either.CancelAsync();
            throw;
        }
        finally
        {
            // The snapshot lives as long as this transaction.
            await dump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await dump;
    }

    // Owners and rights are the target's own: tables belong to whoever restores, and «migrate» gives the app its rights.
    public async Task Restore(DatabasePlace place, string folder, CancellationToken cancellation)
    {
        if (!await Exists(place.ConnectionString, cancellation))
        {
            await OnServer(place.ConnectionString, name => $"CREATE DATABASE {name} ENCODING 'UTF8'", cancellation);
        }

        await Clear(place.ConnectionString, cancellation);
        var name = new NpgsqlConnectionStringBuilder(place.ConnectionString).Database;
        await PostgreSqlProgram.Run(
            "pg_restore", place, ["--exit-on-error", "--no-owner", "--no-privileges", "--no-password", $"--jobs={place.Parallel}", $"--dbname={name}", folder], cancellation);
    }

    public async Task<bool> IsEmpty(string connectionString, CancellationToken cancellation)
    {
        if (!await Exists(connectionString, cancellation))
        {
            return true;
        }

        await using var connection = await Open(connectionString, cancellation);
        return (await Tables(connection, null, cancellation)).Count == 0;
    }

    public Task Drop(string connectionString, CancellationToken cancellation) =>
        OnServer(connectionString, name => $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancellation);

    public string Aside(string connectionString, string ending)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        builder.Database += ending;
        return builder.ConnectionString;
    }

    public async Task<SortedDictionary<string, long>> Count(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (schema, table) in await Tables(connection, transaction, cancellation))
        {
            counts[$"{schema}.{table}"] = (long)(await Ask(connection, $"SELECT count(*) FROM {PostgreSqlText.Name(schema)}.{PostgreSqlText.Name(table)}", cancellation, transaction))!;
        }

        return counts;
    }

    public async Task<DatabaseState> Look(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        await using var command = Command(connection, "SELECT current_setting('server_version'), pg_database_size(current_database()), clock_timestamp() AT TIME ZONE 'UTC'", transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new DatabaseState($"PostgreSQL {reader.GetString(0)}", reader.GetInt64(1), DateTime.SpecifyKind(reader.GetDateTime(2), DateTimeKind.Utc));
    }

    private static async Task<List<(string Schema, string Table)>> Tables(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var tables = new List<(string, string)>();
        await using var command = Command(connection, $"SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ({OurSchemas}) ORDER BY 1, 2", transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            tables.Add((reader.GetString(0), reader.GetString(1)));
        }

        return tables;
    }

    private static async Task Clear(string connectionString, CancellationToken cancellation)
    {
        await using var connection = await Open(connectionString, cancellation);
        var schemas = (string[])(await Ask(connection, $"SELECT ARRAY({OurSchemas})", cancellation))!;
        foreach (var schema in schemas)
        {
            await Ask(connection, $"DROP SCHEMA {PostgreSqlText.Name(schema)} CASCADE", cancellation);
        }

        await Ask(connection, "CREATE SCHEMA public", cancellation);
    }

    private static async Task<bool> Exists(string connectionString, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Open(connectionString, cancellation);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    private static async Task OnServer(string connectionString, Func<string, string> statement, CancellationToken cancellation)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var name = PostgreSqlText.Name(builder.Database!);
        builder.Database = MaintenanceDatabase;
        await using var connection = await Open(builder.ConnectionString, cancellation);
        await Ask(connection, statement(name), cancellation);
    }

    private static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<object?> Ask(DbConnection connection, string sql, CancellationToken cancellation, DbTransaction? transaction = null)
    {
        await using var command = Command(connection, sql, transaction);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, string sql, DbTransaction? transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout, command.Transaction) = (sql, 0, transaction);
        return command;
    }
}
