using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>Which questions are asked about a case that has ended (C-9), of somebody who knows its number and the applicant's birth date (C-10).</summary>
[Allow(Roles.Public)]
internal sealed record AskSurvey(string Number, DateOnly Date) : IQuery<SurveySheet>;

/// <summary>The questions, in order.</summary>
internal sealed record SurveySheet(string Service, IReadOnlyList<Measure> Questions);

/// <summary>Keeps the answers about a case: one a case, whoever comes first (C-9). No name and no number is kept with them.</summary>
/// <param name="Answers">To the questions that were asked; those left out were not answered.</param>
/// <param name="Words">Optional.</param>
[Allow(Roles.Public)]
internal sealed record AnswerSurvey(string Number, DateOnly Date, IReadOnlyDictionary<Measure, Contentment> Answers, string? Words) : ICommand<Done>;

internal sealed class AnswerSurveyValidator : IValidator<AnswerSurvey>
{
    public IEnumerable<FieldError> Check(AnswerSurvey request)
    {
        if (request.Words?.Trim().Length > SurveyAnswer.LongestWords)
        {
            yield return new("words", "too-long", $"{SurveyAnswer.LongestWords}");
        }

        if (request.Answers.Count == 0 || request.Answers.Any(a => !Indicators.IsAsked(a.Key) || !Enum.IsDefined(a.Value)))
        {
            yield return new("answers", "survey.nothing");
        }
    }
}

internal sealed class SurveyHandler(FeedbackDb db, PublicProof proof) : IHandler<AskSurvey, SurveySheet>, IHandler<AnswerSurvey, Done>
{
    public async Task<Result<SurveySheet>> Handle(AskSurvey request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Find(request.Number, request.Date, cancellation);
        return found.IsOk ? new SurveySheet(found.Value.Service, await Questions(found.Value.Id, cancellation)) : found.Failure!;
    }

    public async Task<Result<Done>> Handle(AnswerSurvey request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Find(request.Number, request.Date, cancellation);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var (about, asked) = (found.Value, await Questions(found.Value.Id, cancellation));
        if (request.Answers.Keys.Except(asked).Any())
        {
            return new Failure.Invalid("answers", "survey.nothing");
        }

        // Of two at once the second finds the turn taken when it is tried again.
        db.Turns.Add(new SurveyTurn { CaseId = about.Id });
        db.Answers.Add(SurveyAnswer.Take(
            new SurveyPlace(about.Service, about.Edition, about.OfficeId, about.Region), request.Answers, request.Words, BusinessTime.DateOf(useCase.Now)));

        // The trail says that somebody answered, not about what: else its time would tell whose answer it is.
        useCase.Changed("survey", about.OfficeId);
        return default(Done);
    }

    private async Task<Result<ProvenCase>> Find(string number, DateOnly date, CancellationToken cancellation)
    {
        if (await proof.Find(number, date, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", number);
        }

        return !about.HasEnded ? new Problem("survey.not-ended")
            : await db.Turns.AnyAsync(t => t.CaseId == about.Id, cancellation) ? new Problem("survey.answered")
            : about;
    }

    private async Task<IReadOnlyList<Measure>> Questions(Guid caseId, CancellationToken cancellation) =>
        SurveyQuestions.Of(await db.Complaints.AnyAsync(c => c.CaseId == caseId && c.State != ComplaintState.Open, cancellation));
}
