using System.Data.Common;
using Licensing.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing;

/// <summary>The database server of the tests: <c>LICENSING_TEST_DB</c> names it, a connection string without a database.</summary>
/// <remarks>On PostgreSQL every database is cloned from one migrated template; elsewhere each is migrated by itself.</remarks>
public static class TestServer
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly string Template = $"template_{Environment.ProcessId}";
    private static bool ready;

    /// <summary>PostgreSql, or SqlServer where the connection string has a <c>Server=</c>.</summary>
    public static string Provider => Address.Contains("Server=", StringComparison.OrdinalIgnoreCase) ? "SqlServer" : "PostgreSql";

    private static string Address => Environment.GetEnvironmentVariable("LICENSING_TEST_DB")
        ?? throw new InvalidOperationException("LICENSING_TEST_DB is not set: run the tests with build/test, or set it to what «build/pg start --data data/test --fast» prints.");

    /// <summary>Makes a migrated database with reference data and gives its connection string.</summary>
    /// <param name="locale">Sorts letters as this language does (PostgreSQL, by ICU) instead of by bytes.</param>
    public static async Task<string> CreateDatabase(string? locale = null)
    {
        var name = $"test_{Guid.NewGuid():N}";
        if (locale is not null && Provider == "PostgreSql")
        {
            await Execute(Named("postgres"), $"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '{locale}' ENCODING UTF8");
            await Migrate($"{Named(name)};Pooling=false");
            return Named(name);
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
                await Execute(Named("postgres"), $"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
                await Execute(Named("postgres"), $"CREATE DATABASE {Template}");
                await Migrate($"{Named(Template)};Pooling=false");
                ready = true;
            }

            await Execute(Named("postgres"), $"CREATE DATABASE {name} TEMPLATE {Template}");
        }
        finally
        {
            Gate.Release();
        }

        return Named(name);
    }

    /// <summary>Removes a database.</summary>
    public static Task DropDatabase(string connectionString)
    {
        var name = new DbConnectionStringBuilder { ConnectionString = connectionString }["Database"];
        return Provider == "PostgreSql"
            ? Execute(Named("postgres"), $"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            : Execute(Address, $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
    }

    private static string Named(string database) => $"{Address.TrimEnd(';')};Database={database}";

    private static async Task Migrate(string connectionString)
    {
        await using var services = TestApp.Services(connectionString, TimeProvider.System, _ => { });
        await services.GetRequiredService<DatabaseUpgrade>().Run(_ => { }, CancellationToken.None);
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var services = TestApp.Services(connectionString, TimeProvider.System, _ => { });
        await using var connection = services.GetRequiredService<IDatabaseProvider>().CreateConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }
}
