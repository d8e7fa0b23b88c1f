using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Two records of one person were made one (C-1): permissions and documents follow.</summary>
internal sealed class FollowMergedResident(ForeignResidenceDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        (await db.Residences.Where(r => r.PersonId == merged).ToListAsync(cancellation)).ForEach(r => r.PersonId = kept);

        // A second document in force stays with the record that is gone until one of the two is annulled (RP-18.1).
        var holds = await db.ResidenceDocuments.AnyAsync(d => d.PersonId == kept && d.Status == ResidenceDocumentStatus.InForce, cancellation);
        var moving = await db.ResidenceDocuments.Where(d => d.PersonId == merged && !(holds && d.Status == ResidenceDocumentStatus.InForce)).ToListAsync(cancellation);
        moving.ForEach(d => d.PersonId = kept);
    }
}
