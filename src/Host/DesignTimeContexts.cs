using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Host;

/// <summary>Shows `dotnet ef` the contexts of all modules: it looks for their options among the app's services.</summary>
internal static class DesignTimeContexts
{
    public static IServiceCollection AddDesignTimeContexts(this IServiceCollection services)
    {
        foreach (var context in EF.IsDesignTime ? Discovery.Contexts : [])
        {
            services.AddScoped(scope =>
            {
                var session = scope.GetRequiredService<DatabaseSession>();
                return ContextMaker.Options(context, session.Provider, new DatabaseOptions());
            });
        }

        return services;
    }
}
