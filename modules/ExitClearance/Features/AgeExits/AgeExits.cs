using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.ExitClearance.Features;

/// <summary>
/// What happens when a clock runs out: bodies that did not answer are reminded, a refusal is prepared for signature where the seven days passed without the military
/// certificate (EX-9), who did not leave in ten days is warned (appendix 1), what nobody collected in a month goes back to the provider (EX-9).
/// </summary>
[Allow(Roles.System)]
internal sealed record AgeExits(int Most = 200) : ICommand<AgedExits>;

/// <summary>How many of each.</summary>
internal sealed record AgedExits(int Late, int Missed, int Warned, int Returned);

internal sealed class AgeExitsHandler(ExitClearanceDb db, ExitDesk desk, DecisionDesk decisions) : IHandler<AgeExits, AgedExits>
{
    private static readonly string[] Missed = [ExitStandard.MilitaryRemoval];

    public async Task<Result<AgedExits>> Handle(AgeExits request, UseCase useCase, CancellationToken cancellation)
    {
        var (now, today, most) = (useCase.Now, BusinessTime.DateOf(useCase.Now), request.Most);
        var late = await db.Questions.Where(q => q.AnsweredAt == null && !q.IsDropped && q.LateOn == null && q.DueAt < now).OrderBy(q => q.DueAt).Take(most).ToListAsync(cancellation);
        var over = await db.Files.AsNoTracking().Where(f => f.State == ExitState.Removal && f.IsLiable && f.MilitaryReference == null && f.ProofUntil < today)
            .OrderBy(f => f.ProofUntil).Take(most).Select(f => f.CaseId).ToListAsync(cancellation);
        var stayed = await db.Files.Where(f => f.State == ExitState.Leaving && f.WarnedOn == null && f.LeaveBy < today).OrderBy(f => f.LeaveBy).Take(most).ToListAsync(cancellation);
        var monthAgo = now.AddMonths(-1);
        var unclaimed = await db.Files.Where(f => f.ReadyAt < monthAgo && f.HandedOverAt == null && f.ReturnedOn == null).OrderBy(f => f.ReadyAt).Take(most).ToListAsync(cancellation);
        var missed = 0;
        foreach (var caseId in over)
        {
            missed += await PrepareRefusal(caseId, today, useCase, cancellation) ? 1 : 0;
        }

        var warned = stayed.Where(f => f.Warn(today)).ToList();
        var returned = unclaimed.Where(f => f.Return(today)).ToList();
        warned.Concat(returned).ToList().ForEach(f => useCase.Changed("exit", f.CaseNumber, f.PersonId, f.CaseId));
        return new AgedExits(late.Count(q => q.MarkLate(now, today)), missed, warned.Count, returned.Count);
    }

    // By rule, and prepared only: somebody has to sign it (C-3.5).
    private async Task<bool> PrepareRefusal(Guid caseId, DateOnly today, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(caseId, null, useCase, cancellation);
        if (!opened.IsOk || opened.Value.Case.Fall("military-removal-missed", useCase.Officer, useCase.Now) is not null)
        {
            return false;
        }

        var (about, file) = opened.Value;
        file.Miss(today);
        return (await decisions.Decide(about, DecisionKind.Refuse, Missed, null, useCase, cancellation)).IsOk;
    }
}

/// <summary>Looks every half hour, so that the first minutes of a day are the latest that a clock is behind.</summary>
[Repeat(1800)]
[DisallowConcurrentExecution]
internal sealed class AgeExitsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new AgeExits(), Actor.System, cancellation: cancellation);
}
