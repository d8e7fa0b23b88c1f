using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>What the second of two officers is told of the first.</summary>
internal static class CaseConflict
{
    public static async Task<Failure.Conflict> Of(KernelDb db, Guid caseId, Actor actor, CancellationToken cancellation)
    {
        var last = await db.Events.AsNoTracking().Where(e => e.CaseId == caseId).OrderByDescending(e => e.Ordinal).FirstOrDefaultAsync(cancellation);
        if (last is null)
        {
            return new Failure.Conflict(null, null, null);
        }

        return new Failure.Conflict(last.UserName, last.At, await MayKnow(db, last, actor, cancellation) ? last.Data : null);
    }

    // C-10, C-11: that a body has answered may be known, but not what.
    private static async Task<bool> MayKnow(KernelDb db, CaseEvent last, Actor actor, CancellationToken cancellation)
    {
        if (CaseJson.Read<CaseHappening>(last.Data) is not CaseHappening.StepClosed closed)
        {
            return true;
        }

        var about = await db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == last.CaseId, cancellation);
        return CaseDesk.Decides(about, actor) || about.Steps.TrueForAll(s => s.Code != closed.Step || !s.IsForDeciders);
    }
}
