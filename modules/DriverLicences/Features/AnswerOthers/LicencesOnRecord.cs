using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Cases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>What other modules may ask of the register: whether somebody holds a licence that is in force, and whose a number is.</summary>
internal sealed class LicencesOnRecord(DriverLicencesDb db) : ILicenceRegister
{
    public async Task<LicenceOnRecord?> FindInForce(Guid personId, DateOnly on, CancellationToken cancellation)
    {
        var candidates = await db.Licences.AsNoTracking().Include(l => l.Categories)
            .Where(l => l.PersonId == personId && l.HandedOverAt != null && l.ValidTo >= on
                && (l.Status == LicenceStatus.Valid || l.Status == LicenceStatus.Withdrawn))
            .OrderByDescending(l => l.Serial).ToListAsync(cancellation);
        return candidates.FirstOrDefault(l => l.StatusOn(on) == LicenceStatus.Valid) is { } licence
            ? new(licence.FullNumber, [.. licence.Categories.Where(c => c.ValidTo >= on).Select(c => $"{c.Category}").Order(StringComparer.Ordinal)], licence.ValidTo)
            : null;
    }

    public async Task<Guid?> FindHolder(string number, CancellationToken cancellation)
    {
        var key = LicenceNumber.Key(TypedNumber.Normalise(number));
        return await db.Licences.AsNoTracking().Where(l => l.NumberKey == key).Select(l => (Guid?)l.PersonId).FirstOrDefaultAsync(cancellation);
    }
}
