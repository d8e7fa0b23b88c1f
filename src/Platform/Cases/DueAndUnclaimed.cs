using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>Marks open cases whose term is at 80 % or over (C-5), a batch at a time.</summary>
[Allow(Roles.System)]
public sealed record MarkDueCases(int Most = 500) : ICommand<int>;

internal sealed class MarkDueCasesHandler(KernelDb db) : IHandler<MarkDueCases, int>
{
    public async Task<Result<int>> Handle(MarkDueCases request, UseCase useCase, CancellationToken cancellation)
    {
        var now = useCase.Now;
        var cases = await db.Cases
            .Where(c => c.IsOpen && c.DueSoonAt <= now && c.DecidedAt == null)
            .Where(c => c.Mark == DueMark.InTime || (c.Mark == DueMark.DueSoon && c.DueAt < now))
            .OrderBy(c => c.DueSoonAt).Take(request.Most).ToListAsync(cancellation);
        return cases.Count(c => c.MarkDue(useCase.Officer, now));
    }
}

/// <summary>Returns results that nobody collected within a month of the day from which they lay ready (C-3.6).</summary>
[Allow(Roles.System)]
public sealed record ReturnUnclaimed(int Most = 500) : ICommand<int>;

internal sealed class ReturnUnclaimedHandler(KernelDb db) : IHandler<ReturnUnclaimed, int>
{
    public async Task<Result<int>> Handle(ReturnUnclaimed request, UseCase useCase, CancellationToken cancellation)
    {
        var before = useCase.Now.AddMonths(-1);
        var cases = await db.Cases
            .Where(c => c.IsOpen && c.DecidedAt < before && c.Stage == CaseStage.HandOver && c.CurrentStepSince < before)
            .OrderBy(c => c.DecidedAt).Take(request.Most).ToListAsync(cancellation);
        return cases.Count(c => c.LeaveUnclaimed(useCase.Officer, useCase.Now) is null);
    }
}

/// <summary>Removes drafts that nobody saved for 90 days and that became no case, and keys of commands older than a week.</summary>
[Allow(Roles.System)]
public sealed record ClearOldDrafts : ICommand<int>;

internal sealed class ClearOldDraftsHandler(KernelDb db) : IHandler<ClearOldDrafts, int>
{
    public async Task<Result<int>> Handle(ClearOldDrafts request, UseCase useCase, CancellationToken cancellation)
    {
        var (draftsBefore, keysBefore) = (useCase.Now.AddDays(-90), useCase.Now.AddDays(-7));
        await db.DoneCommands.Where(d => d.At < keysBefore).ExecuteDeleteAsync(cancellation);
        var refused = db.IntakeRefusals.Select(r => r.DraftId);
        var cleared = await db.Drafts.Where(d => d.CaseId == null && d.SavedAt < draftsBefore && !refused.Contains(d.Id)).ExecuteDeleteAsync(cancellation);
        if (cleared > 0)
        {
            useCase.Changed("drafts-cleared", cleared);
        }

        return cleared;
    }
}
