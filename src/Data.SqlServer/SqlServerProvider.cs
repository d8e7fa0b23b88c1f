using System.Data;
using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Quartz;

namespace Licensing.Data.SqlServer;

internal sealed class SqlServerProvider : IDatabaseProvider
{
    public string Name => "SqlServer";

    public DbConnection CreateConnection(string connectionString) => new SqlConnection(connectionString);

    public void Configure(DbContextOptionsBuilder builder, string schema, DatabaseOptions options) => builder
        .UseSqlServer(sql =>
        {
            sql.MigrationsAssembly(typeof(SqlServerProvider).Assembly.GetName().Name).MigrationsHistoryTable("migrations", schema);
            if (options.MaxBatchSize is { } size)
            {
                sql.MaxBatchSize(size);
            }
        })
        .ReplaceService<IModelCustomizer, SqlServerKeyCollation>();

    public string NextValueSql(string schema, string sequence) => $"SELECT NEXT VALUE FOR [{schema}].[{sequence}]";

    // A database in no availability group is its own primary. Wants VIEW SERVER PERFORMANCE STATE (VIEW SERVER STATE before 2022): without it nobody can tell.
    public string SecondsBehindSql =>
        "SELECT CASE WHEN DATABASEPROPERTYEX(DB_NAME(), 'Updateability') = 'READ_WRITE' THEN 0 ELSE (SELECT DATEDIFF(SECOND, s.last_commit_time, SYSDATETIME()) "
        + "FROM sys.dm_hadr_database_replica_states s WHERE s.is_local = 1 AND s.database_id = DB_ID()) END";

    public bool IsDuplicateKey(Exception exception, out string? constraint) => SqlServerErrors.IsDuplicateKey(exception, out constraint);

    public bool IsTransient(Exception exception) => SqlServerErrors.IsTransient(exception);

    public Task<List<T>> TakeFirst<T>(
        DbContext context, IReadOnlyList<(string Property, object Value)> equal, string orderBy, int most, CancellationToken cancellation)
        where T : class
    {
        var row = FreeRow.Of<T>(context, equal, orderBy);
        var sql = $"SELECT TOP ({most}) * FROM {row.Table} WITH (UPDLOCK, ROWLOCK, READPAST) WHERE {row.Where} ORDER BY {row.Order}";
        return context.Set<T>().FromSqlRaw(sql, row.Values).ToListAsync(cancellation);
    }

    public void UseQuartz(IPersistentStoreBuilder store, string connectionString) => store.UseSqlServer(SqlClientFactory.Instance, connectionString);

    public IEnumerable<string> QuartzTables() =>
        QuartzTemplate.Statements("sqlServer").Prepend($"IF SCHEMA_ID(N'{QuartzTemplate.Schema}') IS NULL EXEC(N'CREATE SCHEMA [{QuartzTemplate.Schema}]')");

    public IEnumerable<string> Grants(AppRights rights) => SqlServerGrants.Of(rights);

    public async Task WriteRows(
        DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var data = new DataTable();
        foreach (var row in rows)
        {
            if (data.Columns.Count == 0)
            {
                data.Columns.AddRange([.. table.Columns.Select(column => new DataColumn(column, typeof(object)))]);
            }

            data.Rows.Add([.. row.Select(value => value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : value ?? DBNull.Value)]);
        }

        using var copy = new SqlBulkCopy((SqlConnection)connection, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = $"[{table.Schema}].[{table.Name}]",
        };
        foreach (var column in table.Columns)
        {
            copy.ColumnMappings.Add(column, column);
        }

        await copy.WriteToServerAsync(data, cancellation);
    }
}
