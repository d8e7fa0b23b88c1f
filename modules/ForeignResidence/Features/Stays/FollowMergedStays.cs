using Licensing.ForeignResidence.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Two records of one person were made one (C-1): stays follow, as guest and as host.</summary>
internal sealed class FollowMergedStays(ForeignResidenceDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);

        // A border crossing that was registered for both records stays with each.
        var moving = await db.Stays
            .Where(s => s.HostPersonId == merged
                || (s.PersonId == merged && !db.Stays.Any(k => k.PersonId == kept && k.ArrivedOn == s.ArrivedOn)))
            .ToListAsync(cancellation);
        moving.ForEach(s => s.MovePerson(merged, kept));
    }
}
