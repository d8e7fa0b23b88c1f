using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Features;

/// <summary>What internal affairs, national security or justice answered (CZ flow). It can be against somebody of the family alone; where nobody of age is left it is a ground of the case (CZ-18, CZ-19).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record AnswerOpinion(Guid CaseId, int Version, OpinionAnswer Answer) : ICommand<StepResult>, IAboutCase;

internal sealed class AnswerOpinionValidator(TimeProvider clock) : IValidator<AnswerOpinion>
{
    public IEnumerable<FieldError> Check(AnswerOpinion request)
    {
        var answer = request.Answer;
        if (!CitizenshipSteps.Answered.Contains(answer.Step))
        {
            yield return new("step", "CZ.unknown-step", answer.Step);
        }

        if (string.IsNullOrWhiteSpace(answer.Reference) || answer.Reference.Trim().Length > CitizenshipFile.LongestNumber)
        {
            yield return new("reference", "CZ.reference-needed");
        }

        if (answer.On > BusinessTime.DateOf(clock.GetUtcNow()))
        {
            yield return new("answeredOn", "date-in-future");
        }

        if (answer.Findings.Count > 0 && string.IsNullOrWhiteSpace(answer.Note))
        {
            yield return new("note", "CZ.note-needed");
        }

        if (answer.Note?.Length > BodyOpinion.LongestNote)
        {
            yield return new("note", "too-long", $"{BodyOpinion.LongestNote}");
        }
    }
}

/// <summary>The bars that body and commission can name: those of CZ-18 of admission, those of CZ-19 of leaving.</summary>
internal static class Bars
{
    private const string Admission = "18(";

    public static IReadOnlyList<string> Of(Basis basis) =>
        [.. CitizenshipStandard.Declared.Editions.SelectMany(e => e.Grounds)
            .Where(g => g.IsBar && g.Clause.StartsWith(Admission, StringComparison.Ordinal) == (basis != Basis.Renunciation)).Select(g => g.Code).Distinct()];
}

internal sealed class AnswerOpinionHandler(CitizenshipDesk desk, CitizenshipDb db) : IHandler<AnswerOpinion, StepResult>
{
    public async Task<Result<StepResult>> Handle(AnswerOpinion request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (about, answer) = (opened.Value, request.Answer);
        var (file, earlier) = (await desk.File(about.Id, cancellation), await desk.Opinions(about.Id, cancellation));
        if (Wrong(answer, about, file) is { } wrong)
        {
            return wrong;
        }

        var opinion = BodyOpinion.Of(about, earlier.Count(o => o.Step == answer.Step) + 1, answer, useCase.Officer, useCase.Now);
        var passed = file.Left([.. earlier, opinion]).Count > 0;
        var closed = CitizenshipDesk.Close(about, answer.Step, Outcome(opinion, passed), passed, useCase, new { opinion = opinion.Id });
        if (closed.IsOk)
        {
            db.Opinions.Add(opinion);
            if (closed.Value.NextStep == CitizenshipSteps.File)
            {
                file.BecomeReady();
            }
        }

        return closed;
    }

    private static string Outcome(BodyOpinion opinion, bool passed) => opinion.Findings.Count == 0 ? "cz-clear" : passed ? "cz-against-some" : "cz-against";

    private static Failure.Invalid? Wrong(OpinionAnswer answer, Case about, CitizenshipFile file) =>
        answer.On < BusinessTime.DateOf(about.FiledAt) ? new Failure.Invalid("answeredOn", "CZ.answered-before-filing")
        : answer.Findings.Any(f => !file.Members.Exists(m => m.Id == f.MemberId)) ? new Failure.Invalid("findings", "CZ.unknown-member")
        : answer.Findings.FirstOrDefault(f => !Bars.Of(file.Basis).Contains(f.Ground)) is { } unknown ? new Failure.Invalid("findings", "CZ.unknown-ground", unknown.Ground)
        : null;
}
