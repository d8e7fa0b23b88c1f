namespace Licensing.Bench;

/// <summary>The crowd for as long as is asked, an hour in earnest: what the process holds once a minute, and how it grows over the last three quarters.</summary>
internal static class SoakBench
{
    private const int LeastLooks = 12;
    private const double MostGrowth = 0.05;

    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var needs = await MixedBench.Prepared(app, options);
        var log = new LoadLog((int)((options.Minutes + MixedBench.WarmUp).TotalSeconds * Crowd.Rate * 1.2));
        using var over = new CancellationTokenSource();
        var crowd = new Crowd(app, log, needs, 0).Run(over.Token);
        await Task.Delay(MixedBench.WarmUp);
        var looks = new List<Look>();
        var (began, pace) = (log.Now, options.Minutes / LeastLooks < Pace ? options.Minutes / LeastLooks : Pace);
        while (log.Now - began < options.Minutes)
        {
            await Task.Delay(pace);
            looks.Add(new Look((log.Now - began).TotalHours, Memory.Held(), Memory.WorkingSet()));
            Console.Error.WriteLine($"{looks[^1].Hours * 60:0.0} min: {looks[^1].Managed:0.0} MB managed, {looks[^1].Set:0} MB working set, {log.Count:N0} answers, {log.Failures.Count} failures");
        }

        await over.CancelAsync();
        await crowd;
        var later = looks.Skip(looks.Count / 4).ToList();
        Flat(report, "managed memory", later, l => l.Managed);
        Flat(report, "working set", later, l => l.Set);
        report.Told("soak: p99 of all", Measure.At(log.Between(began, log.Now), 0.99), Measure.At(log.Between(began, began + (options.Minutes / 4)), 0.99), "of its first quarter", "ms");
        MixedBench.Sound(report, "soak", log);
    }

    // Growth in the time that was looked at, not in an hour: of a short look the slope is noise times sixty.
    private static void Flat(Report report, string name, List<Look> looks, Func<Look, double> of)
    {
        var (level, hours) = (looks.Average(of), looks.Average(l => l.Hours));
        var slope = looks.Sum(l => (l.Hours - hours) * (of(l) - level)) / looks.Sum(l => (l.Hours - hours) * (l.Hours - hours));
        report.Told($"soak: slope of {name}", slope, level, "its level, MB", "MB/h");
        report.AtMost($"soak: growth of {name}, last three quarters", slope * (looks[^1].Hours - looks[0].Hours), level, "its level", "MB", MostGrowth);
    }

    private sealed record Look(double Hours, double Managed, double Set);
}
