using Licensing.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Data;

/// <summary>Brings a database up to date: migrations of every context found, the scheduler's tables, reference data.</summary>
public sealed class DatabaseUpgrade(IDatabaseProvider provider, IOptions<DatabaseOptions> options, IServiceScopeFactory scopes)
{
    /// <summary>Migrations that the database lacks, as <c>schema: name</c>; empty when it is up to date.</summary>
    public async Task<IReadOnlyList<string>> Behind(CancellationToken cancellation)
    {
        var behind = new List<string>();
        await using var connection = provider.CreateConnection(options.Value.ConnectionString);
        foreach (var type in Discovery.Contexts)
        {
            await using var context = ContextMaker.Make(type, provider, connection, options.Value);
            var pending = await context.Database.GetPendingMigrationsAsync(cancellation);
            behind.AddRange(pending.Select(migration => $"{SchemaAttribute.Of(type)}: {migration}"));
        }

        return behind;
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
