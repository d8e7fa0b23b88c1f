using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>Keeps a body's answer; the last one ends the first stage (EX-4.1).</summary>
internal sealed class BodyDesk(ExitClearanceDb db)
{
    /// <summary>For which body an account speaks in its region; none where it was not named.</summary>
    public Task<BodyAccount?> AccountOf(Actor actor, CancellationToken cancellation) =>
        db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.UserId == actor.UserId, cancellation);

    /// <summary>The answers of a case that count: where a body was asked again, the last one only.</summary>
    public async Task<IReadOnlyList<BodyAnswer>> Standing(Guid caseId, CancellationToken cancellation)
    {
        var asked = await db.Questions.AsNoTracking().Where(q => q.CaseId == caseId && !q.IsDropped).Select(q => q.Id).ToListAsync(cancellation);
        return await db.Answers.AsNoTracking().Where(a => a.CaseId == caseId && asked.Contains(a.QuestionId)).OrderBy(a => a.Body).ToListAsync(cancellation);
    }

    /// <summary>Asks the bodies again that objected or never answered; what the others said stands.</summary>
    public async Task AskAgain(ExitFile file, DateTime now, CancellationToken cancellation)
    {
        var asked = await db.Questions.Where(q => q.CaseId == file.CaseId).ToListAsync(cancellation);
        var agreed = (await Standing(file.CaseId, cancellation)).Where(a => a.Findings.Count == 0).Select(a => a.QuestionId).ToHashSet();
        foreach (var last in asked.GroupBy(q => q.Body).Select(g => g.MaxBy(q => q.Round)!).Where(q => !agreed.Contains(q.Id)))
        {
            db.Questions.Add(last.Again(file, now));
        }
    }

    /// <summary>The answer to an open question of a case that waits for it.</summary>
    public async Task<Failure?> Keep(Case about, BodyQuestion question, GivenAnswer given, bool onPaper, UseCase useCase, CancellationToken cancellation)
    {
        if (!question.IsOpen)
        {
            return new Failure.Refused(new Problem("EX.answered-already"));
        }

        if (given.On < BusinessTime.DateOf(question.AskedAt))
        {
            return new Failure.Invalid("answeredOn", "EX.answered-before-asked");
        }

        // Two bodies that answer at once both take the same place in the order: the second tries again, and then knows that it is the last.
        var standing = await Standing(about.Id, cancellation);
        var answer = BodyAnswer.Of(question, await db.Answers.CountAsync(a => a.CaseId == about.Id, cancellation) + 1, given, onPaper, useCase.Officer, useCase.Now);
        db.Answers.Add(answer);
        question.Answer(useCase.Now);
        if (await db.Questions.AnyAsync(q => q.CaseId == about.Id && q.Id != question.Id && q.AnsweredAt == null && !q.IsDropped, cancellation))
        {
            return null;
        }

        var passed = standing.Append(answer).All(a => a.Findings.Count == 0);
        if (about.CloseStep(ExitSteps.Agreement, passed ? "bodies-agree" : "bodies-object", passed, null, useCase.Officer, useCase.Now) is { } problem)
        {
            return new Failure.Refused(problem);
        }

        var file = await db.Files.SingleAsync(f => f.CaseId == about.Id, cancellation);
        file.Answered();
        useCase.Changed("exit", file.CaseNumber, file.PersonId, about.Id);
        return null;
    }
}

/// <summary>What an answer must be, whoever types it.</summary>
internal static class AnswerRules
{
    public static IEnumerable<FieldError> Check(GivenAnswer answer, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(answer.Reference) || answer.Reference.Trim().Length > BodyAnswer.LongestReference)
        {
            yield return new("reference", "EX.reference-needed");
        }

        if (answer.On > today)
        {
            yield return new("answeredOn", "date-in-future");
        }

        if (answer.Findings.Count > 0 && string.IsNullOrWhiteSpace(answer.Note))
        {
            yield return new("note", "EX.note-needed");
        }

        if (answer.Note?.Length > BodyAnswer.LongestNote)
        {
            yield return new("note", "too-long", $"{BodyAnswer.LongestNote}");
        }
    }

    /// <summary>A body finds its own grounds and no others.</summary>
    public static FieldError? Foreign(AgreeingBody body, GivenAnswer answer) =>
        answer.Findings.Except(BodyGrounds.Of(body)).FirstOrDefault() is { } unknown ? new("findings", "EX.unknown-finding", unknown) : null;
}
