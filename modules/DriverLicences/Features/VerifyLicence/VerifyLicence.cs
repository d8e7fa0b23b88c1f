using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>The QR code of a licence: valid or not, number, issuer, dates, and nothing of the holder.</summary>
internal sealed class VerifyLicence(DriverLicencesDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.Licences.AsNoTracking().SingleOrDefaultAsync(l => l.VerifyCode == code, cancellation) is { } licence
            ? new("DL.paper.licence", licence.FullNumber, licence.IssuedBy, licence.IssuedOn, licence.ValidTo, licence.StatusOn(on) == LicenceStatus.Valid)
            : null;
}
