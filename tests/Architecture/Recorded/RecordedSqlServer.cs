using System.Collections.Concurrent;
using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Tests.Architecture.Recorded;

/// <summary>SQL Server as the product knows it, with connections to nothing.</summary>
internal sealed class RecordedSqlServer(IDatabaseProvider real) : IDatabaseProvider
{
    /// <summary>Statements, and the most parameters that each had.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = [];

    public string Name => real.Name;

    public string SecondsBehindSql => real.SecondsBehindSql;

    public DbConnection CreateConnection(string connectionString) => new RecordedConnection(Asked);

    public void Configure(DbContextOptionsBuilder builder, string schema, DatabaseOptions options) => real.Configure(builder, schema, options);

    public string NextValueSql(string schema, string sequence) => real.NextValueSql(schema, sequence);

    public bool IsDuplicateKey(Exception exception, out string? constraint) => real.IsDuplicateKey(exception, out constraint);

    public bool IsTransient(Exception exception) => false;

    public Task<List<T>> TakeFirst<T>(DbContext context, IReadOnlyList<(string Property, object Value)> equal, string orderBy, int most, CancellationToken cancellation)
        where T : class => real.TakeFirst<T>(context, equal, orderBy, most, cancellation);

    public IEnumerable<string> QuartzTables() => real.QuartzTables();

    public IEnumerable<string> Grants(AppRights rights) => real.Grants(rights);

    public void UseQuartz(IPersistentStoreBuilder store, string connectionString) => real.UseQuartz(store, connectionString);

    public Task WriteRows(DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) => Task.CompletedTask;
}
