using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>What both examinations share: the case is opened at its step, the attempt noted, the step closed, a failed case ended.</summary>
internal sealed class ExamRoom(CaseDesk desk, DriverLicencesDb db, ILaw law)
{
    /// <summary>Opens a case of this service; its version is what the examiner saw, so that the second of two is told.</summary>
    public async Task<Result<Case>> Open(Guid caseId, int version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(caseId, version, useCase, cancellation);
        return opened is Ok<Case> { Content.Service: not DriverLicenceFlow.Service }
            ? new Failure.NotFound("case", caseId.ToString())
            : opened;
    }

    public async Task<ExamRules> RulesOf(Case about, CancellationToken cancellation) =>
        ExamRules.Of(about.Edition, BusinessTime.DateOf(about.FiledAt), await law.Now(cancellation));

    /// <summary>Notes an attempt. DECISION: a failed examination ends the case, and the documents are given back.</summary>
    public Problem? Note(Case about, ExamAttempt attempt, UseCase useCase)
    {
        var outcome = attempt.Passed ? ExamSteps.Passed : ExamSteps.NotPassed;
        var data = CaseJson.Write(new { attempt = attempt.Id });
        if (about.CloseStep(attempt.Step, outcome, attempt.Passed, data, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        db.Attempts.Add(attempt);
        return attempt.Passed ? null : about.End(ExamSteps.EndedNotPassed, useCase.Officer, useCase.Now);
    }

    /// <summary>The latest passed theory examination that still counts on a day.</summary>
    public async Task<ExamAttempt?> TheoryThatCounts(Guid personId, DateOnly on, ExamRules rules, CancellationToken cancellation)
    {
        var latest = await db.Attempts.AsNoTracking()
            .Where(a => a.PersonId == personId && a.Kind == ExamKind.Theory && a.Passed && a.On <= on)
            .OrderByDescending(a => a.On).ThenByDescending(a => a.At).FirstOrDefaultAsync(cancellation);
        return latest is not null && rules.TheoryCounts(latest.On, on) ? latest : null;
    }
}
