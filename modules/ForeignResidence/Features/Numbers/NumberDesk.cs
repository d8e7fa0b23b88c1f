using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>A case of IN with its application, opened to be changed.</summary>
internal sealed record OpenApplication(Case Case, NumberApplication Application);

/// <summary>How a case goes on after a step.</summary>
/// <param name="NextStep">The step that opens next, or none.</param>
internal sealed record NumberStepDone(string? NextStep, string CaseNumber);

/// <summary>What the steps share: the case is opened as the officer saw it (C-11: nobody's own), with its application.</summary>
internal sealed class NumberDesk(CaseDesk cases, ForeignResidenceDb db)
{
    public async Task<Result<OpenApplication>> Open(Guid caseId, int version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await cases.Open(caseId, version, useCase, cancellation);
        return opened.Failure is { } failure ? failure
            : opened.Value.Service == NumberFlow.Service && await db.NumberApplications.FindAsync([caseId], cancellation) is { } application
                ? new OpenApplication(opened.Value, application)
                : new Failure.NotFound("case", caseId.ToString());
    }
}
