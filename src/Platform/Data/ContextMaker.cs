using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Data;

/// <summary>Makes a context that is known by its type. What does not depend on the connection is worked out once a process: a request makes several contexts.</summary>
public static class ContextMaker
{
    private static readonly ConcurrentDictionary<(Type Context, string Provider, int? MaxBatchSize), DbContextOptions> Known = [];

    /// <summary>A context on the connection, which stays the caller's.</summary>
    public static DbContext Make(Type context, IDatabaseProvider provider, DbConnection connection, DatabaseOptions options)
    {
        var made = (DbContext)Activator.CreateInstance(context, Options(context, provider, options))!;
        made.Database.SetDbConnection(connection);
        return made;
    }

    /// <summary>Options of a context that has no connection yet.</summary>
    public static DbContextOptions Options(Type context, IDatabaseProvider provider, DatabaseOptions options) =>
        Known.GetOrAdd((context, provider.Name, options.MaxBatchSize), _ =>
        {
            var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
            provider.Configure(builder, SchemaAttribute.Of(context), options);
            builder.AddInterceptors(DatabaseTime.Interceptor);
            return builder.Options;
        });
}
