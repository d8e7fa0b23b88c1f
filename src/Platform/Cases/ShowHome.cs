using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>What an officer sees first: own work, what waits for the role, the office's figures, a supervisor's region.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record ShowHome : IQuery<Home>;

/// <summary>The home page.</summary>
/// <param name="Mine">The cases that the officer has, what is due first comes first.</param>
/// <param name="Figures">The office's, or for a supervisor the region's.</param>
/// <param name="Offices">Each office of a supervisor's region.</param>
/// <param name="At">As of when, UTC.</param>
public sealed record Home(IReadOnlyList<WorkRow> Mine, CappedCount MineCount, HomeFigures Figures, IReadOnlyList<OfficeFigures> Offices, DateTime At);

/// <summary>Figures of an office or a region.</summary>
public sealed record HomeFigures(
    CappedCount InReview, CappedCount Soon, CappedCount Overdue, CappedCount Approval, CappedCount HandOver, int AcceptedToday, int DecidedToday);

/// <summary>Figures of one office of a region.</summary>
public sealed record OfficeFigures(string OfficeId, string Name, int InReview, int Overdue, int HandOver);

internal sealed class ShowHomeHandler(KernelDb db) : IHandler<ShowHome, Home>
{
    private const int MostRows = 8;

    public async Task<Result<Home>> Handle(ShowHome request, UseCase useCase, CancellationToken cancellation)
    {
        var mine = Query(new WorkFilter { Officer = OfficerFilter.Mine }, useCase);
        var rows = await mine.Rows(await mine.Keys(null, MostRows, cancellation), cancellation);
        if (rows.Count > 0)
        {
            useCase.Viewed("home", useCase.Actor.UserId);
        }

        return new Home(
            rows,
            await mine.Count(cancellation),
            await Figures(useCase, cancellation),
            useCase.Actor.Has(Roles.Supervisor) ? await Offices(useCase, cancellation) : [],
            useCase.Now);
    }

    private async Task<HomeFigures> Figures(UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.ToUtc(BusinessTime.StartOf(BusinessTime.DateOf(useCase.Now)));
        var visible = CaseDesk.Visible(db.Cases, useCase.Actor);
        return new HomeFigures(
            await Count(new WorkFilter()),
            await Count(new WorkFilter { Due = DueFilter.Soon }),
            await Count(new WorkFilter { Due = DueFilter.Overdue }),
            await Count(new WorkFilter { State = CaseState.Proposed }),
            await Count(new WorkFilter { Stage = CaseStage.HandOver }),
            await visible.CountAsync(c => c.FiledAt >= today, cancellation),
            await visible.CountAsync(c => c.DecidedAt >= today, cancellation));

        Task<CappedCount> Count(WorkFilter filter) => Query(filter, useCase).Count(cancellation);
    }

    private async Task<List<OfficeFigures>> Offices(UseCase useCase, CancellationToken cancellation)
    {
        var (region, now) = (useCase.Actor.Region, useCase.Now);
        var names = await db.Offices.Where(o => o.Region == region && o.IsActive).Select(o => new { o.Id, o.NameKk }).ToListAsync(cancellation);
        var figures = await db.Cases.Where(c => c.Region == region && (c.Stage == CaseStage.Review || c.Stage == CaseStage.HandOver))
            .GroupBy(c => c.OfficeId)
            .Select(g => new
            {
                g.Key,
                InReview = g.Count(c => c.Stage == CaseStage.Review),
                Overdue = g.Count(c => c.Stage == CaseStage.Review && c.DueAt < now),
                HandOver = g.Count(c => c.Stage == CaseStage.HandOver),
            }).ToDictionaryAsync(g => g.Key, cancellation);
        return
        [
            .. names.Where(o => figures.ContainsKey(o.Id)).Select(o => (Office: o, Figures: figures[o.Id]))
                .OrderByDescending(o => o.Figures.Overdue).ThenBy(o => o.Office.NameKk, StringComparer.Ordinal)
                .Select(o => new OfficeFigures(o.Office.Id, o.Office.NameKk, o.Figures.InReview, o.Figures.Overdue, o.Figures.HandOver)),
        ];
    }

    private WorkQuery Query(WorkFilter filter, UseCase useCase) => new(db, filter, useCase.Actor, useCase.Now);
}
