using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>The QR code of a decision: in force or not, number, issuer, dates, and nothing of the person.</summary>
internal sealed class VerifyExit(ExitClearanceDb db, Platform.Offices.OfficeDirectory offices) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation)
    {
        if (await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.VerifyCode == code && f.RemovedOn != null, cancellation) is not { } file)
        {
            return null;
        }

        var names = await offices.Names([file.DecidingOfficeId], cancellation);
        return new(
            "EX.paper.decision", file.CaseNumber, names.GetValueOrDefault(file.DecidingOfficeId, file.DecidingOfficeId), file.DecidedOn!.Value, file.LeaveBy!.Value,
            file.State is ExitState.Leaving or ExitState.Left);
    }
}
