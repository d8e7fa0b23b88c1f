namespace Licensing.Bench;

/// <summary>One crowd; then four more come for a minute and go again: how long after that the quiet p95 is back. Answers count when they come, so that what was asked in the spike and answered late counts.</summary>
internal static class SpikeBench
{
    private const int Times = 5;
    private const double BackSeconds = 60;
    private const double QuietAgain = 1.2;

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
        using (var leave = new CancellationTokenSource(Spike))
        {
            await Task.WhenAll(Enumerable.Range(1, Times - 1).Select(i => new Crowd(app, log, needs, i * Crowd.Terminals).Run(leave.Token)));
        }

        // The crowds are gone when the last of them has had its answer; the minute was over before.
        var ended = began + Spike;
        await Task.Delay(After - (log.Now - ended));
        var limit = QuietAgain * Measure.At(quiet, 0.95);
        var busy = log.Between(began, ended);
        await over.CancelAsync();
        await crowd;
        report.Told("spike: p95 while it lasts", Measure.At(busy, 0.95), Measure.At(quiet, 0.95), "quiet p95", "ms");
        report.Told("spike: answers a second", busy.Length / Spike.TotalSeconds, quiet.Length / options.Minutes.TotalSeconds, "quiet", "1/s");
        report.AtMost($"spike: p95 back at {QuietAgain} of the quiet one after", Back(log, ended, limit), BackSeconds, "limit", "s", 1);
        MixedBench.Sound(report, "spike", log);
    }

    private static double Back(LoadLog log, TimeSpan ended, double limit)
    {
        for (var at = TimeSpan.Zero; at + Window <= After; at += Window)
        {
            var times = log.Between(ended + at, ended + at + Window);
            var p95 = times.Length > 0 ? Measure.At(times, 0.95) : 0;
            Console.Error.WriteLine($"{at.TotalSeconds:0} s after the spike: p95 {p95:0} ms of {times.Length}, limit {limit:0} ms");
            if (p95 <= limit && times.Length > 0)
            {
                return (at + Window).TotalSeconds;
            }
        }

        return After.TotalSeconds;
    }
}
