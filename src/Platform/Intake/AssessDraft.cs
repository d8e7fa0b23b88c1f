using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>What the law says of a draft as it was last saved (C-3.1): the same function as acceptance asks.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record AssessDraft(Guid DraftId) : IQuery<DraftAssessment>;

internal sealed class AssessDraftHandler(DraftDesk desk) : IHandler<AssessDraft, DraftAssessment>
{
    public async Task<Result<DraftAssessment>> Handle(AssessDraft request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.DraftId, null, useCase, cancellation);
        return opened.IsOk
            ? await desk.Assess(opened.Value.Service, opened.Value.Content, useCase, cancellation)
            : opened.Failure!;
    }
}
