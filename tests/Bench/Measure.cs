using System.Diagnostics;

namespace Licensing.Bench;

/// <summary>Times of single acts.</summary>
internal sealed record Times(double PerSecond, double P50, double P99);

/// <summary>Measures in milliseconds.</summary>
internal static class Measure
{
    /// <summary>One after the other, after a warm-up of a tenth.</summary>
    public static async Task<Times> OneByOne(int rounds, Func<int, Task> act)
    {
        for (var i = 0; i < Math.Max(5, rounds / 10); i++)
        {
            await act(-1 - i);
        }

        var times = new double[rounds];
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await act(i);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return Of(times, whole.Elapsed);
    }

    /// <summary>Several at once.</summary>
    public static async Task<Times> AtOnce(int workers, int rounds, Func<int, Task> act)
    {
        await Task.WhenAll(Enumerable.Range(0, workers * 10).Select(i => act(-1 - i)));
        var (times, next, whole) = (new double[rounds], -1, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < rounds; i = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                await act(i);
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }));
        return Of(times, whole.Elapsed);
    }

    /// <summary>What a share of times in order is below.</summary>
    public static double At(double[] sorted, double share) => sorted[(int)(sorted.Length * share)];

    private static Times Of(double[] times, TimeSpan whole)
    {
        Array.Sort(times);
        return new Times(times.Length / whole.TotalSeconds, At(times, 0.5), At(times, 0.99));
    }
}
