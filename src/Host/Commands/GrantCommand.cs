using System.Globalization;
using Licensing.Platform.Commands;
using Licensing.Platform.Data;

namespace Licensing.Host.Commands;

/// <summary><c>grant LOGIN</c>: gives the app's login what it needs and nothing else; sent by the login that migrates.</summary>
[Command("grant")]
internal sealed class GrantCommand(DatabaseUpgrade upgrade) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is not [var login])
        {
            await Console.Error.WriteLineAsync("grant LOGIN");
            return 2;
        }

        try
        {
            var rights = await upgrade.Grant(login, cancellation);
            var kept = rights.Tables.Count(t => !t.Rights.HasFlag(TableRights.Update) && !t.Rights.HasFlag(TableRights.Delete));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{login} has its rights on {rights.Tables.Count} tables of {rights.Schemas.Count} schemas; of {kept} tables it can neither change nor delete a row."));
            return 0;
        }
        catch (System.Data.Common.DbException e)
        {
            await Console.Error.WriteLineAsync($"The rights were not given: {e.Message}");
            return 1;
        }
    }
}
