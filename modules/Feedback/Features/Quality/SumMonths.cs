using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Feedback.Features;

/// <summary>Keeps the figures of months that are over (C-9); gives how many months it made anew.</summary>
/// <param name="Most">Months of one turn.</param>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record SumMonths(int Most = 6) : ICommand<int>;

internal sealed class SumMonthsHandler(FeedbackDb db, FigureDesk desk) : IHandler<SumMonths, int>
{
    // Cases of the last months are opened again or put right more often than those of years ago.
    private const int RecentMonths = 13;

    private static readonly TimeSpan RecentFor = TimeSpan.FromHours(20);

    private static readonly TimeSpan OldFor = TimeSpan.FromDays(30);

    public async Task<Result<int>> Handle(SumMonths request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.First(cancellation) is not { } first)
        {
            return 0;
        }

        var known = await db.SummedMonths.ToDictionaryAsync(m => m.Month, cancellation);
        var current = FigureReader.MonthOf(BusinessTime.DateOf(useCase.Now));
        var wanted = new List<DateOnly>();
        for (var month = FigureReader.MonthOf(first); month < current; month = month.AddMonths(1))
        {
            var holds = month.AddMonths(RecentMonths) >= current ? RecentFor : OldFor;
            if (!known.TryGetValue(month, out var kept) || kept.At + holds <= useCase.Now)
            {
                wanted.Add(month);
            }
        }

        foreach (var month in wanted.OrderByDescending(m => !known.ContainsKey(m)).ThenByDescending(m => m).Take(request.Most))
        {
            await Sum(month, known.GetValueOrDefault(month), useCase.Now, cancellation);
        }

        return Math.Min(wanted.Count, request.Most);
    }

    private async Task Sum(DateOnly month, SummedMonth? kept, DateTime now, CancellationToken cancellation)
    {
        (kept ?? db.SummedMonths.Add(new SummedMonth { Month = month }).Entity).At = now;
        await db.MonthSums.Where(s => s.Month == month).ExecuteDeleteAsync(cancellation);
        var figures = await desk.Between(month, month.AddMonths(1).AddDays(-1), cancellation);
        db.MonthSums.AddRange(figures.Select(f => new MonthSum
        {
            Month = month, OfficeId = f.OfficeId, Service = f.Service, Edition = f.Edition, Measure = f.Measure, Region = f.Region, Yes = f.Yes, Of = f.Of,
        }));
    }
}

/// <summary>Keeps the figures of months that are over.</summary>
[Repeat(600)]
[DisallowConcurrentExecution]
internal sealed class SumMonthsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new SumMonths(), Actor.System, cancellation: cancellation);
}
