using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
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

internal sealed class AcceptDraftHandler(KernelDb db, DatabaseSession session, DraftDesk desk, DraftApplicant applicants) : IHandler<AcceptDraft, AcceptedDraft>
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
        var accepted = await Made(flow, draft, assessment, (applicant, organisation), useCase, cancellation);
        db.Cases.Add(accepted);
        if (await flow.Accepted(accepted, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        (draft.CaseId, draft.PersonId, draft.SavedAt, draft.SavedByName) = (accepted.Id, applicant.Id, useCase.Now, useCase.Actor.Name);
        useCase.Changed("case", accepted.Number, applicant.Id, accepted.Id);
        useCase.Publish(new CaseAccepted(
            accepted.Id, accepted.Number, accepted.Service, accepted.Edition, applicant.Id, accepted.OfficeId, accepted.FiledAt, accepted.DueAt));
        return new AcceptedDraft(accepted.Id, accepted.Number, accepted.DueAt);
    }

    private async Task<Case> Made(
        IServiceFlow flow, CaseDraft draft, DraftAssessment assessment, (Person Person, Organisation? Organisation) applicant, UseCase useCase, CancellationToken cancellation)
    {
        var (person, organisation) = applicant;
        var (answer, facts) = (assessment.Answer!, assessment.Facts.ToJsonString(CaseJson.Options));
        var applying = new Applying(person.Id, organisation?.Id, facts, draft.Content.Subject, BusinessTime.DateOf(useCase.Now));
        var sheet = Whole(answer);
        return Case.Accept(
            new Acceptance
            {
                Number = await NextNumber(flow, useCase, cancellation),
                Service = draft.Service,
                Edition = answer.Edition,
                OfficeId = draft.OfficeId,
                Region = draft.Region,
                DecidingOfficeId = draft.OfficeId,
                PersonId = person.Id,
                OrganisationId = organisation?.Id,
                RepresentativeId = organisation is null ? draft.Content.RepresentativeId : null,
                ApplicantName = organisation?.Name ?? person.Name.Full,
                ApplicantDate = organisation?.RegisteredOn ?? person.BirthDate,
                Facts = facts,
                Subject = draft.Content.Subject,
                Documents = Checklist(draft.Content, assessment),
                Payments = PaymentRules.Kept(draft.Content.Payments),
                Deadline = sheet,
                DeadlineJson = CaseJson.Write(sheet),
                Steps = await flow.Steps(applying, cancellation),
            },
            useCase.Officer,
            useCase.Now);
    }

    // One sequence a service, never restarted; the year is that of acceptance (C-3).
    private async Task<string> NextNumber(IServiceFlow flow, UseCase useCase, CancellationToken cancellation)
    {
        var (schema, sequence) = flow.Numbers;
        var next = await session.Next(schema, sequence, cancellation);
        return CaseNumber.Create(flow.Standard.Service, BusinessTime.DateOf(useCase.Now).Year, next).Value;
    }

    // A term in stages is one sheet: all lines, due when the last stage is.
    private static DeadlineSheet Whole(Assessment answer) => answer.Deadlines[^1] with
    {
        FiledAt = answer.Deadlines[0].FiledAt,
        Lines = [.. answer.Deadlines.SelectMany(d => d.Lines)],
    };

    private static List<CaseDocument> Checklist(DraftContent content, DraftAssessment assessment) =>
    [
        .. assessment.Checklist.Select((row, i) =>
        {
            var entered = content.Documents.FirstOrDefault(d => d.Code == row.Code);
            return new CaseDocument
            {
                Ordinal = i + 1,
                Code = row.Code,
                Clause = row.Clause,
                Presented = row.Counts,
                Number = entered?.Number,
                Issuer = entered?.Issuer,
                IssuedOn = entered?.IssuedOn,
                ValidTo = entered?.ValidTo,
                Scans = [.. entered?.Scans ?? []],
            };
        }),
    ];
}
