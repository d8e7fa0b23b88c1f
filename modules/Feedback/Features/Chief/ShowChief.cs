using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Measuring;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Licensing.Feedback.Features;

/// <summary>What a chief has to know now: of the own office, a supervisor of the region or one of its offices (C-11).</summary>
/// <param name="OfficeId">One office of a supervisor's region.</param>
[Allow(QualityRoles.Chiefs)]
internal sealed record ShowChief(string? OfficeId = null) : IQuery<ChiefView>;

/// <summary>The answer.</summary>
/// <param name="Offices">Offices that can be looked at.</param>
/// <param name="Halls">How the halls stand, the longest wait first.</param>
/// <param name="Hours">Load of today by the hour.</param>
/// <param name="OverdueCount">Cases past their term.</param>
/// <param name="Overdue">The same by the step at which they wait and who has them, the most first.</param>
/// <param name="Due">Cases that fall due, day by day from today.</param>
/// <param name="Grounds">Refusals of the last 30 days by ground.</param>
/// <param name="At">As of when, UTC.</param>
internal sealed record ChiefView(
    IReadOnlyList<OfficeName> Offices, IReadOnlyList<HallLoad> Halls, IReadOnlyList<HourLoad> Hours, int OverdueCount, IReadOnlyList<OverdueLine> Overdue,
    IReadOnlyList<DueDay> Due, IReadOnlyList<GroundCount> Grounds, DateTime At);

/// <summary>An hour of today.</summary>
internal sealed record HourLoad(int Hour, int Tickets, int Cases);

/// <summary>Overdue cases of a step and an officer.</summary>
internal sealed record OverdueLine(string? Step, Guid? Officer, string? OfficerName, int Count, DateTime Oldest);

/// <summary>Cases that fall due on a day; those of today that are late already do not count.</summary>
internal sealed record DueDay(DateOnly Day, int Count);

/// <summary>Refusals on a ground.</summary>
internal sealed record GroundCount(string TextKey, string Service, string Code, string Clause, int Count);

internal sealed class ShowChiefHandler(CaseDesk cases, IHallMeasures halls, OfficeDirectory offices, IMemoryCache cache) : IHandler<ShowChief, ChiefView>
{
    /// <summary>How far back refusals are counted.</summary>
    public const int RefusalDays = 30;

    private const int DueDays = 7;
    private const int MostLines = 30;
    private const int MostRefusals = 5_000;

    private static readonly TimeSpan GroundsHold = TimeSpan.FromMinutes(5);

    public async Task<Result<ChiefView>> Handle(ShowChief request, UseCase useCase, CancellationToken cancellation)
    {
        var (actor, now, today) = (useCase.Actor, useCase.Now, BusinessTime.DateOf(useCase.Now));
        var own = actor.Has(Roles.Supervisor) ? await offices.Open(actor.Region, cancellation) : (await offices.Open(null, cancellation)).Where(o => o.Id == actor.OfficeId).ToList();
        if (request.OfficeId is { } wanted && own.TrueForAll(o => o.Id != wanted))
        {
            return new Failure.NotFound("office", wanted);
        }

        var visible = cases.Visible(actor);
        visible = request.OfficeId is { } one ? visible.Where(c => c.OfficeId == one || c.DecidingOfficeId == one) : visible;
        IReadOnlyList<string> looked = request.OfficeId is { } only ? [only] : [.. own.Select(o => o.Id)];
        var loads = await halls.Load(looked, now, cancellation);
        var overdue = await Overdue(visible, now, cancellation);
        return new ChiefView(
            own, [.. loads.OrderByDescending(l => l.Longest ?? TimeSpan.Zero)], await Hours(visible, loads, today, cancellation), overdue.Sum(o => o.Count), [.. overdue.Take(MostLines)],
            await Due(visible, now, today, cancellation), await KeptGrounds(visible, request.OfficeId, actor, now, cancellation), now);
    }

