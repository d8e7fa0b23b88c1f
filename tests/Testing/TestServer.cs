using System.Data.Common;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using Licensing.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing;

/// <summary>The database server of the tests: <c>LICENSING_TEST_DB</c> names it, a connection string without a database.</summary>
/// <remarks>On PostgreSQL every database is cloned from one migrated template; elsewhere each is migrated by itself.</remarks>
public static class TestServer
{
    // Any number, the same in every test process.
    private const long MakingTheTemplate = 5_102_026;

    // The app signs in as what «Host grant» makes of it: whatever a test does through the app is done with those rights alone.
    private const string AppLogin = "licensing_app";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Lazy<ServiceProvider> Server = new(() => TestApp.Services(Address, TimeProvider.System, _ => { }));
    private static readonly Lazy<string> Template = new(() => $"template_{Build()}");
    private static bool ready;

    /// <summary>PostgreSql, or SqlServer where the connection string has a <c>Server=</c>.</summary>
    public static string Provider => Address.Contains("Server=", StringComparison.OrdinalIgnoreCase) ? "SqlServer" : "PostgreSql";

    private static string Address => Environment.GetEnvironmentVariable("LICENSING_TEST_DB")
        ?? throw new InvalidOperationException("LICENSING_TEST_DB is not set: run the tests with build/test, or set it to what «build/pg start --data data/test --fast» prints.");

    /// <summary>Makes a migrated database with reference data and gives its connection string: on PostgreSQL that of the app's own login, which has no rights but those granted.</summary>
    /// <param name="locale">Sorts letters as this language does (PostgreSQL, by ICU) instead of by bytes.</param>
    public static async Task<string> CreateDatabase(string? locale = null)
    {
        var name = $"test_{Guid.NewGuid():N}";
        if (locale is not null && Provider == "PostgreSql")
        {
            await Execute(Named("postgres"), $"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '{locale}' ENCODING UTF8");
            await Migrate($"{Named(name)};Pooling=false");
            return AsApp(name);
        }

        if (Provider != "PostgreSql")
        {
            await Execute(Address, $"CREATE DATABASE [{name}]");
            await Migrate(Named(name));
            return Named(name);
        }

        await Gate.WaitAsync();
        try
        {
            if (!ready)
            {
                await MakeTemplate();
                ready = true;
            }

            await Execute(Named("postgres"), $"CREATE DATABASE {name} TEMPLATE {Template.Value} STRATEGY file_copy");
        }
        finally
        {
            Gate.Release();
        }

        return AsApp(name);
    }

    /// <summary>A database by name, made where it is not there, brought up to date, and left there; for the login that owns it.</summary>
    public static async Task<string> KeepDatabase(string name)
    {
        await using var connection = Connection(Provider == "PostgreSql" ? Named("postgres") : Address);
        await connection.OpenAsync();
        var isThere = await Run(connection, Provider == "PostgreSql" ? $"SELECT 1 FROM pg_database WHERE datname = '{name}'" : $"SELECT 1 FROM sys.databases WHERE name = '{name}'");
        if (isThere is null)
        {
            await Run(connection, $"CREATE DATABASE {name}");
        }

        await Migrate(Named(name));
        return Named(name);
    }

    /// <summary>The same database for the login that owns it: for tests that migrate, or do what the app may not.</summary>
    public static string AsOwner(string connectionString) => connectionString.Replace($";Username={AppLogin}", "", StringComparison.Ordinal);

    /// <summary>Removes a database.</summary>
    public static Task DropDatabase(string connectionString)
    {
        var name = new DbConnectionStringBuilder { ConnectionString = connectionString }["Database"];
        return Provider == "PostgreSql"
            ? Execute(Named("postgres"), $"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            : Execute(Address, $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
    }

    private static string AsApp(string database) => $"{Address.TrimEnd(';')};Username={AppLogin};Database={database}";

    private static string Named(string database) => $"{Address.TrimEnd(';')};Database={database}";

    // Made once by whichever test process comes first: the same build has the same migrations. Half made it has another name.
    private static async Task MakeTemplate()
    {
        await using var connection = Connection(Named("postgres"));
        await connection.OpenAsync();
        await Run(connection, $"SELECT pg_advisory_lock({MakingTheTemplate})");
        if (await Run(connection, $"SELECT 1 FROM pg_database WHERE datname = '{Template.Value}'") is null)
        {
            var making = $"{Template.Value}_making";
            await Run(connection, $"DROP DATABASE IF EXISTS {making} WITH (FORCE)");
            await Run(connection, $"CREATE DATABASE {making}");
            await Migrate($"{Named(making)};Pooling=false");
            await Run(connection, $"ALTER DATABASE {making} RENAME TO {Template.Value}");
        }

        await Run(connection, $"SELECT pg_advisory_unlock({MakingTheTemplate})");
    }

    // The product's assemblies as they were compiled, whichever of them this process has.
    private static string Build()
    {
        var compiled = Directory.GetFiles(AppContext.BaseDirectory, "Licensing.*.dll").Where(file => !Path.GetFileName(file).StartsWith("Licensing.Test", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(file =>
            {
                using var image = new PEReader(File.OpenRead(file));
                var metadata = image.GetMetadataReader();
                return $"{Path.GetFileName(file)} {metadata.GetGuid(metadata.GetModuleDefinition().Mvid)}";
            });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', compiled))))[..16];
    }

    private static async Task Migrate(string connectionString)
    {
        await using var services = TestApp.Services(connectionString, TimeProvider.System, _ => { });
        await services.GetRequiredService<DatabaseUpgrade>().Run(_ => { }, CancellationToken.None);
        if (Provider == "PostgreSql")
        {
            await services.GetRequiredService<DatabaseUpgrade>().Grant(AppLogin, CancellationToken.None);
        }
    }

    private static DbConnection Connection(string connectionString) => Server.Value.GetRequiredService<IDatabaseProvider>().CreateConnection(connectionString);

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = Connection(connectionString);
        await connection.OpenAsync();
        await Run(connection, sql);
    }

    private static async Task<object?> Run(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        return await command.ExecuteScalarAsync();
    }
}
