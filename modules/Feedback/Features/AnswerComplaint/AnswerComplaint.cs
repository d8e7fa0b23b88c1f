using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>
/// Answers a complaint, founded or not, with reasons (C-8). Answers are given one level up, never by who decided. A refusal that does not stand is opened again.
/// </summary>
/// <param name="ComplaintId">The complaint.</param>
/// <param name="Seen">Version that the page showed.</param>
/// <param name="Answer">The answer.</param>
[Allow(Roles.ComplaintsOfficer, Roles.ApprovingChief)]
internal sealed record AnswerComplaint(Guid ComplaintId, int Seen, ComplaintAnswer Answer) : ICommand<Done>;

internal sealed class AnswerComplaintValidator : IValidator<AnswerComplaint>
{
    public IEnumerable<FieldError> Check(AnswerComplaint request)
    {
        var answer = request.Answer;
        if (answer.Outcome is not (ComplaintState.Unfounded or ComplaintState.Founded or ComplaintState.Reopened))
        {
            yield return new("outcome", "required");
        }

        if (string.IsNullOrWhiteSpace(answer.Words))
        {
            yield return new("words", "required");
        }
        else if (answer.Words.Length > ComplaintEntry.LongestReasons)
        {
            yield return new("words", "too-long", $"{ComplaintEntry.LongestReasons}");
        }

        if (answer.Outcome == ComplaintState.Founded && string.IsNullOrWhiteSpace(answer.Measures))
        {
            yield return new("measures", "required");
        }
        else if (answer.Measures?.Length > ComplaintEntry.LongestDemand)
        {
            yield return new("measures", "too-long", $"{ComplaintEntry.LongestDemand}");
        }
    }
}

internal sealed class AnswerComplaintHandler(FeedbackDb db, AppealDesk appeals) : IHandler<AnswerComplaint, Done>
{
    public async Task<Result<Done>> Handle(AnswerComplaint request, UseCase useCase, CancellationToken cancellation)
    {
        var complaint = await ComplaintAccess.Visible(db.Complaints, useCase.Actor).SingleOrDefaultAsync(c => c.Id == request.ComplaintId, cancellation);
        if (complaint is null)
        {
            return new Failure.NotFound("complaint", request.ComplaintId.ToString());
        }

        if (complaint.AnsweringOfficeId != useCase.Actor.OfficeId)
        {
            return new Failure.NotAllowed([], "complaint.other-office");
        }

        if (await appeals.MayNotAnswer(complaint.CaseId, useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "complaint.own-decision");
        }

        if (complaint.Version != request.Seen)
        {
            return new Failure.Conflict(complaint.AnsweredByName ?? complaint.ReceivedByName, complaint.AnsweredAt ?? complaint.ReceivedAt, $"complaint.state.{complaint.State}");
        }

        if (complaint.Close(request.Answer, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("complaint", complaint.Number, null, complaint.CaseId);
        return complaint.State == ComplaintState.Reopened
            && await appeals.Reopen(complaint.CaseId, complaint.Number, complaint.Answer!, useCase, cancellation) is { Failure: { } not } ? not : default(Done);
    }
}
