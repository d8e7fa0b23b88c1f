using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>An answer of internal affairs or national security (PR flow), or what the records say (RP flow). What was found is a ground at the decision (PR-18, RP-18.1).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record AnswerCheck(Guid CaseId, int Version, CheckAnswer Answer) : ICommand<StepResult>, IAboutCase;

internal sealed class AnswerCheckValidator(TimeProvider clock) : IValidator<AnswerCheck>
{
    public IEnumerable<FieldError> Check(AnswerCheck request)
    {
        var answer = request.Answer;
        if (!ResidenceSteps.Answered.Contains(answer.Step))
        {
            yield return new("step", "PR.unknown-step", answer.Step);
        }

        if (answer.Findings.Except(Grounds(answer.Step)).FirstOrDefault() is { } unknown)
        {
            yield return new("findings", "PR.unknown-finding", unknown);
        }

        if (string.IsNullOrWhiteSpace(answer.Reference) || answer.Reference.Trim().Length > PermanentResidence.LongestNumber)
        {
            yield return new("reference", "PR.reference-needed");
        }

        if (answer.On > BusinessTime.DateOf(clock.GetUtcNow()))
        {
            yield return new("answeredOn", "date-in-future");
        }

        if (answer.Findings.Count > 0 && string.IsNullOrWhiteSpace(answer.Note))
        {
            yield return new("note", "PR.note-needed");
        }

        if (answer.Note?.Length > ResidenceCheck.LongestNote)
        {
            yield return new("note", "too-long", $"{ResidenceCheck.LongestNote}");
        }
    }

    /// <summary>What a step can find: the grounds that a check knows; of the records a document in force.</summary>
    internal static IReadOnlyList<string> Grounds(string step) => step == ResidenceSteps.Records
        ? [ResidencePermitFlow.HoldsOne]
        : [.. PermanentResidenceStandard.Declared.Editions.SelectMany(e => e.Grounds).Where(g => g.IsBar).Select(g => g.Code).Distinct()];
}

internal sealed class AnswerCheckHandler(ResidenceDesk desk, ForeignResidenceDb db) : IHandler<AnswerCheck, StepResult>
{
    public async Task<Result<StepResult>> Handle(AnswerCheck request, UseCase useCase, CancellationToken cancellation)
    {
        var answer = request.Answer;
        var service = answer.Step == ResidenceSteps.Records ? ResidencePermitFlow.Service : PermanentResidenceFlow.Service;
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation, service);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        if (answer.On < BusinessTime.DateOf(about.FiledAt))
        {
            return new Failure.Invalid("answeredOn", "PR.answered-before-filing");
        }

        var check = ResidenceCheck.Of(about, answer, useCase.Officer, useCase.Now);
        var passed = check.Findings.Count == 0;
        if (about.CloseStep(answer.Step, passed ? "body-clear" : "body-against", passed, CaseJson.Write(new { check = check.Id }), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        db.ResidenceChecks.Add(check);
        return new StepResult(passed, about.OpenStep?.Code, about.Number);
    }
}
