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

    public void Configure(DbContextOptionsBuilder builder, DbConnection connection, string schema, DatabaseOptions options) => builder
        .UseSqlServer(connection, sql =>
        {
            sql.MigrationsAssembly(typeof(SqlServerProvider).Assembly.GetName().Name).MigrationsHistoryTable("migrations", schema);
            if (options.MaxBatchSize is { } size)
            {
                sql.MaxBatchSize(size);
            }
        })
        .ReplaceService<IModelCustomizer, SqlServerKeyCollation>();

    public string NextValueSql(string schema, string sequence) => $"SELECT NEXT VALUE FOR [{schema}].[{sequence}]";

    public bool IsDuplicateKey(Exception exception, out string? constraint) => SqlServerErrors.IsDuplicateKey(exception, out constraint);

    public bool IsTransient(Exception exception) => SqlServerErrors.IsTransient(exception);

    public void UseQuartz(IPersistentStoreBuilder store, string connectionString) => store.UseSqlServer(SqlClientFactory.Instance, connectionString);

    public IEnumerable<string> QuartzTables() =>
        QuartzTemplate.Statements("sqlServer").Prepend($"IF SCHEMA_ID(N'{QuartzTemplate.Schema}') IS NULL EXEC(N'CREATE SCHEMA [{QuartzTemplate.Schema}]')");
}
