using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Measuring;

/// <summary>Which cases stand behind a figure.</summary>
public enum CaseListKind
{
    /// <summary>Ended in the period (C-9 1.1).</summary>
    Ended,

    /// <summary>Ended in the period after their term (C-9 1.1).</summary>
    Late,

    /// <summary>Ended in the period and had to be done over (C-9 2.2).</summary>
    Wrong,

    /// <summary>Presented in the period and not right the first time (C-9 3.2).</summary>
    NotAtOnce,

    /// <summary>Refused in the period, on the ground where one is named.</summary>
    Refused,

    /// <summary>Being looked at, past the term.</summary>
    Overdue,

    /// <summary>Being looked at, due in the period and not late yet.</summary>
    Due,
}

/// <summary>What is asked for; what is left out does not matter.</summary>
/// <param name="From">First moment of the period, UTC.</param>
/// <param name="Until">The period ends before it, UTC.</param>
/// <param name="Officer">Who has it; an empty one asks for those that nobody has.</param>
/// <param name="Ground">Code of a ground of refusal.</param>
/// <param name="After">The row behind which the page begins.</param>
public sealed record CaseListAsk(
    CaseListKind Kind, DateTime From, DateTime Until, string? Service = null, string? OfficeId = null, string? Region = null, string? Step = null, Guid? Officer = null,
    string? Ground = null, WorkCursor? After = null, int Size = 25);

/// <summary>A page of cases.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
public sealed record CaseListPage(IReadOnlyList<WorkRow> Rows, WorkCursor? Next);

/// <summary>The cases behind a figure, for those who may see them by role and office (C-11).</summary>
public sealed class CaseLists
{
    private readonly KernelDb db;
    private readonly CaseMeasures measures;

    internal CaseLists(KernelDb db, CaseMeasures measures) => (this.db, this.measures) = (db, measures);

    /// <summary>A page, what was or is due first coming first.</summary>
    public async Task<CaseListPage> Find(CaseListAsk ask, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var cases = Narrow(Of(CaseDesk.Visible(db.Cases.AsNoTracking(), actor), ask, now), ask);
        if (ask.After is { } after)
        {
            cases = cases.Where(c => c.DueAt > after.DueAt || (c.DueAt == after.DueAt && c.Id > after.Id));
        }

        var size = Math.Clamp(ask.Size, 1, 500);
        var rows = await WorkQuery.AsRows(cases.OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(size + 1)).ToListAsync(cancellation);
        var page = rows.Take(size).ToList();
        return new CaseListPage(page, rows.Count > size ? new WorkCursor(page[^1].DueAt, page[^1].Id) : null);
    }

    private IQueryable<Case> Of(IQueryable<Case> cases, CaseListAsk ask, DateTime now) => ask.Kind switch
    {
        CaseListKind.Ended => CaseMeasures.Ended(cases, ask.From, ask.Until),
        CaseListKind.Late => CaseMeasures.Ended(cases, ask.From, ask.Until).Where(c => c.DecidedAt > c.DueAt),
        CaseListKind.Wrong => CaseMeasures.Ended(cases, ask.From, ask.Until).Where(c => c.WasRedone),
        CaseListKind.NotAtOnce => NotAtOnce(cases, ask),
        CaseListKind.Refused => Refused(CaseMeasures.Ended(cases, ask.From, ask.Until).Where(c => c.IsRefused), ask.Ground),
        CaseListKind.Overdue => cases.Where(c => c.Stage == CaseStage.Review && c.DueAt < now),
        _ => cases.Where(c => c.Stage == CaseStage.Review && c.DueAt >= now && c.DueAt >= ask.From && c.DueAt < ask.Until),
    };

    // Papers that were missing at acceptance, or a refusal to accept them before.
    private IQueryable<Case> NotAtOnce(IQueryable<Case> cases, CaseListAsk ask)
    {
        var (from, until) = (ask.From, ask.Until);
        var refused = db.IntakeRefusals.Where(r => r.At >= from && r.At < until && !db.IntakeRefusals.Any(e => e.DraftId == r.DraftId && e.Number < r.Number))
            .Join(db.Drafts, r => r.DraftId, d => d.Id, (r, d) => d.CaseId);
        var lacking = measures.AtOnce(db.Cases.Where(c => c.FiledAt >= from && c.FiledAt < until && !c.WasWhole)).Select(c => (Guid?)c.Id);
        return cases.Where(c => refused.Contains(c.Id) || lacking.Contains(c.Id));
    }

    private static IQueryable<Case> Refused(IQueryable<Case> cases, string? ground)
    {
        if (ground is null)
        {
            return cases;
        }

        // A ground's code stands in the refusal as "code":"…", and in nothing else of it.
        var written = $"\"code\":\"{ground}\"";
        return cases.Where(c => c.Decisions.Any(d => d.State == DecisionState.Final && d.Refusal != null && d.Refusal.Contains(written) && !c.Decisions.Any(l => l.Ordinal > d.Ordinal)));
    }

    private static IQueryable<Case> Narrow(IQueryable<Case> cases, CaseListAsk ask)
    {
        cases = ask.Service is { } service ? cases.Where(c => c.Service == service) : cases;
        cases = ask.Region is { } region ? cases.Where(c => c.Region == region) : cases;
        cases = ask.Step is { } step ? cases.Where(c => c.CurrentStep == step) : cases;
        cases = ask.OfficeId is not { } office ? cases
            : ask.Kind == CaseListKind.NotAtOnce ? cases.Where(c => c.OfficeId == office) : cases.Where(c => c.DecidingOfficeId == office);
        return ask.Officer is not { } officer ? cases
            : officer == Guid.Empty ? cases.Where(c => c.AssignedTo == null) : cases.Where(c => c.AssignedTo == officer);
    }
}
