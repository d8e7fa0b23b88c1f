using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Platform.Cases;
using Licensing.Platform.Measuring;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>The cases behind a figure, of those that the user may see by role and office (C-11).</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="From">First day, for kinds that have a period.</param>
/// <param name="To">Last day.</param>
/// <param name="Officer">Who has it; an empty one: nobody.</param>
/// <param name="After">The row behind which the page begins.</param>
[Allow(QualityRoles.Openers)]
internal sealed record ListBehind(
    CaseListKind Kind, DateOnly From, DateOnly To, QualityScope Scope, string? Step = null, Guid? Officer = null, string? Ground = null, WorkCursor? After = null, int Size = 25)
    : IQuery<CasesBehind>;

/// <summary>A page of them.</summary>
/// <param name="At">As of when, UTC.</param>
internal sealed record CasesBehind(IReadOnlyList<WorkRow> Rows, WorkCursor? Next, DateTime At);

/// <summary>
/// What people wrote, newest day first. DECISION: an answer is never put beside its case, whoever asks: one who answers is promised that nobody learns it (C-9, C-10).
/// So the answers of an office are shown to those alone who may see its cases.
/// </summary>
[Allow(QualityRoles.Openers)]
internal sealed record ListAnswers(Measure Question, DateOnly From, DateOnly To, QualityScope Scope, string? After = null, int Size = 25) : IQuery<AnswersBehind>;

/// <summary>A page of answers.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record AnswersBehind(IReadOnlyList<AnswerLine> Lines, string? Next);

/// <summary>One answer.</summary>
internal sealed record AnswerLine(Guid Id, DateOnly Day, string Service, Contentment Answer, string? Words);

internal sealed class ListBehindHandler(CaseLists cases, FeedbackDb db) : IHandler<ListBehind, CasesBehind>, IHandler<ListAnswers, AnswersBehind>
{
    public async Task<Result<CasesBehind>> Handle(ListBehind request, UseCase useCase, CancellationToken cancellation)
    {
        var (from, until) = FigureDesk.Moments(request.From, request.To);
        var (service, office, region) = (request.Scope.Service, request.Scope.OfficeId, request.Scope.Region);
        var page = await cases.Find(
            new CaseListAsk(request.Kind, from, until, service, office, region, request.Step, request.Officer, request.Ground, request.After, request.Size),
            useCase.Actor, useCase.Now, cancellation);

        // C-10: a list is one view; each case that is opened from it is one of its own.
        useCase.Viewed("quality-cases", $"{request.Kind}:{office ?? useCase.Actor.OfficeId}");
        return new CasesBehind(page.Rows, page.Next, useCase.Now);
    }

    public async Task<Result<AnswersBehind>> Handle(ListAnswers request, UseCase useCase, CancellationToken cancellation)
    {
        var (scope, size, actor) = (request.Scope, Math.Clamp(request.Size, 1, 500), useCase.Actor);
        var answers = db.Answers.AsNoTracking().Where(a => a.Day >= request.From && a.Day <= request.To);
        answers = actor.Has(Roles.Supervisor) ? answers.Where(a => a.Region == actor.Region) : answers.Where(a => a.OfficeId == actor.OfficeId);
        answers = scope.Service is null ? answers : answers.Where(a => a.Service == scope.Service);
        answers = scope.OfficeId is null ? answers : answers.Where(a => a.OfficeId == scope.OfficeId);
        answers = scope.Region is null ? answers : answers.Where(a => a.Region == scope.Region);
        answers = Asked(answers, request.Question);
        if (Place(request.After) is var (day, id))
        {
            answers = answers.Where(a => a.Day < day || (a.Day == day && a.Id > id));
        }

        var found = await answers.OrderByDescending(a => a.Day).ThenBy(a => a.Id).Take(size + 1).ToListAsync(cancellation);
        var page = found.Take(size).ToList();
        useCase.Viewed("survey-answers", scope.OfficeId ?? actor.OfficeId);
        return new AnswersBehind(
            [.. page.Select(a => new AnswerLine(a.Id, a.Day, a.Service, a.To(request.Question)!.Value, a.Words))],
            found.Count > size ? $"{page[^1].Day:yyyy-MM-dd}_{page[^1].Id:N}" : null);
    }

    private static IQueryable<SurveyAnswer> Asked(IQueryable<SurveyAnswer> answers, Measure question) => question switch
    {
        Measure.Information => answers.Where(a => a.Information != null),
        Measure.Handling => answers.Where(a => a.Handling != null),
        Measure.HandlingTerm => answers.Where(a => a.HandlingTerm != null),
        Measure.Courtesy => answers.Where(a => a.Courtesy != null),
        _ => answers.Where(a => a.Process != null),
    };

    private static (DateOnly Day, Guid Id)? Place(string? after) =>
        after?.Split('_') is [var day, var id] && Licensing.Web.Files.PaperReply.Day(day) is { } on && Guid.TryParse(id, out var key) ? (on, key) : null;
}
