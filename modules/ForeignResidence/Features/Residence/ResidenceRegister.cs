using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Tells other modules who lives here for good.</summary>
internal sealed class ResidenceRegister(ForeignResidenceDb db) : IResidenceRegister
{
    public async Task<ResidentOnRecord?> Find(Guid personId, CancellationToken cancellation)
    {
        var known = await db.Residences.AsNoTracking().Where(r => r.PersonId == personId && r.RegisteredOn != null).OrderBy(r => r.Serial).ToListAsync(cancellation);
        var document = await db.ResidenceDocuments.AsNoTracking().Where(d => d.PersonId == personId && d.Status == ResidenceDocumentStatus.InForce)
            .Select(d => d.Number).FirstOrDefaultAsync(cancellation);
        return known.Count == 0 ? null : new ResidentOnRecord(personId, known.Min(r => r.RegisteredOn!.Value), known[^1].Address, document);
    }
}
