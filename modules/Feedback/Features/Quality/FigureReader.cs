using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>Of which service, office and region; what is left out is not asked about.</summary>
internal sealed record QualityScope(string? Service = null, string? OfficeId = null, string? Region = null)
{
    /// <summary>Whether a figure belongs here.</summary>
    public bool Has(Figure figure) =>
        (Service ?? figure.Service) == figure.Service && (OfficeId ?? figure.OfficeId) == figure.OfficeId && (Region ?? figure.Region) == figure.Region;
}

/// <summary>The figures of a month.</summary>
internal sealed record MonthFigure(DateOnly Month, Figure Figure);

/// <summary>
/// Reads what was measured: months that are over from the sums that a job keeps, the rest from the rows themselves. So a report over a million cases reads some thousand sums
/// and the days of a month at most, and is right all the same while no sum is there yet.
/// </summary>
internal sealed class FigureReader(FeedbackDb db, FigureDesk desk)
{
    /// <summary>What was measured from one day to another, both included.</summary>
    public async Task<IReadOnlyList<Figure>> Read(QualityScope scope, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var summed = await Summed(from, to, cancellation);
        var rows = await Narrow(db.MonthSums.Where(s => summed.Contains(s.Month)), scope).GroupBy(s => new { s.Service, s.Edition, s.OfficeId, s.Region, s.Measure })
            .Select(g => new { g.Key, Yes = g.Sum(s => s.Yes), Of = g.Sum(s => s.Of) }).ToListAsync(cancellation);
        var live = new List<Figure>();
        foreach (var (first, last) in Gaps(from, to, summed))
        {
            live.AddRange((await desk.Between(first, last, cancellation)).Where(scope.Has));
        }

        return [.. rows.Select(r => new Figure(r.Key.Service, r.Key.Edition, r.Key.OfficeId, r.Key.Region, r.Key.Measure, r.Yes, r.Of)), .. live];
    }

    /// <summary>Month by month, offices put together.</summary>
    /// <param name="scope">Of what.</param>
    /// <param name="from">First day of the first month.</param>
    /// <param name="to">Last day.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<IReadOnlyList<MonthFigure>> Months(QualityScope scope, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var summed = await Summed(from, to, cancellation);
        var rows = await Narrow(db.MonthSums.Where(s => summed.Contains(s.Month)), scope).GroupBy(s => new { s.Month, s.Service, s.Edition, s.Measure })
            .Select(g => new { g.Key, Yes = g.Sum(s => s.Yes), Of = g.Sum(s => s.Of) }).ToListAsync(cancellation);
        var live = new List<MonthFigure>();
        foreach (var (first, last) in Gaps(from, to, summed).SelectMany(g => ByMonth(g.From, g.To)))
        {
            live.AddRange((await desk.Between(first, last, cancellation)).Where(scope.Has).Select(f => new MonthFigure(MonthOf(first), f)));
        }

        return [.. rows.Select(r => new MonthFigure(r.Key.Month, new Figure(r.Key.Service, r.Key.Edition, "", "", r.Key.Measure, r.Yes, r.Of))), .. live];
    }

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    // Months that lie whole between the days, and of which sums are kept.
    private async Task<HashSet<DateOnly>> Summed(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, end) = (MonthOf(from.AddMonths(from.Day == 1 ? 0 : 1)), MonthOf(to.AddDays(1)));
        return await db.SummedMonths.Where(m => m.Month >= first && m.Month < end).Select(m => m.Month).ToHashSetAsync(cancellation);
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Gaps(DateOnly from, DateOnly to, HashSet<DateOnly> summed)
    {
        DateOnly? begun = null;
        foreach (var (first, last) in ByMonth(from, to))
        {
            if (!summed.Contains(first))
            {
                begun ??= first;
            }
            else if (begun is { } start)
            {
                yield return (start, first.AddDays(-1));
                begun = null;
            }

            if (last == to && begun is { } open)
            {
                yield return (open, to);
            }
        }
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> ByMonth(DateOnly from, DateOnly to)
    {
        for (var first = from; first <= to; first = MonthOf(first).AddMonths(1))
        {
            var last = MonthOf(first).AddMonths(1).AddDays(-1);
            yield return (first, last < to ? last : to);
        }
    }

    private static IQueryable<MonthSum> Narrow(IQueryable<MonthSum> sums, QualityScope scope)
    {
        var (service, office, region) = (scope.Service, scope.OfficeId, scope.Region);
        sums = service is null ? sums : sums.Where(s => s.Service == service);
        sums = office is null ? sums : sums.Where(s => s.OfficeId == office);
        return region is null ? sums : sums.Where(s => s.Region == region);
    }
}
