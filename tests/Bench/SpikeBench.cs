namespace Licensing.Bench;

/// <summary>
/// One crowd; then four more come for a minute and go again: how long after that ten seconds are no worse than the worst ten before them, by their p95. Answers count when
/// they come, so that what was asked in the spike and answered late counts.
/// </summary>
internal static class SpikeBench
{
    private const int Times = 5;
    private const double BackSeconds = 60;

    private static readonly TimeSpan Spike = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var needs = await MixedBench.Prepared(app, options);
        var log = new LoadLog((int)((options.Minutes + MixedBench.WarmUp + After + (Times * Spike)).TotalSeconds * Crowd.Rate));
        using var over = new CancellationTokenSource();
        var crowd = new Crowd(app, log, needs, 0).Run(over.Token);
        await Task.Delay(MixedBench.WarmUp);
        var from = log.Now;
        await Task.Delay(options.Minutes);
        var quiet = log.Between(from, log.Now);
        var began = log.Now;
        var limit = Windows(log, from, began - from).Max(w => w.P95);
        using (var leave = new CancellationTokenSource(Spike))
        {
            await Task.WhenAll(Enumerable.Range(1, Times - 1).Select(i => new Crowd(app, log, needs, i * Crowd.Terminals).Run(leave.Token)));
        }

        // The crowds are gone when the last of them has had its answer; the minute was over before.
        var ended = began + Spike;
        await Task.Delay(After - (log.Now - ended));
        var busy = log.Between(began, ended);
        await over.CancelAsync();
        await crowd;
        report.Told("spike: p95 while it lasts", Measure.At(busy, 0.95), Measure.At(quiet, 0.95), "quiet p95", "ms");
        report.Told("spike: answers a second", busy.Length / Spike.TotalSeconds, quiet.Length / options.Minutes.TotalSeconds, "quiet", "1/s");
        report.AtMost("spike: p95 back at the quiet one's worst ten seconds after", Back(log, ended, limit), BackSeconds, "limit", "s", 1);
        MixedBench.Sound(report, "spike", log);
    }

    private static double Back(LoadLog log, TimeSpan ended, double limit)
    {
        foreach (var (end, p95) in Windows(log, ended, After))
        {
            Console.Error.WriteLine($"{end.TotalSeconds:0} s after the spike: p95 {p95:0} ms, limit {limit:0} ms");
            if (p95 <= limit)
            {
                return end.TotalSeconds;
            }
        }

        return After.TotalSeconds;
    }

    // Without those in which nothing was answered.
    private static IEnumerable<(TimeSpan End, double P95)> Windows(LoadLog log, TimeSpan since, TimeSpan length) =>
        from i in Enumerable.Range(0, (int)(length / Window))
        let times = log.Between(since + (i * Window), since + ((i + 1) * Window))
        where times.Length > 0
        select ((i + 1) * Window, Measure.At(times, 0.95));
}
