using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Platform.Data;

/// <summary>Everything that differs between the databases; implemented once per Data project, known to nobody else.</summary>
public interface IDatabaseProvider
{
    /// <summary>Value of <c>Database:Provider</c> that chooses it.</summary>
    string Name { get; }

    /// <summary>A closed connection.</summary>
    DbConnection CreateConnection(string connectionString);

    /// <summary>Makes a context one of this database, its connection is set later; migrations' history lies in the context's schema.</summary>
    void Configure(DbContextOptionsBuilder builder, string schema, DatabaseOptions options);

    /// <summary>SQL of one row and column: the next value of a sequence.</summary>
    string NextValueSql(string schema, string sequence);

    /// <summary>SQL of one row and column, asked of a readable secondary: how many seconds what it knows is old; 0 where it is the primary itself, nothing where nobody can tell.</summary>
    string SecondsBehindSql { get; }

    /// <summary>A unique key was hit; gives the constraint's name where the database tells it.</summary>
    bool IsDuplicateKey(Exception exception, out string? constraint);

    /// <summary>Deadlock, serialisation failure, lost connection: worth trying the whole use case again.</summary>
    bool IsTransient(Exception exception);

    /// <summary>
    /// The first row with these values that no other transaction holds, locked until this one ends; none where every such row is held or there is none. Nobody waits:
    /// of many who take from one store at once each gets a row of their own.
    /// </summary>
    async Task<T?> TakeFirst<T>(DbContext context, IReadOnlyList<(string Property, object Value)> equal, string orderBy, CancellationToken cancellation)
        where T : class => (await TakeFirst<T>(context, equal, orderBy, 1, cancellation)).SingleOrDefault();

    /// <summary>As many of them as are wanted and there are.</summary>
    Task<List<T>> TakeFirst<T>(DbContext context, IReadOnlyList<(string Property, object Value)> equal, string orderBy, int most, CancellationToken cancellation)
        where T : class;

    /// <summary>Statements that make the tables of the job scheduler in the schema <c>quartz</c>; repeatable.</summary>
    IEnumerable<string> QuartzTables();

    /// <summary>Statements that give the app's login its rights and take every other away; repeatable, by whoever owns the tables.</summary>
    IEnumerable<string> Grants(AppRights rights);

    /// <summary>Points the job scheduler at its tables.</summary>
    void UseQuartz(IPersistentStoreBuilder store, string connectionString);

    /// <summary>Writes many rows in the fastest way that the database has: for seeds and benchmarks, past every use case.</summary>
    Task WriteRows(DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation);
}

/// <summary>Where many rows go, and in which order their values come.</summary>
public sealed record BulkTable(string Schema, string Name, IReadOnlyList<string> Columns);

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>PostgreSQL or SqlServer.</summary>
    public string Provider { get; set; } = "PostgreSQL";

    /// <summary>Connection string.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>A readable secondary, for queries that may lag; none where every query goes to the one database.</summary>
    public string? ReadOnlyConnectionString { get; set; }

    /// <summary>How far behind the secondary may be before pages say so.</summary>
    public TimeSpan ToldWhenBehind { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far behind it may be before it is not asked any more.</summary>
    public TimeSpan MostBehind { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The app's own login, which <c>Host migrate</c> gives its rights after migrating; none where the app signs in as whoever migrates.</summary>
    public string? AppLogin { get; set; }

    /// <summary>Commands in one round trip; none leaves it to EF. 1 where the server knows no MERGE.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Demo mode: an app that finds the database behind migrates it instead of refusing to start.</summary>
    public bool Demo { get; set; }
}
