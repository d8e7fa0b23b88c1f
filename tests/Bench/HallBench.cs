using System.Collections.Concurrent;
using Licensing.Demo.Hall;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>A hall (C-5): 200 terminals that poll and take tickets, 50 officers who call; no ticket lost or called twice, a call at once, memory flat. With two nodes one of them is killed in the middle.</summary>
internal static class HallBench
{
    private const int Terminals = 200;
    private const int Officers = 50;
    private const double CallMs = 200;
    private const double MostMemory = 1.25;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(15);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var office = await Halls.Make(app.Services, Officers);
        if (options.Nodes > 1)
        {
            await HallNodes.Run(app, options, report, new HallLoad(office, 1, Officers, Terminals, options.Minutes));
        }
        else
        {
            await One(app, options, report, new HallLoad(office, 1, Officers, Terminals, options.Minutes));
        }

        await HallRows.Counts(app, office, report);
    }

    private static async Task One(BenchApp app, BenchOptions options, Report report, HallLoad load)
    {
        await using var bare = await BareCalls.Prepare(app, load.OfficeId, options.Minutes);
        using var client = new HttpClient();
        var (board, calls) = (new Uri(app.Address, $"/board/{load.OfficeId}"), new ConcurrentBag<double>());
        var hall = new RehearsedHall(app.Services.GetRequiredService<IDispatcher>(), load, token => client.GetStringAsync(board, token))
        {
            Called = (_, took) =>
            {
                if (took is { } known)
                {
                    calls.Add(known.TotalMilliseconds);
                }
            },
        };
        using var over = new CancellationTokenSource();
        var beside = bare.Run(over.Token);
        var start = Held(Task.Delay(Settled));
        await hall.Run(default);
        await over.CancelAsync();
        var bareTimes = await beside;
        var end = await Held(Task.CompletedTask);
        Console.Error.WriteLine($"memory: {await start:0.0} MB after {Settled.TotalSeconds:0} s, {end:0.0} MB at the end");
        Told(report, [.. calls], bareTimes);
        report.AtMost("hall: memory at the end", end, await start, $"after {Settled.TotalSeconds:0} s", "MB", MostMemory);
    }

    /// <summary>Times of calls in milliseconds beside the limit and the bare statement.</summary>
    public static void Told(Report report, double[] calls, double[] bare)
    {
        Array.Sort(calls);
        Array.Sort(bare);
        var name = $"hall: a call, {Terminals} terminals, {Officers} officers";
        report.AtMost($"{name}, p99", Measure.At(calls, 0.99), CallMs, "limit", "ms", 1);
        report.Told("hall: a call, p99", Measure.At(calls, 0.99), Measure.At(bare, 0.99), "bare UPDATE … SKIP LOCKED beside it", "ms");
        report.Told("hall: a call, p50", Measure.At(calls, 0.5), Measure.At(bare, 0.5), "the same", "ms");
    }

    private static async Task<double> Held(Task after)
    {
        await after;
        return Memory.Held();
    }
}
