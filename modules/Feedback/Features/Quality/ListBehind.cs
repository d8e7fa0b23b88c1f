using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
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
/// What people wrote, newest month first. DECISION: an answer is never put beside its case, whoever asks: one who answers is promised that nobody learns it (C-9, C-10).
/// So the answers of an office are shown to those alone who may see its cases, by month and not by day, and none of a group under ten.
/// </summary>
[Allow(QualityRoles.Openers)]
[MayLag]
internal sealed record ListAnswers(Measure Question, DateOnly From, DateOnly To, QualityScope Scope, string? After = null, int Size = 25) : IQuery<AnswersBehind>;

/// <summary>A page of answers.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
/// <param name="TooFew">There are answers, but so few that they are not shown.</param>
internal sealed record AnswersBehind(IReadOnlyList<AnswerLine> Lines, string? Next, bool TooFew = false);

/// <summary>One answer.</summary>
/// <param name="Month">First day of its month.</param>
internal sealed record AnswerLine(Guid Id, DateOnly Month, string Service, Contentment Answer, string? Words);

internal sealed class ListBehindValidator : IValidator<ListBehind>
{
    // What is overdue is so now: its days do not matter.
    public IEnumerable<FieldError> Check(ListBehind request) =>
        [.. request.Kind == CaseListKind.Overdue ? [] : QualityLimits.OfDays(request.From, request.To), .. QualityLimits.OfScope(request.Scope)];
}

internal sealed class ListAnswersValidator : IValidator<ListAnswers>
{
    public IEnumerable<FieldError> Check(ListAnswers request) => QualityLimits.OfDays(request.From, request.To).Concat(QualityLimits.OfScope(request.Scope));
}

internal sealed class ListBehindHandler(CaseLists cases, FeedbackDb db, QualityScopes scopes) : IHandler<ListBehind, CasesBehind>, IHandler<ListAnswers, AnswersBehind>
{
    private const int MonthsOfYear = 12;

    public async Task<Result<CasesBehind>> Handle(ListBehind request, UseCase useCase, CancellationToken cancellation)
    {
        if (await scopes.Missing(request.Scope, cancellation) is { } missing)
        {
            return missing;
        }

        var (from, until) = request.Kind == CaseListKind.Overdue ? default : FigureDesk.Moments(request.From, request.To);
        var (service, office, region) = (request.Scope.Service, request.Scope.OfficeId, request.Scope.Region);
        var page = await cases.Find(
            new CaseListAsk(request.Kind, from, until, service, office, region, request.Step, request.Officer, request.Ground, request.After, request.Size),
            useCase.Actor, useCase.Now, cancellation);

        // C-10: a list is one view; each case that is opened from it is one of its own.
        useCase.Viewed("quality-cases", QualityLimits.Subject($"{request.Kind}:{office ?? useCase.Actor.OfficeId}"));
        return new CasesBehind(page.Rows, page.Next, useCase.Now);
    }

    public async Task<Result<AnswersBehind>> Handle(ListAnswers request, UseCase useCase, CancellationToken cancellation)
    {
        if (await scopes.Missing(request.Scope, cancellation) is { } missing)
        {
            return missing;
        }

        var (size, answers) = (Math.Clamp(request.Size, 1, 500), Asked(Narrow(request, useCase.Actor), request.Question));
        useCase.Viewed("survey-answers", request.Scope.OfficeId ?? useCase.Actor.OfficeId);
        var count = await answers.CountAsync(cancellation);
        if (count < ShowFiguresHandler.Smallest)
        {
            return new AnswersBehind([], null, count > 0);
        }

        // Within a month by chance: neither the order nor an address tells the day.
        if (Place(request.After) is var (month, id))
        {
            var number = (month.Year * MonthsOfYear) + month.Month;
            answers = answers.Where(a => (a.Day.Year * MonthsOfYear) + a.Day.Month < number || ((a.Day.Year * MonthsOfYear) + a.Day.Month == number && a.Id > id));
        }

        var found = await answers.OrderByDescending(a => (a.Day.Year * MonthsOfYear) + a.Day.Month).ThenBy(a => a.Id).Take(size + 1).ToListAsync(cancellation);
        var lines = found.Take(size).Select(a => new AnswerLine(a.Id, FigureReader.MonthOf(a.Day), a.Service, a.To(request.Question)!.Value, a.Words)).ToList();
        return new AnswersBehind(lines, found.Count > size ? $"{lines[^1].Month:yyyy-MM-dd}_{lines[^1].Id:N}" : null);
    }

    private IQueryable<SurveyAnswer> Narrow(ListAnswers request, Actor actor)
    {
        var scope = request.Scope;
        var answers = db.Answers.AsNoTracking().Where(a => a.Day >= request.From && a.Day <= request.To);
        answers = actor.Has(Roles.Supervisor) ? answers.Where(a => a.Region == actor.Region) : answers.Where(a => a.OfficeId == actor.OfficeId);
        answers = scope.Service is null ? answers : answers.Where(a => a.Service == scope.Service);
        answers = scope.OfficeId is null ? answers : answers.Where(a => a.OfficeId == scope.OfficeId);
        return scope.Region is null ? answers : answers.Where(a => a.Region == scope.Region);
    }

    private static IQueryable<SurveyAnswer> Asked(IQueryable<SurveyAnswer> answers, Measure question) => question switch
    {
        Measure.Information => answers.Where(a => a.Information != null),
        Measure.Handling => answers.Where(a => a.Handling != null),
        Measure.HandlingTerm => answers.Where(a => a.HandlingTerm != null),
        Measure.Courtesy => answers.Where(a => a.Courtesy != null),
        _ => answers.Where(a => a.Process != null),
    };

    private static (DateOnly Month, Guid Id)? Place(string? after) =>
        after?.Split('_') is [var day, var id] && Licensing.Web.Files.PaperReply.Day(day) is { } on && Guid.TryParse(id, out var key) ? (on, key) : null;
}
