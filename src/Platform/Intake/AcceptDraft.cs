using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>
/// Accepts a package: the draft becomes a case, the clock starts, the talon can be printed (C-3.3). Sent with the draft's id as
/// its idempotency key it does nothing twice.
/// </summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Version">Version that the page showed.</param>
/// <param name="Insisted">The applicant wants a decision in writing although the service will be refused (C-7).</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record AcceptDraft(Guid DraftId, int Version, bool Insisted = false) : ICommand<AcceptedDraft>;

/// <summary>The case.</summary>
public sealed record AcceptedDraft(Guid CaseId, string Number, DateTime DueAt);

internal sealed class AcceptDraftHandler(KernelDb db, CaseMaker maker, DraftDesk desk, DraftApplicant applicants) : IHandler<AcceptDraft, AcceptedDraft>
{
    public async Task<Result<AcceptedDraft>> Handle(AcceptDraft request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.DraftId, request.Version, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var draft = opened.Value;
        if (draft.CaseId is not null)
        {
            return (await CaseOf(draft.Id, cancellation))!;
        }

        var assessment = await desk.Assess(draft.Service, draft.Content, useCase, cancellation);
        if (Objection(request, assessment) is { } objection)
        {
            // Another officer may have accepted it while the law was asked: then its receipts are taken, by its own case.
            return await CaseOf(draft.Id, cancellation) is { } made ? made : objection;
        }

        var applicant = await applicants.Settle(draft.Content, useCase, cancellation);
        return applicant.IsOk
            ? await Accept(draft, assessment, applicant.Value, useCase, cancellation)
            : applicant.Failure!;
    }

    private Task<AcceptedDraft?> CaseOf(Guid draftId, CancellationToken cancellation) => db.Drafts.AsNoTracking().Where(d => d.Id == draftId)
        .Join(db.Cases, d => d.CaseId, c => c.Id, (d, c) => new AcceptedDraft(c.Id, c.Number, c.DueAt)).SingleOrDefaultAsync(cancellation);

    private static Failure? Objection(AcceptDraft request, DraftAssessment assessment)
    {
        var wanted = request.Insisted ? IntakeWays.AcceptForRefusal : IntakeWays.Accept;
        return assessment.Ways.HasFlag(wanted) ? null
            : assessment.Ways.HasFlag(IntakeWays.AcceptForRefusal) ? new Failure.Refused(new Problem("intake-would-be-refused"))
            : assessment.Errors.Count > 0 ? new Failure.Invalid(assessment.Errors)
            : new Failure.Refused(new Problem("intake-nothing-to-refuse"));
    }

    private async Task<Result<AcceptedDraft>> Accept(
        CaseDraft draft, DraftAssessment assessment, Person applicant, UseCase useCase, CancellationToken cancellation)
    {
        var flow = desk.Flow(draft.Service)!;
        var organisation = await applicants.Organisation(flow.Standard, draft.Content, applicant, useCase, cancellation);
        var accepted = await maker.Make(flow, new Filed(draft.Content, assessment, draft.OfficeId, draft.Region, applicant, organisation), useCase, cancellation);
        db.Cases.Add(accepted);
        if (await flow.Accepted(accepted, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        (draft.CaseId, draft.PersonId, draft.SavedAt, draft.SavedByName) = (accepted.Id, applicant.Id, useCase.Now, useCase.Actor.Name);
        CaseMaker.Tell(accepted, useCase);
        return new AcceptedDraft(accepted.Id, accepted.Number, accepted.DueAt);
    }
}
