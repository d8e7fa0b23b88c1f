using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>A page of the work queue: the office's cases, a supervisor's region's; what is due first comes first.</summary>
/// <param name="Filter">Which.</param>
/// <param name="After">The row behind which the page begins.</param>
/// <param name="Take">How many rows.</param>
/// <param name="IsRefresh">The same page again, unasked: what was seen already is not looked at twice.</param>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record ListWork(WorkFilter Filter, WorkCursor? After = null, int Take = 50, bool IsRefresh = false) : IQuery<WorkPage>;

/// <summary>A page of the work queue and how much there is.</summary>
/// <param name="Next">Where the next page begins; none on the last one.</param>
/// <param name="Total">How many the filter shows.</param>
/// <param name="Overdue">How many of the queue are late.</param>
/// <param name="Soon">How many of the queue are due soon.</param>
/// <param name="At">As of when, UTC.</param>
public sealed record WorkPage(
    IReadOnlyList<WorkRow> Rows, WorkCursor? Next, CappedCount Total, CappedCount Overdue, CappedCount Soon, DateTime At);

internal sealed class ListWorkHandler(KernelDb db) : IHandler<ListWork, WorkPage>
{
    private const int MostRows = 200;

    public async Task<Result<WorkPage>> Handle(ListWork request, UseCase useCase, CancellationToken cancellation)
    {
        var take = Math.Clamp(request.Take, 1, MostRows);
        var query = Query(request.Filter);
        var keys = await query.Keys(request.After, take + 1, cancellation);
        var shown = keys.Take(take).ToList();
        var rows = await query.Rows(shown, cancellation);
        if (!request.IsRefresh)
        {
            // C-10: a list is one view; each case that is opened from it is one of its own.
            useCase.Viewed("work-queue", useCase.Actor.OfficeId);
        }

        return new WorkPage(
            rows,
            keys.Count > take ? shown[^1] : null,
            await query.Count(cancellation),
            await Query(request.Filter with { Due = DueFilter.Overdue }).Count(cancellation),
            await Query(request.Filter with { Due = DueFilter.Soon }).Count(cancellation),
            useCase.Now);

        WorkQuery Query(WorkFilter filter) => new(db, filter, useCase.Actor, useCase.Now);
    }
}
