using Licensing.Demo.Users;
using Licensing.Platform.Commands;
using Microsoft.Extensions.Configuration;

namespace Licensing.Demo.Seeding;

/// <summary>Fills a database with demo data once, or with many people and cases for a benchmark. Only logins go to standard output.</summary>
[Command("seed")]
internal sealed class SeedCommand(IConfiguration configuration, TimeProvider clock) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (SeedOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync(SeedOptions.Usage);
            return 2;
        }

        var seed = new DemoSeed(configuration, clock, Console.Error, redraw: !Console.IsErrorRedirected);
        if (await seed.Run(options, cancellation) is not { } logins)
        {
            await Console.Error.WriteLineAsync("The demo data are there already; nothing was done. Passwords are shown once; an administrator sets new ones.");
            return 0;
        }

        foreach (var line in logins.Count > 0 ? LoginTable.Lines(logins) : [])
        {
            Console.WriteLine(line);
        }

        return 0;
    }
}
