using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>The officer takes the case.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief)]
public sealed record TakeCase(Guid CaseId, int Seen) : ICommand<Done>, IAboutCase;

internal sealed class TakeCaseHandler(CaseDesk desk) : IHandler<TakeCase, Done>
{
    public async Task<Result<Done>> Handle(TakeCase request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        return opened.Failure is { } failure ? failure
            : opened.Value.Assign(useCase.Officer, useCase.Officer, useCase.Now) is { } problem ? problem
            : default(Done);
    }
}
