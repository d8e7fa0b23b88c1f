using Licensing.Platform.Verifying;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>The QR code of a certificate: valid or not, number, issuer, dates, and nothing of the owner.</summary>
internal sealed class VerifyCertificate(VehiclesDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.VerifyCode == code, cancellation) is { } certificate
            ? new("VR.paper.certificate", certificate.Number, certificate.IssuedBy, certificate.IssuedOn, certificate.EndedOn, certificate.Status == CertificateStatus.Valid)
            : null;
}
