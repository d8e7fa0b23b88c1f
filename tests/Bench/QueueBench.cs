using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>The work queue of an office with very many cases: first page, a later page, filtered.</summary>
internal static class QueueBench
{
    private const double LimitMs = 50;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var cases = await app.Cases(options.Cases);
        var officer = Actors.With("Bench", Roles.DecisionOfficer);
        var cursor = (await app.Send(new ListWork(new WorkFilter()), officer)).Next;
        WorkFilter[] filters = [new(), new() { Due = DueFilter.Overdue }, new() { Officer = OfficerFilter.Nobody }, new() { Step = "theory-exam" }];
        var listed = await Measure.OneByOne(
            Math.Min(options.Rounds, 500),
            round => app.Send(new ListWork(filters[Math.Abs(round) % filters.Length], round % 8 == 0 ? cursor : null), officer));
        report.AtMost($"work queue of an office with {cases:N0} cases, p99", listed.P99, LimitMs, "limit", "ms", 1);
        report.Told("work queue, p50", listed.P50, LimitMs, "limit", "ms");
    }
}
