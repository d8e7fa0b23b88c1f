using Licensing.Platform.Commands;
using Licensing.Platform.Data;

namespace Licensing.Host.Commands;

[Command("migrate")]
internal sealed class MigrateCommand(DatabaseUpgrade upgrade) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        await upgrade.Run(Console.WriteLine, cancellation);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
