using System.Diagnostics;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Bench;

/// <summary>The dry run of a holiday over 100,000 open cases (issue 9, «What-if»), part by part as the page asks for it; beside reading the same rows bare.</summary>
internal static class WhatIfBench
{
    private const int Open = 100_000;
    private const double Seconds = 5;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await BulkRows.FillRunning(app, Open);
        await app.Settle();
        var day = await app.Read(db => db.Cases.Where(c => c.Service == "PR").Select(c => c.DueAt).MinAsync());
        var change = new AddHoliday(HolidayCodes.DayOff, DateOnly.FromDateTime(day.AddDays(14)), EveryYear: false, Moves: false);
        var id = await app.Send(new ProposeChange(change), LawChanges.First);
        await Try(app, id);
        var (looked, moved, ours) = await Try(app, id);
        var bare = Stopwatch.StartNew();
        await app.Read(db => db.Database.SqlQueryRaw<string>("SELECT \"DeadlineSheet\" AS \"Value\" FROM kernel.\"Cases\" WHERE \"Service\" = 'PR'").ToListAsync());
        report.AtMost($"dry run over {looked} open cases, {moved} moved", ours.TotalSeconds, Seconds, "the limit", "s", 1);
        report.Told("dry run, beside reading the sheets alone", ours.TotalSeconds, bare.Elapsed.TotalSeconds, "bare SELECT", "s");
    }

    private static async Task<(int Looked, int Moved, TimeSpan Took)> Try(BenchApp app, Guid id)
    {
        var (impact, after, watch) = (new Impact(), (ImpactCursor?)null, Stopwatch.StartNew());
        do
        {
            var tried = await app.Send(new TryProposal(id, after), LawChanges.Second);
            (impact, after) = (impact.With(tried.Part, tried.At), tried.Part.Next);
        }
        while (after is not null);
        return (impact.Looked, impact.Cases, watch.Elapsed);
    }
}
