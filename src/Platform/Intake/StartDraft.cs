using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
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

internal sealed class StartDraftHandler(DraftDesk desk, DraftStart start) : IHandler<StartDraft, StartedDraft>
{
    public async Task<Result<StartedDraft>> Handle(StartDraft request, UseCase useCase, CancellationToken cancellation)
    {
        if (desk.Flow(request.Service) is null)
        {
            return new Problem("service-unknown", request.Service);
        }

        var kind = request.OrganisationId is null ? ApplicantKind.Individual : ApplicantKind.LegalEntity;
        var draft = await start.Begin(
            request.Service, new DraftContent { PersonId = request.PersonId, OrganisationId = request.OrganisationId, ApplicantKind = kind }, useCase, cancellation);
        return new StartedDraft(draft.Id, draft.Number);
    }
}
