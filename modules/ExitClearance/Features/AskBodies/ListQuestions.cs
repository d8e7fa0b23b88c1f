using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>The open questions of the body for which the account speaks, in its region; what is due first comes first.</summary>
/// <param name="After">The row behind which the page begins.</param>
[Allow(Roles.AgreeingBody)]
internal sealed record ListQuestions(QuestionCursor? After = null) : IQuery<QuestionPage>;

/// <summary>A place in the list.</summary>
internal sealed record QuestionCursor(DateTime DueAt, Guid Id);

/// <summary>A page of questions.</summary>
/// <param name="Body">For whom the account speaks; none where the administrator has not named it yet.</param>
/// <param name="Waiting">How many wait in all.</param>
/// <param name="Late">How many of them are late.</param>
internal sealed record QuestionPage(AgreeingBody? Body, IReadOnlyList<AskedAbout> Lines, QuestionCursor? Next, int Waiting, int Late);

/// <summary>About whom a body is asked: enough to look the person up, and nothing of the case.</summary>
/// <param name="Person">Surname, given name, patronymic.</param>
/// <param name="Country">Where to.</param>
internal sealed record AskedAbout(Guid Id, AgreeingBody Body, string Person, DateOnly BirthDate, string? Iin, string Address, string Country, DateTime AskedAt, DateTime DueAt);

/// <summary>One open question.</summary>
[Allow(Roles.AgreeingBody)]
internal sealed record ShowQuestion(Guid QuestionId) : IQuery<AskedAbout>;

internal sealed class ListQuestionsHandler(ExitClearanceDb db, BodyDesk bodies) : IHandler<ListQuestions, QuestionPage>, IHandler<ShowQuestion, AskedAbout>
{
    private const int Size = 50;

    public async Task<Result<QuestionPage>> Handle(ListQuestions request, UseCase useCase, CancellationToken cancellation)
    {
        if (await bodies.AccountOf(useCase.Actor, cancellation) is not { } account)
        {
            return new QuestionPage(null, [], null, 0, 0);
        }

        var (now, open) = (useCase.Now, Open(account, useCase.Actor));
        var page = request.After is { } after
            ? open.Where(q => q.DueAt >= after.DueAt && (q.DueAt > after.DueAt || q.Id.CompareTo(after.Id) > 0))
            : open;
        var found = await page.OrderBy(q => q.DueAt).ThenBy(q => q.Id).Take(Size + 1).ToListAsync(cancellation);
        var shown = found.Take(Size).ToList();
        var ids = shown.Select(q => q.CaseId).ToList();
        var files = await db.Files.AsNoTracking().Where(f => ids.Contains(f.CaseId)).ToDictionaryAsync(f => f.CaseId, cancellation);
        useCase.Viewed("exit-questions", account.Body);
        return new QuestionPage(
            account.Body, [.. shown.Select(q => About(q, files[q.CaseId]))], found.Count > Size ? new QuestionCursor(shown[^1].DueAt, shown[^1].Id) : null,
            await open.CountAsync(cancellation), await open.CountAsync(q => q.DueAt < now, cancellation));
    }

    public async Task<Result<AskedAbout>> Handle(ShowQuestion request, UseCase useCase, CancellationToken cancellation)
    {
        if (await bodies.AccountOf(useCase.Actor, cancellation) is not { } account
            || await Open(account, useCase.Actor).SingleOrDefaultAsync(q => q.Id == request.QuestionId, cancellation) is not { } question)
        {
            return new Failure.NotFound("question", request.QuestionId.ToString());
        }

        var file = await db.Files.AsNoTracking().SingleAsync(f => f.CaseId == question.CaseId, cancellation);
        useCase.Viewed("exit-question", question.Id, file.PersonId);
        return About(question, file);
    }

    private IQueryable<BodyQuestion> Open(BodyAccount account, Actor actor) => db.Questions.AsNoTracking()
        .Where(q => q.Body == account.Body && q.Region == actor.Region && q.AnsweredAt == null && !q.IsDropped);

    private static AskedAbout About(BodyQuestion q, ExitFile f) => new(q.Id, q.Body, f.Name.Full, f.BirthDate, f.Iin, f.Address, f.Country, q.AskedAt, q.DueAt);
}
