using System.Globalization;
using Licensing.Platform.Commands;
using Licensing.Platform.Data;
using Licensing.Platform.Operations;
using Licensing.Platform.Operations.Backups;

namespace Licensing.Host.Commands;

/// <summary><c>backup DIR</c>: database and files into a folder of their own, with a manifest; the app may go on meanwhile.</summary>
[Command("backup")]
internal sealed class BackupCommand(BackupMaker maker) : IHostCommand
{
    public Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation) => ToolRun.Try(async () =>
    {
        if (arguments is not [var folder])
        {
            await Console.Error.WriteLineAsync("backup DIR: an empty folder, or one that is not there yet");
            return 2;
        }

        var made = await maker.Make(folder, cancellation);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{made.Tables.Count} tables with {made.Tables.Values.Sum()} rows, {made.Files} files of {made.Bytes} bytes, audit chain up to row {made.Sealed} ({made.Root})"));
        return 0;
    });
}

/// <summary><c>restore DIR [--over]</c>: a backup into the configured database and file store, and whether it is all there; for an app that is stopped.</summary>
[Command("restore")]
internal sealed class RestoreCommand(BackupRestorer restorer) : IHostCommand
{
    private const string Over = "--over";

    public Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation) => ToolRun.Try(async () =>
    {
        if (arguments.Where(a => a != Over).ToList() is not [var folder])
        {
            await Console.Error.WriteLineAsync("restore DIR [--over]: --over replaces a database that is not empty");
            return 2;
        }

        return ToolRun.Print(await restorer.Restore(folder, arguments.Contains(Over), Console.WriteLine, cancellation));
    });
}

/// <summary><c>drill</c>: what the nightly drill does, now: the newest backup restored aside, looked at and removed again; <c>drill DIR</c>: another backup.</summary>
[Command("drill")]
internal sealed class DrillCommand(NightlyRuns runs, BackupDrill drill) : IHostCommand
{
    public Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        ToolRun.Try(async () =>
        {
            if (arguments is [var folder])
            {
                return ToolRun.Print(await drill.Run(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), cancellation));
            }

            if (await runs.Run(RunKind.Drill, isAsked: true, cancellation) is { } report)
            {
                return ToolRun.Print(report);
            }

            await Console.Error.WriteLineAsync("A drill is under way.");
            return 1;
        });
}

/// <summary>How these commands end.</summary>
internal static class ToolRun
{
    /// <summary>Runs; says in words what the database's tool or the disk said.</summary>
    public static async Task<int> Try(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is DatabaseToolException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>Prints what was counted and what is wrong.</summary>
    /// <returns>0 where nothing is.</returns>
    public static int Print(RunReport report)
    {
        foreach (var count in report.Checked)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Code}: {count.Count}"));
        }

        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"NOT in order: {fault}");
        }

        Console.WriteLine(report.IsGood ? "Everything is there." : "That is not in order.");
        return report.IsGood ? 0 : 1;
    }
}
