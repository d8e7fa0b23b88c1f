using Licensing.AddressBureau.Data;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Offices;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>The QR code of a certificate: number, issuer, day, and nothing of the person.</summary>
internal sealed class VerifyCertificate(AddressBureauDb db, OfficeDirectory offices) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation)
    {
        if (await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.VerifyCode == code, cancellation) is not { } made)
        {
            return null;
        }

        var names = await offices.Names([made.OfficeId], cancellation);
        return new("AC.paper.certificate", made.Number, names.GetValueOrDefault(made.OfficeId, made.OfficeId), BusinessTime.DateOf(made.At), null, IsValid: true);
    }
}
