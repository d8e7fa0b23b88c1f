using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Operations.Backups;

/// <summary>The database that backups are of, and how its tools are called.</summary>
internal sealed class BackupPlaces(IDatabaseProvider provider, IDatabaseTools tools, IOptions<DatabaseOptions> database, IOptions<BackupOptions> options)
{
    public IDatabaseTools Tools => tools;

    public string Provider => provider.Name;

    /// <summary>The database itself, by the login for backups where there is one.</summary>
    public DatabasePlace Live => At(options.Value.ConnectionString.Length > 0 ? options.Value.ConnectionString : database.Value.ConnectionString);

    /// <summary>The database by the login that «migrate» uses too: what is restored belongs to it.</summary>
    public DatabasePlace Own => At(database.Value.ConnectionString);

    public DatabasePlace At(string connectionString) => new(connectionString, options.Value.Tools, Math.Clamp(options.Value.Parallel, 1, 16));

    /// <summary>A closed connection.</summary>
    public DbConnection Connect(string connectionString) => provider.CreateConnection(connectionString);

    /// <summary>The kernel's schema on a connection; the caller's to dispose of.</summary>
    public KernelDb Kernel(DbConnection connection) => (KernelDb)ContextMaker.Make(typeof(KernelDb), provider, connection, database.Value);

    /// <summary>The operators' schema on a connection; the caller's to dispose of.</summary>
    public OperationsDb Operations(DbConnection connection) => (OperationsDb)ContextMaker.Make(typeof(OperationsDb), provider, connection, database.Value);
}
