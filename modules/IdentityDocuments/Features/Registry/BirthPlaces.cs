using Licensing.IdentityDocuments.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Where people were born, by the register of documents.</summary>
internal sealed class BirthPlaces(IdentityDocumentsDb db) : IBirthPlaces
{
    public Task<string?> Find(Guid personId, CancellationToken cancellation) =>
        db.Documents.AsNoTracking().Where(d => d.PersonId == personId && d.BirthPlace != "").OrderByDescending(d => d.Id).Select(d => (string?)d.BirthPlace).FirstOrDefaultAsync(cancellation);
}
