using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Licensing.Demo.Hall;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>Two nodes serve one hall; in the middle one is killed, and its officers and terminals go on at a node that is started in its stead.</summary>
internal static class HallNodes
{
    public static async Task Run(BenchApp app, BenchOptions options, Report report, HallLoad load)
    {
        var half = load with { Officers = load.Officers / 2, Terminals = load.Terminals / 2 };
        var other = half with { FirstWindow = half.FirstWindow + half.Officers };
        var lines = new ConcurrentBag<string>();
        await using var bare = await BareCalls.Prepare(app, load.OfficeId, options.Minutes);
        using var over = new CancellationTokenSource();
        var beside = bare.Run(over.Token);
        using var survivor = Start(app, half, lines);
        using var victim = Start(app, other, lines);
        await Task.Delay(options.Minutes / 2);
        Console.Error.WriteLine($"node {victim.Id} is killed, node {survivor.Id} goes on");
        victim.Kill();
        await victim.WaitForExitAsync();
        using var successor = Start(app, other with { Duration = options.Minutes / 2 }, lines);
        await Task.WhenAll(survivor.WaitForExitAsync(), successor.WaitForExitAsync());
        await over.CancelAsync();
        if (survivor.ExitCode != 0 || successor.ExitCode != 0)
        {
            throw new InvalidOperationException("A node ended by itself.");
        }

        var called = Of(lines, "called ");
        HallBench.Told(report, [.. called.Where(parts => parts[1].Length > 0).Select(parts => double.Parse(parts[1], CultureInfo.InvariantCulture))], await beside);
        report.AtLeast("hall: calls that officers saw, all different", called.Select(parts => parts[0]).Distinct().Count(), called.Count, "calls", "calls", 1);
        report.AtLeast("hall: tickets that visitors hold, all different", Of(lines, "taken ").Select(parts => parts[0]).Distinct().Count(), Of(lines, "taken ").Count, "tickets", "tickets", 1);
    }

    private static List<string[]> Of(IEnumerable<string> lines, string what) =>
        [.. lines.Where(line => line.StartsWith(what, StringComparison.Ordinal)).Select(line => line[what.Length..].Split(' '))];

    private static Process Start(BenchApp app, HallLoad load, ConcurrentBag<string> lines)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new object[] { Path.Combine(AppContext.BaseDirectory, "Licensing.Host.dll"), "rehearse-hall", load.OfficeId, load.FirstWindow, load.Officers, load.Terminals, (int)load.Duration.TotalSeconds })
        {
            start.ArgumentList.Add(Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        }

        start.Environment["Database__Provider"] = TestServer.Provider;
        start.Environment["Database__ConnectionString"] = app.ConnectionString;
        var node = Process.Start(start)!;
        node.OutputDataReceived += (_, line) => lines.Add(line.Data ?? "");
        node.BeginOutputReadLine();
        return node;
    }
}
