using Licensing.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Data;

/// <summary>Brings a database up to date: migrations of every context found, the scheduler's tables, reference data.</summary>
public sealed class DatabaseUpgrade(IDatabaseProvider provider, IOptions<DatabaseOptions> options, IServiceScopeFactory scopes)
{
    /// <summary>
    /// How the name of a migration begins that only adds: tables, columns that may stay empty, indexes. A version that does not know it goes on beside it, so that nodes are
    /// upgraded one after the other: expand, upgrade every node, and take away («contract») with the version after.
    /// </summary>
    public const string Expand = "Expand";

    /// <summary>How the database stands to this version.</summary>
    /// <returns>Migrations that it lacks, and those of a newer version that did not only add; as <c>schema: name</c>.</returns>
    public async Task<(IReadOnlyList<string> Behind, IReadOnlyList<string> Beyond)> Look(CancellationToken cancellation)
    {
        var (behind, beyond) = (new List<string>(), new List<string>());
        await using var connection = provider.CreateConnection(options.Value.ConnectionString);
        foreach (var type in Discovery.Contexts)
        {
            await using var context = ContextMaker.Make(type, provider, connection, options.Value);
            var (known, applied) = (context.Database.GetMigrations().ToList(), await context.Database.GetAppliedMigrationsAsync(cancellation));
            behind.AddRange(known.Except(applied).Select(migration => $"{SchemaAttribute.Of(type)}: {migration}"));
            beyond.AddRange(applied.Except(known).Where(migration => !Adds(migration)).Select(migration => $"{SchemaAttribute.Of(type)}: {migration}"));
        }

        return (behind, beyond);
    }

    /// <summary>Applies what is missing; <paramref name="say"/> hears each step.</summary>
    public async Task Run(Action<string> say, CancellationToken cancellation)
    {
        await using var connection = provider.CreateConnection(options.Value.ConnectionString);
        foreach (var type in Discovery.Contexts)
        {
            await using var context = ContextMaker.Make(type, provider, connection, options.Value);
            var pending = await context.Database.GetPendingMigrationsAsync(cancellation);
            say($"{SchemaAttribute.Of(type)}: {pending.Count()} migrations to apply");
            await context.Database.MigrateAsync(cancellation);
        }

        await Execute(provider.QuartzTables(), cancellation);
        await WriteReferenceData(say, cancellation);
        if (options.Value.AppLogin is { Length: > 0 } login)
        {
            await Grant(login, cancellation);
            say($"rights: given to {login}");
        }
    }

    /// <summary>Whether a migration only adds, by its name: <c>20270101120000_ExpandPeople</c>.</summary>
    public static bool Adds(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..].StartsWith(Expand, StringComparison.Ordinal);

    /// <summary>Gives the app's login what the models say that it needs, and nothing else.</summary>
    /// <exception cref="System.Data.Common.DbException">The login may do more than that by itself, or whoever asks may not give rights.</exception>
    public async Task<AppRights> Grant(string login, CancellationToken cancellation)
    {
        var rights = AppRights.For(login, provider);
        await Execute(provider.Grants(rights), cancellation);
        return rights;
    }

    private async Task Execute(IEnumerable<string> statements, CancellationToken cancellation)
    {
        await using var connection = provider.CreateConnection(options.Value.ConnectionString);
        await connection.OpenAsync(cancellation);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task WriteReferenceData(Action<string> say, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        await session.Begin(cancellation);
        var all = Discovery.Types<IReferenceData>().Select(type => (IReferenceData)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type));
        foreach (var data in all.OrderBy(data => data.Order).ThenBy(data => data.GetType().FullName, StringComparer.Ordinal))
        {
            say($"reference data: {data.GetType().Name}");
            await data.Upsert(cancellation);
            await session.Save(cancellation);
        }

        await session.Commit(cancellation);
    }
}
