using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>
/// Refuses to accept a package in which documents are missing: a receipt with a number of its own register that names each of
/// them (C-3.2); where the act knows no such receipt, it rests on the ground of missing documents. The draft stays and can be
/// taken up again.
/// </summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record RefuseToAccept(Guid DraftId, int Version) : ICommand<RefusedIntake>;

/// <summary>The receipt.</summary>
public sealed record RefusedIntake(Guid Id, long Number, IReadOnlyList<MissingDocument> Missing);

internal sealed class RefuseToAcceptHandler(KernelDb db, DatabaseSession session, DraftDesk desk) : IHandler<RefuseToAccept, RefusedIntake>
{
    public async Task<Result<RefusedIntake>> Handle(RefuseToAccept request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.DraftId, request.Version, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var draft = opened.Value;
        if (draft.CaseId is not null)
        {
            return new Problem("draft-accepted", $"{draft.Number}");
        }

        var assessment = await desk.Assess(draft.Service, draft.Content, useCase, cancellation);
        if (!assessment.Ways.HasFlag(IntakeWays.RefuseToAccept))
        {
            return NotPossible(assessment);
        }

        var refusal = db.IntakeRefusals.Add(new IntakeRefusal
        {
            Number = await session.Next(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.IntakeRefusalNumbers, cancellation),
            DraftId = draft.Id,
            Service = draft.Service,
            Edition = assessment.Edition!,
            OfficeId = draft.OfficeId,
            ApplicantName = draft.ApplicantName ?? "",
            Missing = [.. assessment.Checklist.Where(row => !row.Counts).Select(row => new MissingDocument(row.Code, row.Clause))],
            At = useCase.Now,
            ByUserId = useCase.Actor.UserId,
            ByName = useCase.Actor.Name,
        }).Entity;
        useCase.Changed("intake-refusal", refusal.Number, draft.PersonId);
        useCase.Publish(new IntakeRefused(refusal.Id, useCase.Now));
        return new RefusedIntake(refusal.Id, refusal.Number, refusal.Missing);
    }

    private static Failure NotPossible(DraftAssessment assessment) =>
        assessment.Answer is { Missing.IsEmpty: true } ? new Failure.Refused(new Problem("nothing-missing"))
        : new Failure.Invalid(assessment.Errors);
}
