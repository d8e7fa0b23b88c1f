using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>Begins an intake; it is kept from the first moment (C-3.1).</summary>
/// <param name="Service">Service code.</param>
/// <param name="PersonId">The applicant, where the intake is begun from a record.</param>
/// <param name="OrganisationId">The organisation, where it is begun from its record; services that know no organisations forget it.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record StartDraft(string Service, Guid? PersonId = null, Guid? OrganisationId = null) : ICommand<StartedDraft>;

/// <summary>The draft and the short number that an officer can say.</summary>
public sealed record StartedDraft(Guid Id, long Number);

internal sealed class StartDraftHandler(KernelDb db, DatabaseSession session, DraftDesk desk) : IHandler<StartDraft, StartedDraft>
{
    public async Task<Result<StartedDraft>> Handle(StartDraft request, UseCase useCase, CancellationToken cancellation)
    {
        if (desk.Flow(request.Service) is not { } flow)
        {
            return new Problem("service-unknown", request.Service);
        }

        var kind = request.OrganisationId is null ? ApplicantKind.Individual : ApplicantKind.LegalEntity;
        var (actor, content) = (useCase.Actor, new DraftContent { PersonId = request.PersonId, OrganisationId = request.OrganisationId, ApplicantKind = kind });
        var person = await desk.PersonOf(content, cancellation);
        var organisation = await desk.OrganisationOf(flow.Standard, content, cancellation);
        var draft = db.Drafts.Add(new CaseDraft
        {
            Number = await session.Next(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.DraftNumbers, cancellation),
            Service = request.Service,
            OfficeId = actor.OfficeId,
            Region = actor.Region,
            OwnerId = actor.UserId,
            OwnerName = actor.Name,
            Content = content with { PersonId = person?.Id, OrganisationId = organisation?.Id },
            PersonId = person?.Id,
            ApplicantName = organisation?.Name ?? person?.Name.Full,
            CreatedAt = useCase.Now,
            SavedAt = useCase.Now,
            SavedByName = actor.Name,
        }).Entity;
        useCase.Changed("draft", draft.Number, person?.Id);
        return new StartedDraft(draft.Id, draft.Number);
    }
}
