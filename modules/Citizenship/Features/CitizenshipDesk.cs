using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>How the case goes on after a step.</summary>
/// <param name="Passed">Nothing stands against it.</param>
/// <param name="NextStep">The step that is open now; none where the case waits for the decision or the applicant.</param>
internal sealed record StepResult(bool Passed, string? NextStep, string CaseNumber);

/// <summary>What the steps of CZ share: the case is opened as the officer saw it, with its file.</summary>
internal sealed class CitizenshipDesk(CaseDesk desk, CitizenshipDb db)
{
    /// <summary>A case of the service; another version than the officer saw is a conflict, and nobody acts on a matter of their own (C-11).</summary>
    public async Task<Result<Case>> Open(Guid caseId, int? version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(caseId, version, useCase, cancellation);
        return !opened.IsOk ? opened
            : opened.Value.Service != CitizenshipFlow.Service ? new Failure.NotFound("case", caseId.ToString())
            : await IsOfTheFamily(caseId, useCase.Actor, cancellation) ? new Failure.NotAllowed([], "own-case")
            : opened;
    }

    /// <summary>Whether the user is one of those whom the file is about: then the matter is another officer's (C-11).</summary>
    public async Task<bool> IsOfTheFamily(Guid caseId, Actor actor, CancellationToken cancellation) =>
        actor.PersonIin is { } iin && await db.Members.AnyAsync(m => m.CaseId == caseId && m.Iin == iin, cancellation);

    /// <summary>The file of a case, to change.</summary>
    public Task<CitizenshipFile> File(Guid caseId, CancellationToken cancellation) => db.Files.Include(f => f.Members).SingleAsync(f => f.CaseId == caseId, cancellation);

    /// <summary>What the bodies said of a case.</summary>
    public Task<List<BodyOpinion>> Opinions(Guid caseId, CancellationToken cancellation) =>
        db.Opinions.AsNoTracking().Where(o => o.CaseId == caseId).OrderBy(o => o.At).ToListAsync(cancellation);

    /// <summary>Closes a step.</summary>
    public static Result<StepResult> Close(Case about, string step, string outcome, bool passed, UseCase useCase, object? data = null) =>
        about.CloseStep(step, outcome, passed, data is null ? null : CaseJson.Write(data), useCase.Officer, useCase.Now) is { } problem
            ? problem
            : new StepResult(passed, about.OpenStep?.Code, about.Number);
}
