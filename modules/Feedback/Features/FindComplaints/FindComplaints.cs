using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>Which complaints are listed.</summary>
internal enum ComplaintWish
{
    /// <summary>This office has to answer them; the nearest day first.</summary>
    ToAnswer,

    /// <summary>Open and past their day, wherever they are answered.</summary>
    Overdue,

    /// <summary>This office was reminded of them: their day comes near, or it has passed.</summary>
    Reminded,

    /// <summary>Overdue at an office below, and raised to this one.</summary>
    Raised,

    /// <summary>Found right, answered in the days that are named (C-9 4.1).</summary>
    Founded,

    /// <summary>The journal, newest first.</summary>
    All,
}

/// <summary>The journal of complaints (C-8).</summary>
/// <param name="List">Which of them.</param>
/// <param name="Number">Only those with this number or about the case with this number.</param>
/// <param name="After">Serial of the last line of the page before.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="From">First day of the answer, of those that were found right.</param>
/// <param name="To">Last day of the answer.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ComplaintsOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindComplaints(ComplaintWish List = ComplaintWish.All, string? Number = null, long? After = null, int Size = 25, DateOnly? From = null, DateOnly? To = null)
    : IQuery<ComplaintLines>;

/// <summary>The complaints about one case, newest first.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar, Roles.DecisionOfficer, Roles.ComplaintsOfficer,
    Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ComplaintsAbout(Guid CaseId) : IQuery<ComplaintsOfCase>, IAboutCase;

/// <summary>What the page of a case shows.</summary>
/// <param name="LodgeFor">Number of the case where this user can enter a complaint about its refusal now.</param>
internal sealed record ComplaintsOfCase(IReadOnlyList<ComplaintLine> Lines, string? LodgeFor);

/// <summary>A page of the journal.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record ComplaintLines(IReadOnlyList<ComplaintLine> Lines, long? Next);

/// <summary>A line of the journal.</summary>
internal sealed record ComplaintLine(
    Guid Id, string Number, string Service, Guid CaseId, string CaseNumber, string Complainant, DateTime ReceivedAt, DateOnly DueOn, ComplaintState State, bool IsOverdue)
{
    public static ComplaintLine Of(Complaint c, DateOnly today) => new(
        c.Id, c.Number, c.Service, c.CaseId, c.CaseNumber, c.Complainant, c.ReceivedAt, c.DueOn, c.State, c.State == ComplaintState.Open && c.DueOn < today);
}

internal sealed class FindComplaintsValidator : IValidator<FindComplaints>
{
    public IEnumerable<FieldError> Check(FindComplaints request) => QualityLimits.OfDays(request.From ?? QualityLimits.First, request.To ?? QualityLimits.Last);
}

internal sealed class FindComplaintsHandler(FeedbackDb db, CaseDesk cases) : IHandler<FindComplaints, ComplaintLines>, IHandler<ComplaintsAbout, ComplaintsOfCase>
{
    private const int MostOfCase = 20;

    public async Task<Result<ComplaintLines>> Handle(FindComplaints request, UseCase useCase, CancellationToken cancellation)
    {
        var (today, size) = (BusinessTime.DateOf(useCase.Now), Math.Clamp(request.Size, 1, 500));
        var listed = Listed(ComplaintAccess.Visible(db.Complaints.AsNoTracking(), useCase.Actor), request, useCase.Actor, today);
        var found = await listed.Take(size + 1).ToListAsync(cancellation);
        var page = found.Take(size).ToList();
        page.ForEach(c => useCase.Viewed("complaint", c.Number, null, c.CaseId));
        return new ComplaintLines([.. page.Select(c => ComplaintLine.Of(c, today))], found.Count > size ? page[^1].Serial : null);
    }

    public async Task<Result<ComplaintsOfCase>> Handle(ComplaintsAbout request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var found = await db.Complaints.AsNoTracking().Where(c => c.CaseId == request.CaseId).OrderByDescending(c => c.Serial).Take(MostOfCase).ToListAsync(cancellation);
        found.ForEach(c => useCase.Viewed("complaint", c.Number, about.PersonId, c.CaseId));
        var lodges = about.IsRefused && found.TrueForAll(c => c.State != ComplaintState.Open)
            && useCase.Actor.HasOneOf(ComplaintRoles.Lodgers);
        return new ComplaintsOfCase([.. found.Select(c => ComplaintLine.Of(c, BusinessTime.DateOf(useCase.Now)))], lodges ? about.Number : null);
    }

    // Those to answer by their day; a page after another goes on behind the last line, whatever the order.
    private IQueryable<Complaint> Listed(IQueryable<Complaint> complaints, FindComplaints request, Actor actor, DateOnly today)
    {
        if (CaseNumber.TryParse(request.Number, out var number))
        {
            complaints = complaints.Where(c => c.Number == number.Value || c.CaseNumber == number.Value);
        }
        else if (!string.IsNullOrWhiteSpace(request.Number))
        {
            return complaints.Where(c => false);
        }

        if (request.List == ComplaintWish.Founded)
        {
            var (from, until) = FigureDesk.Moments(request.From ?? today.AddYears(-1), request.To ?? today);
            complaints = complaints.Where(c => (c.State == ComplaintState.Founded || c.State == ComplaintState.Reopened) && c.AnsweredAt >= from && c.AnsweredAt < until);
        }

        if (request.List is ComplaintWish.All or ComplaintWish.Founded)
        {
            return complaints.Where(c => request.After == null || c.Serial < request.After).OrderByDescending(c => c.Serial);
        }

        complaints = Open(complaints, request.List, actor, today);
        if (request.After is { } after)
        {
            var day = db.Complaints.Where(c => c.Serial == after).Select(c => c.DueOn);
            complaints = complaints.Where(c => c.DueOn > day.First() || (c.DueOn == day.First() && c.Serial > after));
        }

        return complaints.OrderBy(c => c.DueOn).ThenBy(c => c.Serial);
    }

    /// <summary>Those that are open and of a list.</summary>
    internal static IQueryable<Complaint> Open(IQueryable<Complaint> complaints, ComplaintWish list, Actor actor, DateOnly today)
    {
        complaints = complaints.Where(c => c.State == ComplaintState.Open);
        return list switch
        {
            ComplaintWish.Overdue => complaints.Where(c => c.DueOn < today),
            ComplaintWish.Raised => complaints.Where(c => c.RaisedToId == actor.OfficeId),
            ComplaintWish.Reminded => complaints.Where(c => c.AnsweringOfficeId == actor.OfficeId && c.RemindedAt != null),
            _ => complaints.Where(c => c.AnsweringOfficeId == actor.OfficeId),
        };
    }
}
