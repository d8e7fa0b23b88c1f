using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations;

/// <summary>Which database it is, how large, and how far it was migrated.</summary>
[Allow(Roles.Administrator)]
public sealed record ShowDatabase : IQuery<DatabaseView>;

/// <summary>The database.</summary>
/// <param name="Server">Product and version.</param>
public sealed record DatabaseView(string Server, long Bytes, IReadOnlyList<SchemaLine> Schemas);

/// <summary>A schema.</summary>
/// <param name="LastMigration">The last migration that was applied.</param>
/// <param name="Behind">How many this version of the app has beyond it.</param>
/// <param name="Ahead">How many were applied that this version does not know: a newer one runs beside it.</param>
public sealed record SchemaLine(string Name, string? LastMigration, int Behind, int Ahead);

internal sealed class ShowDatabaseHandler(DatabaseSession session, IDatabaseTools tools, IServiceProvider services) : IHandler<ShowDatabase, DatabaseView>
{
    public async Task<Result<DatabaseView>> Handle(ShowDatabase request, UseCase useCase, CancellationToken cancellation)
    {
        var state = await tools.Look(session.Connection, session.Transaction, cancellation);
        var schemas = new List<SchemaLine>();
        foreach (var type in Discovery.Contexts)
        {
            var database = ((DbContext)services.GetService(type)!).Database;
            var (known, applied) = (database.GetMigrations().ToHashSet(StringComparer.Ordinal), (await database.GetAppliedMigrationsAsync(cancellation)).ToList());
            schemas.Add(new SchemaLine(SchemaAttribute.Of(type), applied.LastOrDefault(), known.Except(applied).Count(), applied.Count(m => !known.Contains(m))));
        }

        return new DatabaseView(state.Server, state.Bytes, schemas);
    }
}
