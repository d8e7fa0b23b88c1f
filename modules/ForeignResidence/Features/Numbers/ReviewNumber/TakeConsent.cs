using Licensing.Kernel;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The applicant signed the written consent to the use of protected data (IN-9.3).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer)]
internal sealed record TakeConsent(Guid CaseId, int Version) : ICommand<NumberStepDone>, IAboutCase;

internal sealed class TakeConsentHandler(NumberDesk desk) : IHandler<TakeConsent, NumberStepDone>
{
    public async Task<Result<NumberStepDone>> Handle(TakeConsent request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (about, application) = opened.Value;
        Problem? problem = application.TakeConsent(useCase.Officer, useCase.Now)
            ?? about.CloseStep(NumberSteps.Consent, NumberSteps.ConsentTaken, passed: true, null, useCase.Officer, useCase.Now);
        return problem is null ? new NumberStepDone(about.OpenStep?.Code, about.Number) : problem;
    }
}
