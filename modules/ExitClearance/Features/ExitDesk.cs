using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>A case with its entry in the register, opened to be changed.</summary>
internal sealed record OpenExit(Case Case, ExitFile File);

/// <summary>How the case goes on after a step.</summary>
/// <param name="NextStep">The step that is open now; none where the case waits for the decision or the applicant.</param>
internal sealed record ExitStepDone(string? NextStep, string CaseNumber);

/// <summary>What the steps share: the case is opened as the officer saw it (C-11: nobody's own), with its entry.</summary>
internal sealed class ExitDesk(CaseDesk cases, ExitClearanceDb db)
{
    /// <param name="version">Another version than the officer saw is a conflict; none does not ask.</param>
    public async Task<Result<OpenExit>> Open(Guid caseId, int? version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await cases.Open(caseId, version, useCase, cancellation);
        return opened.Failure is { } failure ? failure
            : opened.Value.Service == ExitFlow.Service
                ? new OpenExit(opened.Value, await db.Files.SingleAsync(f => f.CaseId == caseId, cancellation))
                : new Failure.NotFound("case", caseId.ToString());
    }

    /// <summary>Closes a step, with what it changes in the entry.</summary>
    public async Task<Result<ExitStepDone>> Close(
        StepToClose step, Func<ExitFile, DateOnly, Failure?> act, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(step.CaseId, step.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (about, file) = opened.Value;
        if (about.CloseStep(step.Code, step.Outcome, passed: true, null, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        if (act(file, BusinessTime.DateOf(useCase.Now)) is { } wrong)
        {
            return wrong;
        }

        useCase.Changed("exit", file.CaseNumber, file.PersonId, about.Id);
        return new ExitStepDone(about.OpenStep?.Code, about.Number);
    }

    /// <summary>Which of these are matters of the office, or of a supervisor's region; a job sees all.</summary>
    public static IQueryable<ExitFile> Visible(IQueryable<ExitFile> files, Actor actor) =>
        actor.Has(Roles.System) ? files
        : actor.Has(Roles.Supervisor) ? files.Where(f => f.Region == actor.Region)
        : files.Where(f => f.OfficeId == actor.OfficeId || f.DecidingOfficeId == actor.OfficeId);
}

/// <summary>A step as an officer closes it.</summary>
internal sealed record StepToClose(Guid CaseId, int Version, string Code, string Outcome);
