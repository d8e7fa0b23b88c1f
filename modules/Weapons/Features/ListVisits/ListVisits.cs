using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>The inspector's list: visits and test shots that wait, the most urgent first, and what was entered today (WP flow).</summary>
[Allow(Roles.Inspector)]
internal sealed record ListVisits : IQuery<VisitList>;

/// <summary>The list of a day.</summary>
internal sealed record VisitList(IReadOnlyList<WaitingVisit> Waiting, IReadOnlyList<DoneVisit> Done);

/// <summary>A visit or test shot that waits.</summary>
internal sealed record WaitingVisit(Guid CaseId, string Number, string Applicant, string Step, string? Address, WeaponKind Weapon, DateTime DueAt, DateTime SoonAt);

/// <summary>What was entered today.</summary>
internal sealed record DoneVisit(Guid CaseId, string Number, string Step, bool Passed, DateTime At);

internal sealed class ListVisitsHandler(CaseDesk desk, WeaponsDb db) : IHandler<ListVisits, VisitList>
{
    private const int Most = 300;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(2);

    public async Task<Result<VisitList>> Handle(ListVisits request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var waiting = await desk.Visible(useCase.Actor).Include(c => c.Steps)
            .Where(c => c.Service == WeaponFlow.Service && c.IsOpen && c.State == CaseState.InReview && c.WaitsFor == Roles.Inspector)
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Most).ToListAsync(cancellation);
        var places = await Places(waiting, cancellation);
        var done = await db.CaseChecks.AsNoTracking()
            .Where(c => c.OfficeId == useCase.Actor.OfficeId && c.On == today && (c.Step == WeaponSteps.Visit || c.Step == WeaponSteps.Shot))
            .OrderByDescending(c => c.At).Take(Most).Select(c => new DoneVisit(c.CaseId, c.CaseNumber, c.Step, c.Passed, c.At)).ToListAsync(cancellation);
        useCase.Viewed("weapon-visits", $"{today:yyyy-MM-dd}");
        return new VisitList([.. waiting.Where(c => c.OpenStep is not null).Select(c => Line(c, places)).OrderBy(l => l.DueAt)], done);
    }

    private async Task<Dictionary<Guid, string>> Places(List<Case> waiting, CancellationToken cancellation)
    {
        var ids = waiting.Select(c => WeaponSubject.Read(c.Subject).PlaceId).OfType<Guid>().Distinct().ToList();
        return await db.StoragePlaces.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Address, cancellation);
    }

    private static WaitingVisit Line(Case about, Dictionary<Guid, string> places)
    {
        var (step, subject) = (about.OpenStep!, WeaponSubject.Read(about.Subject));
        var due = step.DueAt ?? about.DueAt;
        return new(
            about.Id, about.Number, about.ApplicantName, step.Code, subject.PlaceId is { } id ? places.GetValueOrDefault(id) : subject.Place,
            WeaponSubject.FactsOf(about.Facts).Weapon, due, due - Soon);
    }
}
