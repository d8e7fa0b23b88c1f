using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.Data.SqlClient;

namespace Licensing.Data.SqlServer;

/// <summary>
/// BACKUP and RESTORE. The server itself writes and reads the file: the folder of backups is a share that it reaches by the same path. A backup holds the rows as of its
/// end, so that the figures counted beside it are near, not exact.
/// </summary>
internal sealed class SqlServerTools : IDatabaseTools
{
    private const string File = "database.bak";

    public string Name => "SqlServer";

    public bool IsExact => false;

    public async Task Dump(DatabasePlace place, string folder, Func<DbConnection, DbTransaction?, Task> beside, CancellationToken cancellation)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, File);
        await OnServer(place.ConnectionString, async (server, database) =>
        {
            await Run(server, "BACKUP DATABASE", SqlServerBackupSql.Backup(database, file), cancellation);
            await Run(server, "RESTORE VERIFYONLY", SqlServerBackupSql.Verify(file), cancellation);
            return true;
        }, cancellation);
        await using var connection = new SqlConnection(place.ConnectionString);
        await connection.OpenAsync(cancellation);
        await beside(connection, null);
    }

    public Task Restore(DatabasePlace place, string folder, CancellationToken cancellation) => OnServer(place.ConnectionString, async (server, database) =>
    {
        var file = Path.Combine(Path.GetFullPath(folder), File);
        var parts = await Rows(server, SqlServerBackupSql.ListFiles(file), reader => (reader.GetString(reader.GetOrdinal("LogicalName")), reader.GetString(reader.GetOrdinal("Type"))), cancellation);
        var folders = (await Rows(server, SqlServerBackupSql.DefaultFolders, reader => (Data: reader.GetString(0), Log: reader.GetString(1)), cancellation)).Single();
        await Run(server, "ALTER DATABASE", SqlServerBackupSql.Alone(database), cancellation);
        await Run(server, "RESTORE DATABASE", SqlServerBackupSql.Restore(database, file, parts, folders.Data, folders.Log), cancellation);
        return true;
    }, cancellation);

    public async Task<bool> IsEmpty(string connectionString, CancellationToken cancellation)
    {
        var exists = await OnServer(connectionString, async (server, database) =>
            (await Rows(server, SqlServerBackupSql.Exists(database), reader => reader.GetInt32(0), cancellation)).Single() == 1, cancellation);
        if (!exists)
        {
            return true;
        }

        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return (await Tables(connection, null, cancellation)).Count == 0;
    }

    public Task Drop(string connectionString, CancellationToken cancellation) => OnServer(connectionString, async (server, database) =>
    {
        await Run(server, "ALTER DATABASE", SqlServerBackupSql.Alone(database), cancellation);
        await Run(server, "DROP DATABASE", SqlServerBackupSql.Drop(database), cancellation);
        return true;
    }, cancellation);

    public string Aside(string connectionString, string ending)
    {
        var builder = new SqlConnectionStringBuilder(connectionString) { Pooling = false };
        builder.InitialCatalog += ending;
        return builder.ConnectionString;
    }

    public async Task<SortedDictionary<string, long>> Count(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (schema, table) in await Tables(connection, transaction, cancellation))
        {
            counts[$"{schema}.{table}"] = (await Rows(connection, SqlServerBackupSql.Count(schema, table), reader => reader.GetInt64(0), cancellation, transaction)).Single();
        }

        return counts;
    }

    public async Task<DatabaseState> Look(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) => (await Rows(
        connection, SqlServerBackupSql.Look,
        reader => new DatabaseState($"SQL Server {reader.GetString(0)}", reader.GetInt64(1), DateTime.SpecifyKind(reader.GetDateTime(2), DateTimeKind.Utc)), cancellation, transaction)).Single();

    private static Task<List<(string Schema, string Table)>> Tables(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        Rows(connection, SqlServerBackupSql.Tables, reader => (reader.GetString(0), reader.GetString(1)), cancellation, transaction);

    private static async Task<T> OnServer<T>(string connectionString, Func<SqlConnection, string, Task<T>> act, CancellationToken cancellation)
    {
        var builder = new SqlConnectionStringBuilder(connectionString);
        var database = builder.InitialCatalog;
        builder.InitialCatalog = "master";
        await using var connection = new SqlConnection(builder.ConnectionString);
        await connection.OpenAsync(cancellation);
        return await act(connection, database);
    }

    private static async Task Run(SqlConnection connection, string what, string sql, CancellationToken cancellation)
    {
        try
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 0);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (SqlException e)
        {
            throw new DatabaseToolException(what, e.Number, e.Message);
        }
    }

    private static async Task<List<T>> Rows<T>(
        DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout, command.Transaction) = (sql, 0, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
