using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>How the case goes on after a step.</summary>
internal sealed record CheckResult(bool Passed, string? NextStep, string CaseNumber);

/// <summary>What the steps of a case share: it is opened as the officer saw it, what was found is noted, the step closed.</summary>
internal sealed class ReviewDesk(CaseDesk desk, WeaponShelf shelf, WeaponsDb db)
{
    private const int LongestReference = 40;
    private const int LongestNote = 1000;

    /// <summary>A case of this service; another version than the officer saw is a conflict, and nobody checks a matter of their own (C-11).</summary>
    public async Task<Result<Case>> Open(Guid caseId, int version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(caseId, version, useCase, cancellation);
        return opened.Failure is { } failure ? failure
            : opened.Value.Service != WeaponFlow.Service ? new Failure.NotFound("case", caseId.ToString())
            : await shelf.IsOwn(caseId, useCase.Actor, cancellation) ? new Failure.NotAllowed([], "own-case")
            : opened;
    }

    /// <summary>Notes what was found; a negative finding goes to the decision.</summary>
    public Result<CheckResult> Note(Case about, string step, CheckFindings found, UseCase useCase)
    {
        var check = CaseCheck.Of(about, step, found, useCase.Officer, useCase.Now);
        var data = CaseJson.Write(new { check = check.Id });
        if (about.CloseStep(step, Outcome(step, found.Passed), found.Passed, data, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        db.CaseChecks.Add(check);
        return new CheckResult(found.Passed, about.OpenStep?.Code, about.Number);
    }

    /// <summary>What is wrong with the words of a finding.</summary>
    public static IEnumerable<FieldError> Words(string? reference, string? note)
    {
        if (string.IsNullOrWhiteSpace(reference) || reference.Trim().Length > LongestReference)
        {
            yield return string.IsNullOrWhiteSpace(reference) ? new("reference", "required") : new("reference", "too-long", $"{LongestReference}");
        }

        if (note?.Length > LongestNote)
        {
            yield return new("note", "too-long", $"{LongestNote}");
        }
    }

    private static string Outcome(string step, bool passed) => (step, passed) switch
    {
        (WeaponSteps.Visit, true) => "conditions-met",
        (WeaponSteps.Visit, false) => "conditions-not-met",
        (WeaponSteps.Shot, true) => "shot-made",
        (WeaponSteps.Shot, false) => "shot-against",
        (_, true) => "nothing-against",
        _ => "stands-against",
    };
}
