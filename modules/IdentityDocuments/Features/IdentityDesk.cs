using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>How the case goes on after a step.</summary>
/// <param name="NextStep">The step that is open now; none where the case waits for the decision or the applicant.</param>
internal sealed record StepDone(string? NextStep, string CaseNumber);

/// <summary>What the steps of ID share: the case is opened as the officer saw it (C-11: nobody's own), and the step closed.</summary>
internal sealed class IdentityDesk(CaseDesk cases, IdentityDocumentsDb db)
{
    /// <summary>A case of ID.</summary>
    /// <param name="version">Another version than the officer saw is a conflict; none does not ask.</param>
    public async Task<Result<Case>> Open(Guid caseId, int? version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await cases.Open(caseId, version, useCase, cancellation);
        return opened.IsOk && opened.Value.Service != IdentityFlow.Service ? new Failure.NotFound("case", caseId.ToString()) : opened;
    }

    /// <summary>Closes a step.</summary>
    public static Result<StepDone> Close(Case about, string step, string outcome, UseCase useCase, object? data = null) =>
        about.CloseStep(step, outcome, passed: true, data is null ? null : CaseJson.Write(data), useCase.Officer, useCase.Now) is { } problem
            ? problem
            : new StepDone(about.OpenStep?.Code, about.Number);

    /// <summary>The orders of a case, to change.</summary>
    public Task<List<ProductionOrder>> Orders(Guid caseId, CancellationToken cancellation) =>
        db.Orders.Where(o => o.CaseId == caseId).OrderBy(o => o.Serial).ToListAsync(cancellation);
}
