using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>The only way to a case for every use case, modules' too: who may see it, who may act on it (C-11).</summary>
public sealed class CaseDesk(KernelDb db)
{
    /// <summary>Cases that this user may see: those of the office, a supervisor's region; a job sees all.</summary>
    public static IQueryable<Case> Visible(IQueryable<Case> cases, Actor actor) =>
        actor.Has(Roles.System) ? cases
        : actor.Has(Roles.Supervisor) ? cases.Where(c => c.Region == actor.Region)
        : cases.Where(c => c.OfficeId == actor.OfficeId || c.DecidingOfficeId == actor.OfficeId);

    /// <summary>The cases that this user may see, for lists of a service's own.</summary>
    public IQueryable<Case> Visible(Actor actor) => Visible(db.Cases, actor).AsNoTracking();

    /// <summary>Opens a case for reading.</summary>
    public async Task<Case?> Find(Guid id, Actor actor, CancellationToken cancellation) =>
        await Visible(Whole(), actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);

    /// <summary>Opens a case to act on it. Nobody acts on a case in which they, or whom they represent, are a party (C-11).</summary>
    /// <param name="id">The case.</param>
    /// <param name="seen">Version that the page showed; another one is a conflict. None does not ask.</param>
    /// <param name="useCase">Who and when.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Result<Case>> Open(Guid id, int? seen, UseCase useCase, CancellationToken cancellation)
    {
        // One query: of two, the second could already see the steps that somebody else has closed since the first.
        return await Open(Visible(db.Cases.Include(c => c.Steps).Include(c => c.Decisions).AsSingleQuery(), useCase.Actor), id, seen, useCase, cancellation);
    }

    /// <summary>
    /// Opens a case for somebody who answers one question of it and may see nothing else (C-11: agreeing bodies); the module has checked that the question is theirs.
    /// Nobody answers about themselves.
    /// </summary>
    public Task<Result<Case>> OpenToAnswer(Guid id, UseCase useCase, CancellationToken cancellation) =>
        Open(db.Cases.Include(c => c.Steps).Include(c => c.Decisions).AsSingleQuery(), id, null, useCase, cancellation);

    private async Task<Result<Case>> Open(IQueryable<Case> cases, Guid id, int? seen, UseCase useCase, CancellationToken cancellation)
    {
        var found = await cases.SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (found is null)
        {
            return new Failure.NotFound("case", id.ToString());
        }

        if (await IsOwn(found, useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (seen is { } version && found.Version != version)
        {
            return await CaseConflict.Of(db, id, useCase.Actor, cancellation);
        }

        useCase.Changed("case", found.Number, found.PersonId, id);
        return found;
    }

    /// <summary>Whether this user decides the case: what bodies and records answered is for nobody else, neither for who takes in nor for who supervises (C-10, C-11).</summary>
    public static bool Decides(Case about, Actor actor) =>
        actor.Has(Roles.System) || (actor.Has(Roles.DecisionOfficer, Roles.ApprovingChief) && about.DecidingOfficeId == actor.OfficeId);

    /// <summary>When the intake was begun that became a case, UTC; nothing for a case that came another way.</summary>
    public Task<DateTime?> BegunAt(Guid caseId, CancellationToken cancellation) =>
        db.Drafts.Where(d => d.CaseId == caseId).Select(d => (DateTime?)d.CreatedAt).SingleOrDefaultAsync(cancellation);

    private IQueryable<Case> Whole() =>
        db.Cases.Include(c => c.Steps).Include(c => c.Decisions).Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Events).AsSplitQuery();

    /// <summary>Whether the user, or somebody whom they represent, is a party of the case (C-11).</summary>
    public async Task<bool> IsOwn(Case found, Actor actor, CancellationToken cancellation) =>
        actor.PersonIin is { } iin && await db.People.AnyAsync(
            p => p.Iin == iin && (p.Id == found.PersonId || p.Id == found.RepresentativeId
                || (found.OrganisationId != null && db.OrganisationRepresentatives.Any(r => r.PersonId == p.Id && r.OrganisationId == found.OrganisationId))
                || db.Representations.Any(r => r.RepresentativeId == p.Id && r.PersonId == found.PersonId)),
            cancellation);

    /// <summary>Those of the cases that still wait for a decision.</summary>
    public async Task<IReadOnlySet<Guid>> InReview(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => ids.Count == 0
        ? new HashSet<Guid>()
        : await db.Cases.Where(c => ids.Contains(c.Id) && c.Stage == CaseStage.Review).Select(c => c.Id).ToHashSetAsync(cancellation);
}
