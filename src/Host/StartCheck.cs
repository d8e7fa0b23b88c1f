using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.Signing;
using Microsoft.Extensions.Options;

namespace Licensing.Host;

/// <summary>The app does not serve on a database that is behind, nor on one of a newer version but where that only added to it, nor with keys or roots that it cannot read; only the demo brings its database up to date by itself.</summary>
internal static class StartCheck
{
    public static bool KeysAreReady(this WebApplication app)
    {
        List<string> faults = [.. app.Services.SigningFaults(), .. app.Services.FileFaults(), .. BlockedFaults(app.Configuration)];
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        return faults.Count == 0;
    }

    private static IEnumerable<string> BlockedFaults(IConfiguration configuration) =>
        configuration["Passwords:Blocked"] is { Length: > 0 } file && !File.Exists(file) ? [$"Passwords:Blocked names «{file}», which is not there."] : [];

    public static async Task<bool> DatabaseIsReady(this WebApplication app)
    {
        var upgrade = app.Services.GetRequiredService<DatabaseUpgrade>();
        var (behind, beyond) = await upgrade.Look(CancellationToken.None);
        if (beyond.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"The database is of a newer version, which took away what this one needs ({string.Join(", ", beyond)}). Run the newer version.");
            return false;
        }

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
