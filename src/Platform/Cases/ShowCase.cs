using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Offices;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>Opens a case for reading; leaves a row in the audit trail (C-10).</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record ShowCase(Guid CaseId) : IQuery<CaseView>, IAboutCase;

/// <summary>Everything that the page of a case shows; the case itself is a copy to read.</summary>
/// <param name="Case">The case with its parts.</param>
/// <param name="Happenings">Its history, latest first.</param>
/// <param name="Office">The office that took it in.</param>
/// <param name="Deciding">The office that decides.</param>
/// <param name="RepealedOn">When the edition was repealed, where it was by the filing date (C-2).</param>
/// <param name="Iin">The applicant's IIN.</param>
/// <param name="Entry">The latest entry of the issue register; a case that was opened again has two.</param>
/// <param name="Looks">Who looked at it, latest first.</param>
/// <param name="Actions">What can be done with it now, likeliest first.</param>
/// <param name="At">As of when, UTC.</param>
public sealed record CaseView(
    Case Case, IReadOnlyList<PastEvent> Happenings, Office? Office, Office? Deciding, DateOnly? RepealedOn, string? Iin,
    HandOver? Entry, IReadOnlyList<CaseLook> Looks, IReadOnlyList<PossibleAction> Actions, DateTime At)
{
    /// <summary>The organisation, where one applies.</summary>
    public CaseOrganisation? Organisation { get; init; }

    /// <summary>Whether the answer stands, and is a grant.</summary>
    public bool IsGranted => Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant });

    /// <summary>Whether a step is over, whatever came of it.</summary>
    public bool IsClosed(string step) => Case.Steps.Any(s => s.Code == step && s.ClosedAt is not null);

    /// <summary>How the due time was worked out.</summary>
    public DeadlineSheet Deadline => CaseJson.Read<DeadlineSheet>(Case.DeadlineSheet);

    /// <summary>How the term stands; a decided case's term has ended (C-5).</summary>
    public DueMark Mark =>
        (Case.DecidedAt ?? At) > Case.DueAt ? DueMark.Overdue
        : Case.DecidedAt is null && At >= Case.DueSoonAt ? DueMark.DueSoon
        : DueMark.InTime;
}

/// <summary>The organisation of a case, and who came for it.</summary>
/// <param name="Acting">Name of the representative.</param>
/// <param name="Authority">On what they stand; the latest that is on record.</param>
public sealed record CaseOrganisation(Guid Id, string Bin, string? Head, string? Address, string Acting, string? Authority);

/// <summary>An event of the history as it was written.</summary>
public sealed record PastEvent(int Ordinal, DateTime At, string UserName, string OfficeId, CaseHappening What);

/// <summary>Somebody looked at the case.</summary>
public sealed record CaseLook(DateTime At, string UserName, string OfficeId, string Action);

/// <summary>The version of a case, for a page that wants to know whether somebody changed it; holds no personal data.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record PeekCase(Guid CaseId) : IQuery<int>, IAboutCase;

internal sealed class ShowCaseHandler(KernelDb db, CaseDesk desk, ILaw law, CaseAssessor assessor) :
    IHandler<ShowCase, CaseView>, IHandler<PeekCase, int>
{
    private const int MostLooks = 100;

    public async Task<Result<CaseView>> Handle(ShowCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { } shown)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", shown.Number, shown.PersonId, shown.Id);
        HashSet<string> kept = CaseDesk.Decides(shown, useCase.Actor) ? [] : shown.Steps.Where(s => s.IsForDeciders).Select(s => s.Code).ToHashSet();
        shown.Steps.FindAll(s => kept.Contains(s.Code)).ForEach(s => s.KeepToItself());
        var offices = await db.Offices.AsNoTracking()
            .Where(o => o.Id == shown.OfficeId || o.Id == shown.DecidingOfficeId).ToDictionaryAsync(o => o.Id, cancellation);
        return new CaseView(
            shown,
            [.. shown.Events.OrderByDescending(e => e.Ordinal)
                .Select(e => new PastEvent(e.Ordinal, e.At, e.UserName, e.OfficeId, Told(CaseJson.Read<CaseHappening>(e.Data), kept)))],
            offices.GetValueOrDefault(shown.OfficeId),
            offices.GetValueOrDefault(shown.DecidingOfficeId),
            await RepealedOn(shown, cancellation),
            await db.People.Where(p => p.Id == shown.PersonId).Select(p => p.Iin).SingleOrDefaultAsync(cancellation),
            await db.HandOvers.AsNoTracking().Where(h => h.CaseId == shown.Id).OrderByDescending(h => h.At).FirstOrDefaultAsync(cancellation),
            await Looks(shown.Id, cancellation),
            await Actions(shown, useCase, cancellation),
            useCase.Now)
        {
            Organisation = await OrganisationOf(shown, cancellation),
        };
    }

    public async Task<Result<int>> Handle(PeekCase request, UseCase useCase, CancellationToken cancellation)
    {
        var version = await CaseDesk.Visible(db.Cases, useCase.Actor)
            .Where(c => c.Id == request.CaseId).Select(c => (int?)c.Version).SingleOrDefaultAsync(cancellation);
        return version is { } found ? found : new Failure.NotFound("case", request.CaseId.ToString());
    }

    // C-10, C-11: that a body has answered is shown to everybody, what it answered to those who decide.
    private static CaseHappening Told(CaseHappening what, HashSet<string> kept) =>
        what is CaseHappening.StepClosed closed && kept.Contains(closed.Step) ? closed with { Outcome = "" } : what;

    private async Task<CaseOrganisation?> OrganisationOf(Case shown, CancellationToken cancellation)
    {
        if (shown.OrganisationId is not { } id)
        {
            return null;
        }

        var found = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, cancellation);
        var acting = await db.People.AsNoTracking().SingleAsync(p => p.Id == shown.PersonId, cancellation);
        var authority = await db.OrganisationRepresentatives.Where(r => r.OrganisationId == id && r.PersonId == acting.Id)
            .OrderByDescending(r => r.Id).Select(r => r.Authority).FirstOrDefaultAsync(cancellation);
        return new CaseOrganisation(found.Id, found.Bin, found.Head, found.Address, acting.Name.Full, authority);
    }

    private async Task<DateOnly?> RepealedOn(Case shown, CancellationToken cancellation)
    {
        var filedOn = BusinessTime.DateOf(shown.FiledAt);
        var act = (await law.Now(cancellation)).DatesOf(assessor.EditionOf(shown).Act, filedOn);
        return act.IsRepealedOn(filedOn) ? act.RepealedOn : null;
    }

    private async Task<List<CaseLook>> Looks(Guid caseId, CancellationToken cancellation) =>
        await db.Audit.Where(a => a.CaseId == caseId && a.Verb == AuditVerb.Viewed)
            .OrderByDescending(a => a.At).Take(MostLooks)
            .Select(a => new CaseLook(a.At, a.UserName, a.OfficeId, a.Action)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<PossibleAction>> Actions(Case shown, UseCase useCase, CancellationToken cancellation) =>
        PossibleActions.Of(
            shown,
            useCase.Actor,
            await desk.IsOwn(shown, useCase.Actor, cancellation),
            await assessor.FlowOf(shown.Service).MayDecide(shown, useCase, cancellation));
}
