using Licensing.Platform.Verifying;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>The QR code of a permit: valid or not, number, issuer, dates, and nothing of the holder or the weapons.</summary>
internal sealed class VerifyPermit(WeaponsDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.Permits.AsNoTracking().SingleOrDefaultAsync(p => p.VerifyCode == code, cancellation) is { } permit
            ? new("WP.paper.verified", permit.Number, permit.OfficeName, permit.From, permit.Until, permit.HoldsOn(on))
            : null;
}
