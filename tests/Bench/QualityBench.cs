using System.Diagnostics;
using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Bench;

/// <summary>The indicators over everything that ended since the first case (C-9): once from the rows, then as they are read once the nightly sums are there, beside one bare GROUP BY.</summary>
internal static class QualityBench
{
    private const double Seconds = 2;
    private const int Rounds = 20;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await app.PastCases(options.Cases);
        var (reader, today) = (Actors.With("Bench", Roles.Supervisor), BusinessTime.DateOf(TimeProvider.System.GetUtcNow()));
        var from = FigureReader.MonthOf(BusinessTime.DateOf(await app.Read(db => db.Cases.MinAsync(c => c.FiledAt))));
        var ended = await app.Read(db => db.Cases.CountAsync(c => c.DecidedAt != null));
        await Once(() => Show(app, reader, today, today, 0));
        var asOfNow = await Once(() => Show(app, reader, from, today, 0));
        var summing = await Once(async () =>
        {
            while (await app.Send(new SumMonths(), Actor.System) > 0)
            {
                // The next turn takes the months that are left.
            }
        });
        var shown = await Measure.OneByOne(Rounds, round => Show(app, reader, from, today, Math.Abs(round)));
        var trend = await Measure.OneByOne(Rounds, _ => app.Send(new ShowTrend(new ShowQuality(from, today)), reader));
        var bare = await Bare(app);
        report.AtMost($"quality report over {ended:N0} cases, p99", shown.P99 / 1000, Seconds, "limit", "s", 1);
        report.AtMost("quality, twelve months of it, p99", trend.P99 / 1000, Seconds, "limit", "s", 1);
        report.Told("quality report, p50", shown.P50 / 1000, bare, "one bare GROUP BY over the same cases", "s");
        report.Told("quality report while no sum is there", asOfNow, Seconds, "limit", "s");
        report.Told("quality, summing all months once", summing, bare, "one bare GROUP BY over the same cases", "s");
    }

    private static Task<QualityReport> Show(BenchApp app, Actor reader, DateOnly from, DateOnly to, int round) => app.Send(new ShowQuality(from, to, (QualityBy)(round % 3)), reader);

    private static async Task<double> Once(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalSeconds;
    }

    private static Task<double> Bare(BenchApp app) => Once(async () =>
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await Pour.Execute(connection, """
            SELECT "Service", "Edition", "DecidingOfficeId", "Region", count(*), count(*) FILTER (WHERE "DecidedAt" <= "DueAt")
            FROM kernel."Cases" WHERE "DecidedAt" IS NOT NULL AND "State" <> 'Withdrawn' GROUP BY 1, 2, 3, 4
            """);
    });
}
