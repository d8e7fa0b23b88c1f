using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>A body answers its own question (EX-4.1, EX-10); it never sees the case (C-11).</summary>
[Allow(Roles.AgreeingBody)]
internal sealed record AnswerQuestion(Guid QuestionId, GivenAnswer Answer) : ICommand<AnsweredQuestion>;

/// <summary>It is kept.</summary>
internal sealed record AnsweredQuestion(bool Agrees);

/// <summary>An officer enters an answer that came on paper.</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record EnterPaperAnswer(Guid CaseId, int Version, AgreeingBody Body, GivenAnswer Answer) : ICommand<AnsweredQuestion>, IAboutCase;

internal sealed class AnswerQuestionValidator(TimeProvider clock) : IValidator<AnswerQuestion>, IValidator<EnterPaperAnswer>
{
    public IEnumerable<FieldError> Check(AnswerQuestion request) => AnswerRules.Check(request.Answer, BusinessTime.DateOf(clock.GetUtcNow()));

    public IEnumerable<FieldError> Check(EnterPaperAnswer request)
    {
        if (!Enum.IsDefined(request.Body))
        {
            return [new("body", "EX.body-needed")];
        }

        return [.. AnswerRules.Check(request.Answer, BusinessTime.DateOf(clock.GetUtcNow())), .. AnswerRules.Foreign(request.Body, request.Answer) is { } foreign ? [foreign] : Array.Empty<FieldError>()];
    }
}

internal sealed class AnswerQuestionHandler(ExitClearanceDb db, CaseDesk cases, ExitDesk exits, BodyDesk bodies) :
    IHandler<AnswerQuestion, AnsweredQuestion>, IHandler<EnterPaperAnswer, AnsweredQuestion>
{
    public async Task<Result<AnsweredQuestion>> Handle(AnswerQuestion request, UseCase useCase, CancellationToken cancellation)
    {
        if (await bodies.AccountOf(useCase.Actor, cancellation) is not { } account
            || await db.Questions.SingleOrDefaultAsync(q => q.Id == request.QuestionId && q.Body == account.Body && q.Region == useCase.Actor.Region, cancellation) is not { } question)
        {
            return new Failure.NotFound("question", request.QuestionId.ToString());
        }

        if (AnswerRules.Foreign(question.Body, request.Answer) is { } foreign)
        {
            return new Failure.Invalid([foreign]);
        }

        var opened = await cases.OpenToAnswer(question.CaseId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        return await bodies.Keep(opened.Value, question, request.Answer, onPaper: false, useCase, cancellation) is { } wrong
            ? wrong
            : new AnsweredQuestion(request.Answer.Findings.Count == 0);
    }

    public async Task<Result<AnsweredQuestion>> Handle(EnterPaperAnswer request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await exits.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var question = await db.Questions.Where(q => q.CaseId == request.CaseId && q.Body == request.Body).OrderByDescending(q => q.Round).FirstAsync(cancellation);
        return await bodies.Keep(opened.Value.Case, question, request.Answer, onPaper: true, useCase, cancellation) is { } wrong
            ? wrong
            : new AnsweredQuestion(request.Answer.Findings.Count == 0);
    }
}
