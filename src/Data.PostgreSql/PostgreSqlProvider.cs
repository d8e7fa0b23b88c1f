using System.Collections.Concurrent;
using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Quartz;

namespace Licensing.Data.PostgreSql;

internal sealed class PostgreSqlProvider : IDatabaseProvider
{
    private const int MostPrepared = 200;

    private readonly ConcurrentDictionary<string, string> prepared = [];

    public string Name => "PostgreSql";

    // Statements that come again and again are planned once for a connection: planning takes longer than most of them. Migrations are made without any database.
    public DbConnection CreateConnection(string connectionString) =>
        new NpgsqlConnection(prepared.GetOrAdd(connectionString, text => text.Length == 0 ? text : new NpgsqlConnectionStringBuilder(text) { MaxAutoPrepare = MostPrepared }.ConnectionString));

    public void Configure(DbContextOptionsBuilder builder, string schema, DatabaseOptions options) => builder
        .UseNpgsql(npgsql =>
        {
            npgsql.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly.GetName().Name).MigrationsHistoryTable("migrations", schema);
            if (options.MaxBatchSize is { } size)
            {
                npgsql.MaxBatchSize(size);
            }
        })
        .ReplaceService<IModelCustomizer, PostgreSqlKeyCollation>();

    public string NextValueSql(string schema, string sequence) => $"SELECT nextval('\"{schema}\".\"{sequence}\"')";

    // Of the last transaction that was replayed. The primary writes every few seconds (the scheduler reports that it lives), so a quiet office is not taken for a broken line.
    public string SecondsBehindSql => "SELECT CASE WHEN pg_is_in_recovery() THEN EXTRACT(EPOCH FROM clock_timestamp() - pg_last_xact_replay_timestamp()) ELSE 0 END";

    public bool IsDuplicateKey(Exception exception, out string? constraint)
    {
        constraint = Find(exception) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation ? violation.ConstraintName : null;
        return constraint is not null;
    }

    // Lost connections, deadlocks, serialisation failures: Npgsql's own list.
    public bool IsTransient(Exception exception) => Find(exception) is { IsTransient: true };

    public Task<List<T>> TakeFirst<T>(
        DbContext context, IReadOnlyList<(string Property, object Value)> equal, string orderBy, int most, CancellationToken cancellation)
        where T : class
    {
        var row = FreeRow.Of<T>(context, equal, orderBy);
        var sql = $"SELECT * FROM {row.Table} WHERE {row.Where} ORDER BY {row.Order} LIMIT {most} FOR UPDATE SKIP LOCKED";
        return context.Set<T>().FromSqlRaw(sql, row.Values).ToListAsync(cancellation);
    }

    public void UseQuartz(IPersistentStoreBuilder store, string connectionString) => store.UsePostgres(NpgsqlFactory.Instance, connectionString);

    public IEnumerable<string> QuartzTables() =>
        QuartzTemplate.Statements("postgres").Prepend($"CREATE SCHEMA IF NOT EXISTS {QuartzTemplate.Schema}");

    public IEnumerable<string> Grants(AppRights rights) => PostgreSqlGrants.Of(rights);

    public async Task WriteRows(
        DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column}\""));
        await using var import = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
            $"COPY \"{table.Schema}\".\"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await import.WriteRowAsync(cancellation, row);
        }

        await import.CompleteAsync(cancellation);
    }

    private static NpgsqlException? Find(Exception? exception)
    {
        while (exception is not (null or NpgsqlException))
        {
            exception = exception.InnerException;
        }

        return (NpgsqlException?)exception;
    }
}
