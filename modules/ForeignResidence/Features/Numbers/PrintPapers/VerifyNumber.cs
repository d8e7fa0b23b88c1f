using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The QR code of a certificate: valid or not, number of the certificate, issuer, date, and neither the holder nor the number that was formed.</summary>
internal sealed class VerifyNumber(ForeignResidenceDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.Numbers.AsNoTracking().SingleOrDefaultAsync(n => n.VerifyCode == code, cancellation) is { } number
            ? new("IN.paper.verified", number.CertificateNumber, number.OfficeName, number.FormedOn, null, number.Status != NumberStatus.Second)
            : null;
}
