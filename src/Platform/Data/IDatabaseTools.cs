using System.Data.Common;

namespace Licensing.Platform.Data;

/// <summary>
/// What is done with a database as a whole: backup and restore by its own tools, size, clock. Beside each <see cref="IDatabaseProvider"/> one, of the same name,
/// found by discovery.
/// </summary>
public interface IDatabaseTools
{
    /// <summary>Name of the provider that it belongs to.</summary>
    string Name { get; }

    /// <summary>Whether what <see cref="Dump"/> lets somebody look at is of the very moment of the backup.</summary>
    bool IsExact { get; }

    /// <summary>Writes a backup into a folder that is not there yet.</summary>
    /// <param name="place">The database.</param>
    /// <param name="folder">Where to; the database server has to reach it by the same path where its own tool writes there.</param>
    /// <param name="beside">Looks at rows meanwhile.</param>
    /// <param name="cancellation">Ends the tool.</param>
    /// <exception cref="DatabaseToolException">The tool failed.</exception>
    Task Dump(DatabasePlace place, string folder, Func<DbConnection, DbTransaction?, Task> beside, CancellationToken cancellation);

    /// <summary>Puts a backup in place of whatever the database holds; makes the database where there is none.</summary>
    /// <exception cref="DatabaseToolException">The tool failed.</exception>
    Task Restore(DatabasePlace place, string folder, CancellationToken cancellation);

    /// <summary>Whether there is no such database, or no table in it.</summary>
    Task<bool> IsEmpty(string connectionString, CancellationToken cancellation);

    /// <summary>Removes a database, whoever is connected; does nothing where there is none.</summary>
    Task Drop(string connectionString, CancellationToken cancellation);

    /// <summary>A database beside this one on the same server: its name with the ending.</summary>
    string Aside(string connectionString, string ending);

    /// <summary>Rows of every table, by <c>schema.table</c>.</summary>
    Task<SortedDictionary<string, long>> Count(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>How a database stands, on an open connection.</summary>
    Task<DatabaseState> Look(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation);
}

/// <summary>A database, and how its tools are called.</summary>
/// <param name="ConnectionString">The database.</param>
/// <param name="Tools">Folder of the tools; found by itself where empty.</param>
/// <param name="Parallel">How many tables at once.</param>
public sealed record DatabasePlace(string ConnectionString, string? Tools, int Parallel);

/// <summary>How a database stands.</summary>
/// <param name="Server">Version of the server.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Now">Its clock, UTC.</param>
public sealed record DatabaseState(string Server, long Bytes, DateTime Now);

/// <summary>A tool of the database failed. What it said can hold rows: it is for whoever sits at the machine, not for logs or pages.</summary>
public sealed class DatabaseToolException(string tool, int code, string said) : Exception($"{tool} ended with {code}: {said}")
{
    /// <summary>The tool.</summary>
    public string Tool { get; } = tool;

    /// <summary>Its exit code, or the server's error number.</summary>
    public int Code { get; } = code;
}
