using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>
/// Reads work queues by the indexes of the case table. An office's queue are two indexes, that of the office that took in
/// and that of the office that decides: each gives its first rows and the database puts them together.
/// </summary>
internal sealed class WorkQuery(KernelDb db, WorkFilter filter, Actor actor, DateTime now)
{
    /// <summary>The keys of one page, in order.</summary>
    public async Task<List<WorkCursor>> Keys(WorkCursor? after, int take, CancellationToken cancellation)
    {
        var keys = Together(cases => Order(Behind(cases, after)).Take(take).Select(c => new WorkKey { DueAt = c.DueAt, Id = c.Id }));
        var ordered = filter.LatestFirst
            ? keys.OrderByDescending(k => k.DueAt).ThenByDescending(k => k.Id)
            : keys.OrderBy(k => k.DueAt).ThenBy(k => k.Id);
        return await ordered.Take(take).Select(k => new WorkCursor(k.DueAt, k.Id)).ToListAsync(cancellation);
    }

    /// <summary>The cases behind these keys, in their order.</summary>
    public async Task<List<WorkRow>> Rows(IReadOnlyList<WorkCursor> keys, CancellationToken cancellation)
    {
        var ids = keys.Select(k => k.Id).ToList();
        var rows = await AsRows(db.Cases.Where(c => ids.Contains(c.Id))).ToDictionaryAsync(r => r.Id, cancellation);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <summary>Cases as rows of a list.</summary>
    public static IQueryable<WorkRow> AsRows(IQueryable<Case> cases) => cases.Select(c => new WorkRow(
        c.Id, c.Version, c.Number, c.ApplicantName, c.Service, c.Operation, c.State, c.CurrentStep, c.CurrentStepSince, c.WaitsFor,
        c.AssignedTo, c.AssignedToName, c.OfficeId, c.FiledAt, c.DueAt, c.DueSoonAt, c.DecidedAt));

    /// <summary>How many there are, up to a limit.</summary>
    public async Task<CappedCount> Count(CancellationToken cancellation)
    {
        var keys = Together(cases => Order(cases).Take(CappedCount.Cap + 1).Select(c => new WorkKey { DueAt = c.DueAt, Id = c.Id }));
        return CappedCount.Of(await keys.Take(CappedCount.Cap + 1).CountAsync(cancellation));
    }

    private IQueryable<WorkKey> Together(Func<IQueryable<Case>, IQueryable<WorkKey>> read)
    {
        if (actor.Has(Roles.System, Roles.Supervisor) || filter.Officer == OfficerFilter.Mine)
        {
            return read(Filtered(CaseDesk.Visible(db.Cases, actor)));
        }

        var office = actor.OfficeId;
        return read(Filtered(db.Cases.Where(c => c.OfficeId == office)))
            .Union(read(Filtered(db.Cases.Where(c => c.DecidingOfficeId == office))));
    }

    private IQueryable<Case> Filtered(IQueryable<Case> cases)
    {
        var (stage, state, service, step, user) = (filter.EffectiveStage, filter.State, filter.Service, filter.EffectiveStep, actor.UserId);
        cases = cases.Where(c => c.Stage == stage);
        cases = step is null ? cases : cases.Where(c => c.CurrentStep == step);
        cases = state is null ? cases : cases.Where(c => c.State == state);
        cases = service is null ? cases : cases.Where(c => c.Service == service);
        cases = filter.Officer switch
        {
            OfficerFilter.Mine => cases.Where(c => c.AssignedTo == user),
            OfficerFilter.Nobody => cases.Where(c => c.AssignedTo == null),
            _ => cases,
        };
        return filter.Due switch
        {
            DueFilter.Overdue => cases.Where(c => c.DueAt < now),

            // The mark, which a job sets twice a minute, and not DueSoonAt: no index could give those in the order of DueAt.
            DueFilter.Soon => cases.Where(c => c.Mark == DueMark.DueSoon && c.DueAt >= now),
            _ => cases,
        };
    }

    private IQueryable<Case> Behind(IQueryable<Case> cases, WorkCursor? after)
    {
        if (after is null)
        {
            return cases;
        }

        // The first condition is a range of the index, the second passes over those due at the same moment.
        var (due, id) = (after.DueAt, after.Id);
        return filter.LatestFirst
            ? cases.Where(c => c.DueAt <= due && (c.DueAt < due || c.Id < id))
            : cases.Where(c => c.DueAt >= due && (c.DueAt > due || c.Id > id));
    }

    private IOrderedQueryable<Case> Order(IQueryable<Case> cases) => filter.LatestFirst
        ? cases.OrderByDescending(c => c.DueAt).ThenByDescending(c => c.Id)
        : cases.OrderBy(c => c.DueAt).ThenBy(c => c.Id);

    private sealed class WorkKey
    {
        public DateTime DueAt { get; init; }

        public Guid Id { get; init; }
    }
}
