using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>How the case goes on after a step.</summary>
/// <param name="Passed">Nothing was found.</param>
/// <param name="NextStep">The step that is open now; none where the case waits for the decision or the applicant.</param>
internal sealed record StepResult(bool Passed, string? NextStep, string CaseNumber);

/// <summary>What the steps of PR and RP share: the case is opened as the officer saw it, and the step closed.</summary>
internal sealed class ResidenceDesk(CaseDesk desk, ForeignResidenceDb db)
{
    /// <summary>A case of one of the services; another version than the officer saw is a conflict, and nobody acts on a matter of their own (C-11).</summary>
    public async Task<Result<Case>> Open(Guid caseId, int version, UseCase useCase, CancellationToken cancellation, params string[] services)
    {
        var opened = await desk.Open(caseId, version, useCase, cancellation);
        return opened.IsOk && !services.Contains(opened.Value.Service) ? new Failure.NotFound("case", caseId.ToString()) : opened;
    }

    /// <summary>Closes a step that found nothing.</summary>
    public static Result<StepResult> Close(Case about, string step, string outcome, UseCase useCase, object? data = null) =>
        about.CloseStep(step, outcome, passed: true, data is null ? null : CaseJson.Write(data), useCase.Officer, useCase.Now) is { } problem
            ? problem
            : new StepResult(true, about.OpenStep?.Code, about.Number);

    /// <summary>What a granted case of PR gave, to change.</summary>
    public Task<PermanentResidence> Residence(Guid caseId, CancellationToken cancellation) => db.Residences.SingleAsync(r => r.CaseId == caseId, cancellation);

    /// <summary>The document of a granted case of RP, to change.</summary>
    public Task<ResidenceDocument> Document(Guid caseId, CancellationToken cancellation) => db.ResidenceDocuments.SingleAsync(d => d.CaseId == caseId, cancellation);
}
