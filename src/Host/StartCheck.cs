using Licensing.Platform.Data;
using Microsoft.Extensions.Options;

namespace Licensing.Host;

/// <summary>The app does not serve on a database that is behind; only the demo brings it up to date by itself.</summary>
internal static class StartCheck
{
    public static async Task<bool> DatabaseIsReady(this WebApplication app)
    {
        var upgrade = app.Services.GetRequiredService<DatabaseUpgrade>();
        var behind = await upgrade.Behind(CancellationToken.None);
        if (behind.Count > 0 && app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Demo)
        {
            await upgrade.Run(Console.WriteLine, CancellationToken.None);
            return true;
        }

        if (behind.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"The database is behind this version by {behind.Count} migrations ({string.Join(", ", behind)}). Run «Licensing.Host migrate» first.");
        }

        return behind.Count == 0;
    }
}
