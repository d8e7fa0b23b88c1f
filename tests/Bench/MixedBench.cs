namespace Licensing.Bench;

/// <summary>A hundred officers and five hundred terminals at once, jobs running beside them: how long each thing takes, whether anything fails, and what is held in memory.</summary>
internal static class MixedBench
{
    private const double LimitMs = 300;

    // Who wants more names a database that was filled.
    private const int MostFilled = 1_000_000;

    /// <summary>What is measured after: until then the first of everything is compiled and cached.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(45);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var needs = await Prepared(app, options);
        var log = new LoadLog((int)((options.Minutes + WarmUp).TotalSeconds * Crowd.Rate));
        using var over = new CancellationTokenSource();
        var crowd = new Crowd(app, log, needs, 0).Run(over.Token);
        await Task.Delay(WarmUp);
        var (start, startSet) = (Memory.Held(), Memory.WorkingSet());
        var from = log.Now;
        await Task.Delay(options.Minutes);
        var until = log.Now;
        await over.CancelAsync();
        await crowd;
        Console.Error.WriteLine($"working set: {startSet:0} MB at the begin, {Memory.WorkingSet():0} MB at the end");
        foreach (var kind in Enum.GetValues<LoadKind>())
        {
            Told(report, $"mixed: {kind}".ToLowerInvariant(), log.Between(from, until, kind));
        }

        report.Told("mixed: answers a second", log.Between(from, until).Length / (until - from).TotalSeconds, Crowd.Rate, "about as many as were meant", "1/s");
        Sound(report, "mixed", log);
        report.Told("mixed: memory at the end", Memory.Held(), start, "at the begin", "MB");
    }

    /// <summary>Rows that a crowd needs to find; what it asks about.</summary>
    public static async Task<CrowdNeeds> Prepared(BenchApp app, BenchOptions options)
    {
        await app.People(Math.Min(options.People, MostFilled));
        await app.PastCases(Math.Min(options.Cases, MostFilled));
        return await Crowd.Prepare(app);
    }

    /// <summary>Nothing may have failed.</summary>
    public static void Sound(Report report, string name, LoadLog log)
    {
        foreach (var failure in log.Failures.Distinct().Take(10))
        {
            Console.Error.WriteLine(failure);
        }

        report.AtLeast($"{name}: answers without an error", log.Count - log.Failures.Count, log.Count, "questions", "", 1);
    }

    private static void Told(Report report, string name, double[] times)
    {
        if (times.Length > 0)
        {
            report.AtMost($"{name}, p99 of {times.Length}", Measure.At(times, 0.99), LimitMs, "limit", "ms", 1);
            report.Told($"{name}, p95", Measure.At(times, 0.95), LimitMs, "limit", "ms");
            report.Told($"{name}, p50", Measure.At(times, 0.5), LimitMs, "limit", "ms");
        }
    }
}
