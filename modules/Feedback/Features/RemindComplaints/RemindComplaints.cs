using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.Jobs;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Feedback.Features;

/// <summary>Reminds offices of complaints whose day comes near, and raises those that are overdue to the next level (C-8); gives how many.</summary>
[Allow(Roles.System)]
internal sealed record RemindComplaints(int Most = 200) : ICommand<int>;

/// <summary>How many complaints wait for an office: those it was reminded of, and those that were raised to it.</summary>
[Allow(Roles.ComplaintsOfficer, Roles.ApprovingChief)]
internal sealed record CountReminded : IQuery<RemindedCount>;

/// <summary>The answer.</summary>
/// <param name="Overdue">Of those it was reminded of, past their day.</param>
internal sealed record RemindedCount(int Reminded, int Overdue, int Raised);

internal sealed class RemindComplaintsHandler(FeedbackDb db, AppealDesk appeals) : IHandler<RemindComplaints, int>, IHandler<CountReminded, RemindedCount>
{
    /// <summary>DECISION: no act names a day; three days leave time for an answer.</summary>
    public const int DaysBefore = 3;

    public async Task<Result<int>> Handle(RemindComplaints request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var near = today.AddDays(DaysBefore);
        var found = await db.Complaints
            .Where(c => c.State == ComplaintState.Open && c.DueOn <= near && (c.RemindedAt == null || (c.DueOn < today && c.RaisedToId == null)))
            .OrderBy(c => c.DueOn).Take(request.Most).ToListAsync(cancellation);
        foreach (var complaint in found)
        {
            complaint.Remind(useCase.Now);
            if (complaint.DueOn < today)
            {
                complaint.Raise(await appeals.Above(complaint.AnsweringOfficeId, complaint.Service, complaint.Edition, cancellation));
            }

            useCase.Changed("complaint", complaint.Number, null, complaint.CaseId);
        }

        return found.Count;
    }

    public async Task<Result<RemindedCount>> Handle(CountReminded request, UseCase useCase, CancellationToken cancellation)
    {
        var (actor, today) = (useCase.Actor, BusinessTime.DateOf(useCase.Now));
        var reminded = FindComplaintsHandler.Open(db.Complaints, ComplaintWish.Reminded, actor, today);
        return new RemindedCount(
            await reminded.CountAsync(cancellation), await reminded.CountAsync(c => c.DueOn < today, cancellation),
            await FindComplaintsHandler.Open(db.Complaints, ComplaintWish.Raised, actor, today).CountAsync(c => c.AnsweringOfficeId != actor.OfficeId, cancellation));
    }
}

/// <summary>Reminds of complaints.</summary>
[Repeat(900)]
[DisallowConcurrentExecution]
internal sealed class RemindComplaintsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new RemindComplaints(), Actor.System, cancellation: cancellation);
}

/// <summary>What the bell tells those who answer complaints.</summary>
internal sealed class ComplaintAlert(IDispatcher dispatcher, ITexts texts) : IAlerts
{
    /// <summary>Complaints are about every service.</summary>
    public string? Service => null;

    public async Task<IReadOnlyList<Alert>> Of(Actor actor)
    {
        if (!actor.Has(Roles.ComplaintsOfficer, Roles.ApprovingChief) || await dispatcher.Send(new CountReminded(), actor) is not { IsOk: true } counted)
        {
            return [];
        }

        var found = counted.Value;
        return
        [
            .. found.Reminded > 0 ? [new Alert(texts.Format("complaint.alert", found.Reminded, found.Overdue), $"/complaints?list={ComplaintWish.Reminded}")] : Array.Empty<Alert>(),
            .. found.Raised > 0 ? [new Alert(texts.Format("complaint.alert.raised", found.Raised), $"/complaints?list={ComplaintWish.Raised}")] : Array.Empty<Alert>(),
        ];
    }
}
