using System.Data.Common;
using System.Diagnostics;

namespace Licensing.Testing.Faults;

/// <summary>The database server of the run, a private one that writes through to the disk.</summary>
internal sealed class Cluster(string top)
{
    /// <summary>Starts it, after a crash too.</summary>
    /// <returns>Connection string without a database.</returns>
    public async Task<string> Start() => (await Pg("start")).Trim();

    /// <summary>Ends it at once, as a loss of power would: what was not written is not written.</summary>
    public Task Crash() => Pg("crash");

    /// <summary>Stops it.</summary>
    public Task Stop() => Pg("stop");

    /// <summary>Folder of its socket.</summary>
    public static string Socket(string connection) => (string)new DbConnectionStringBuilder { ConnectionString = connection }["Host"];

    private async Task<string> Pg(string command)
    {
        var start = new ProcessStartInfo(Path.Combine(top, "build/pg"), [command, "--data", Path.Combine(top, "data/faults")]) { RedirectStandardOutput = true };
        using var run = Process.Start(start)!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode == 0 ? said : throw new InvalidOperationException($"build/pg {command}: {run.ExitCode}");
    }
}
