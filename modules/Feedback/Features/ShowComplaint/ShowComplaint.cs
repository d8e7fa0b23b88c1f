using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>One complaint with its answer.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ComplaintsOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowComplaint(Guid ComplaintId) : IQuery<ComplaintSheet>;

/// <summary>What the page of a complaint shows, and what its papers print.</summary>
/// <param name="About">Office whose action it is about, by name.</param>
/// <param name="Answers">Office that answers, by name.</param>
/// <param name="IsRefused">The refusal that it is about is still in force.</param>
/// <param name="Refusal">That refusal, for the office that answers, which does not see the case.</param>
/// <param name="SeesCase">The user may open the case.</param>
/// <param name="WhyNot">Why this user cannot answer it: text key, or none.</param>
internal sealed record ComplaintSheet(
    Complaint Complaint, string About, string Answers, bool IsRefused, CaseDecision? Refusal, bool SeesCase, bool IsOverdue, string? WhyNot);

internal sealed class ShowComplaintHandler(FeedbackDb db, AppealDesk appeals, CaseDesk cases, OfficeDirectory offices) : IHandler<ShowComplaint, ComplaintSheet>
{
    // Whoever answers complaints and does nothing else opens no cases (C-11).
    private static readonly string[] OpenCases =
        [Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    public async Task<Result<ComplaintSheet>> Handle(ShowComplaint request, UseCase useCase, CancellationToken cancellation)
    {
        var c = await ComplaintAccess.Visible(db.Complaints.AsNoTracking(), useCase.Actor).SingleOrDefaultAsync(c => c.Id == request.ComplaintId, cancellation);
        if (c is null)
        {
            return new Failure.NotFound("complaint", request.ComplaintId.ToString());
        }

        var about = (await appeals.Find(c.CaseId, cancellation))!;
        useCase.Viewed("complaint", c.Number, about.PersonId, c.CaseId);
        var names = await offices.Names([c.OfficeId, c.AnsweringOfficeId], cancellation);
        return new ComplaintSheet(
            c, names[c.OfficeId], names[c.AnsweringOfficeId], about.IsRefused, Answers(c, useCase.Actor) ? about.Refusal : null,
            useCase.Actor.Has(OpenCases) && await cases.Find(c.CaseId, useCase.Actor, cancellation) is not null,
            c.State == ComplaintState.Open && c.DueOn < BusinessTime.DateOf(useCase.Now), await WhyNot(c, useCase.Actor, cancellation));
    }

    private static bool Answers(Complaint c, Actor actor) => actor.Has(Roles.ComplaintsOfficer, Roles.ApprovingChief) && c.AnsweringOfficeId == actor.OfficeId;

    private async Task<string?> WhyNot(Complaint c, Actor actor, CancellationToken cancellation) =>
        !actor.Has(Roles.ComplaintsOfficer, Roles.ApprovingChief) ? "problem.complaint.role"
        : c.AnsweringOfficeId != actor.OfficeId ? "problem.complaint.other-office"
        : await appeals.MayNotAnswer(c.CaseId, actor, cancellation) ? "problem.complaint.own-decision" : null;
}
