using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Data;

/// <summary>Makes a context that is known only by its type, outside a use case: for migrations and their tests.</summary>
public static class ContextMaker
{
    /// <summary>A context on the connection, which stays the caller's.</summary>
    public static DbContext Make(Type context, IDatabaseProvider provider, DbConnection connection, DatabaseOptions options) =>
        (DbContext)Activator.CreateInstance(context, Options(context, provider, connection, options))!;

    /// <summary>Options of a context.</summary>
    public static DbContextOptions Options(Type context, IDatabaseProvider provider, DbConnection connection, DatabaseOptions options)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        provider.Configure(builder, connection, SchemaAttribute.Of(context), options);
        return builder.Options;
    }
}
