using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The application is filled in from the documents and sent to the operator, whose four hours begin (IN-6.2, IN-9.4).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer)]
internal sealed record SendApplication(Guid CaseId, int Version) : ICommand<NumberStepDone>, IAboutCase;

internal sealed class SendApplicationHandler(NumberDesk desk, NumberClock clock) : IHandler<SendApplication, NumberStepDone>
{
    public async Task<Result<NumberStepDone>> Handle(SendApplication request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (about, application) = opened.Value;
        var (due, soon) = await clock.Forming(about, useCase.Now, cancellation);
        if (application.Send(due, soon, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        about.Plan([new StepPlan(NumberSteps.Forming, Roles.Operator, due)], useCase.Now);
        return about.CloseStep(NumberSteps.Application, NumberSteps.ApplicationSent, passed: true, null, useCase.Officer, useCase.Now) is { } notOpen
            ? notOpen
            : new NumberStepDone(about.OpenStep?.Code, about.Number);
    }
}
