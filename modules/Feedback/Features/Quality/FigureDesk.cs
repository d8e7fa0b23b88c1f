using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Measuring;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>Measures a stretch of days (C-9): asks whoever knows, and puts it together. Days are business days, both included.</summary>
internal sealed class FigureDesk(FeedbackDb db, CaseMeasures cases, IHallMeasures halls)
{
    /// <summary>Everything that was measured from one day to another.</summary>
    public async Task<IReadOnlyList<Figure>> Between(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (to < from)
        {
            return [];
        }

        var (start, until) = Moments(from, to);
        return
        [
            .. (await cases.Ended(start, until, cancellation)).SelectMany(Of),
            .. (await cases.Presented(start, until, cancellation)).Select(c => new Figure(c.Service, c.Edition, c.OfficeId, c.Region, Measure.RightFirst, c.Right, c.Presented)),
            .. (await halls.Waits(from, to, cancellation)).SelectMany(Of),
            .. await Complaints(start, until, cancellation),
            .. await Answers(from, to, cancellation),
        ];
    }

    /// <summary>The first day of which anything can be known.</summary>
    public async Task<DateOnly?> First(CancellationToken cancellation) =>
        await cases.First(cancellation) is { } at ? BusinessTime.DateOf(at) : null;

    /// <summary>When these days begin and when the next one does, UTC.</summary>
    public static (DateTime From, DateTime Until) Moments(DateOnly from, DateOnly to) =>
        (BusinessTime.ToUtc(BusinessTime.StartOf(from)), BusinessTime.ToUtc(BusinessTime.StartOf(to.AddDays(1))));

    private static IEnumerable<Figure> Of(EndedCount c)
    {
        var key = new Figure(c.Service, c.Edition, c.OfficeId, c.Region, Measure.InTime, c.InTime, c.Ended);
        yield return key;
        yield return key with { Measure = Measure.RightlyMade, Yes = c.Ended - c.Wrong };
        yield return key with { Measure = Measure.Refused, Yes = c.Refused };
    }

    private static IEnumerable<Figure> Of(WaitCount c)
    {
        var key = new Figure(c.Service, c.Edition, c.OfficeId, c.Region, Measure.ShortWait, c.Within, c.Called);
        yield return key;
        yield return key with { Measure = Measure.OverLimit, Yes = c.Over };
    }

    // DECISION: a complaint counts on the day of its answer; before that nobody knows whether it is founded.
    private async Task<List<Figure>> Complaints(DateTime from, DateTime until, CancellationToken cancellation)
    {
        var founded = await db.Complaints
            .Where(c => (c.State == ComplaintState.Founded || c.State == ComplaintState.Reopened) && c.AnsweredAt >= from && c.AnsweredAt < until)
            .GroupBy(c => new { c.Service, c.Edition, c.OfficeId, c.Region })
            .Select(g => new { g.Key, Count = g.Count(), InTime = g.Count(c => c.AnsweredInTime) }).ToListAsync(cancellation);
        return
        [
            .. founded.SelectMany(f => new[]
            {
                new Figure(f.Key.Service, f.Key.Edition, f.Key.OfficeId, f.Key.Region, Measure.Founded, f.Count, 0),
                new Figure(f.Key.Service, f.Key.Edition, f.Key.OfficeId, f.Key.Region, Measure.FoundedInTime, f.InTime, f.Count),
            }),
        ];
    }

    private async Task<List<Figure>> Answers(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await db.Answers.Where(a => a.Day >= from && a.Day <= to).GroupBy(a => new { a.Service, a.Edition, a.OfficeId, a.Region })
            .Select(g => new
            {
                g.Key,
                Process = new { Of = g.Count(a => a.Process != null), Yes = g.Count(a => a.Process == Contentment.Yes || a.Process == Contentment.RatherYes) },
                Information = new { Of = g.Count(a => a.Information != null), Yes = g.Count(a => a.Information == Contentment.Yes || a.Information == Contentment.RatherYes) },
                Courtesy = new { Of = g.Count(a => a.Courtesy != null), Yes = g.Count(a => a.Courtesy == Contentment.Yes || a.Courtesy == Contentment.RatherYes) },
                Handling = new { Of = g.Count(a => a.Handling != null), Yes = g.Count(a => a.Handling == Contentment.Yes || a.Handling == Contentment.RatherYes) },
                Term = new { Of = g.Count(a => a.HandlingTerm != null), Yes = g.Count(a => a.HandlingTerm == Contentment.Yes || a.HandlingTerm == Contentment.RatherYes) },
            }).ToListAsync(cancellation);
        return
        [
            .. rows.SelectMany(r => new[]
            {
                (Measure.Process, r.Process), (Measure.Information, r.Information), (Measure.Courtesy, r.Courtesy),
                (Measure.Handling, r.Handling), (Measure.HandlingTerm, r.Term),
            }.Where(m => m.Item2.Of > 0).Select(m => new Figure(r.Key.Service, r.Key.Edition, r.Key.OfficeId, r.Key.Region, m.Item1, m.Item2.Yes, m.Item2.Of))),
        ];
    }
}