    private static async Task<IReadOnlyList<HourLoad>> Hours(IQueryable<Case> cases, IReadOnlyList<HallLoad> loads, DateOnly today, CancellationToken cancellation)
    {
        var (from, until) = FigureDesk.Moments(today, today);
        var filed = (await cases.Where(c => c.FiledAt >= from && c.FiledAt < until).Select(c => c.FiledAt).ToListAsync(cancellation))
            .CountBy(at => BusinessTime.FromUtc(at).Hour).ToDictionary();
        return [.. Enumerable.Range(0, 24).Select(h => new HourLoad(h, loads.Sum(l => l.TakenByHour[h]), filed.GetValueOrDefault(h)))];
    }

    private static async Task<IReadOnlyList<OverdueLine>> Overdue(IQueryable<Case> cases, DateTime now, CancellationToken cancellation) =>
        [.. (await cases.Where(c => c.Stage == CaseStage.Review && c.DueAt < now).GroupBy(c => new { c.CurrentStep, c.AssignedTo, c.AssignedToName })
            .Select(g => new { g.Key, Count = g.Count(), Oldest = g.Min(c => c.DueAt) }).ToListAsync(cancellation))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Oldest).Select(g => new OverdueLine(g.Key.CurrentStep, g.Key.AssignedTo, g.Key.AssignedToName, g.Count, g.Oldest))];

    // A term runs out at closing time, which is before midnight: the day is that of Kazakhstan's clocks.
    private static async Task<IReadOnlyList<DueDay>> Due(IQueryable<Case> cases, DateTime now, DateOnly today, CancellationToken cancellation)
    {
        var (_, until) = FigureDesk.Moments(today, today.AddDays(DueDays - 1));
        var moments = await cases.Where(c => c.Stage == CaseStage.Review && c.DueAt >= now && c.DueAt < until)
            .GroupBy(c => c.DueAt).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var days = moments.GroupBy(m => BusinessTime.DateOf(m.Key)).ToDictionary(g => g.Key, g => g.Sum(m => m.Count));
        return [.. Enumerable.Range(0, DueDays).Select(today.AddDays).Select(d => new DueDay(d, days.GetValueOrDefault(d)))];
    }

    // Thousands of letters are read for them: every open page asks each few seconds, and whoever sees the same cases gets the same grounds.
    private async Task<IReadOnlyList<GroundCount>> KeptGrounds(IQueryable<Case> visible, string? office, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var key = ("chief-grounds", actor.Has(Roles.Supervisor) ? actor.Region : "", actor.Has(Roles.Supervisor) ? "" : actor.OfficeId, office, now.Ticks / GroundsHold.Ticks);
        if (cache.TryGetValue(key, out IReadOnlyList<GroundCount>? kept))
        {
            return kept!;
        }

        var today = BusinessTime.DateOf(now);
        return cache.Set(key, await Grounds(visible, FigureDesk.Moments(today.AddDays(-RefusalDays), today), cancellation), GroundsHold);
    }

    private static async Task<IReadOnlyList<GroundCount>> Grounds(IQueryable<Case> cases, (DateTime From, DateTime Until) days, CancellationToken cancellation)
    {
        var letters = await cases.Where(c => c.DecidedAt >= days.From && c.DecidedAt < days.Until && c.State != CaseState.Withdrawn)
            .SelectMany(c => c.Decisions.Where(d => d.State == DecisionState.Final && d.Kind == DecisionKind.Refuse && d.Refusal != null && !c.Decisions.Any(l => l.Ordinal > d.Ordinal)))
            .OrderByDescending(d => d.DecidedAt).Select(d => d.Refusal!).Take(MostRefusals).ToListAsync(cancellation);
        return [.. letters.Select(CaseJson.Read<Refusal>).SelectMany(r => r.Grounds.Select(g => (r.Service, Ground: g)))
            .GroupBy(g => (g.Service, g.Ground.Code))
            .Select(g => new GroundCount(g.First().Ground.TextKey, g.Key.Service, g.Key.Code, g.First().Ground.Clause, g.Count()))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Code, StringComparer.Ordinal).Take(MostLines)];
    }
}
