using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>Says which confirmations stand (appendix 4-1): from the decision until the registers are left, or the last day is over.</summary>
internal sealed class ExitConfirmations(ExitClearanceDb db) : IExitConfirmations
{
    public async Task<ExitConfirmation?> Find(Guid personId, DateOnly on, CancellationToken cancellation) =>
        await db.Files.AsNoTracking().Where(f => f.PersonId == personId && f.State == ExitState.Removal && f.ProofUntil >= on).OrderByDescending(f => f.Serial)
            .FirstOrDefaultAsync(cancellation) is { DecidedOn: { } decided, ProofUntil: { } until } file
            ? new(file.PersonId, file.CaseNumber, file.Country, file.DecidingOfficeId, decided, until)
            : null;
}
