using Licensing.DriverLicences.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>Two records of one person were made one (C-1): licences, examinations and courts' decisions follow.</summary>
internal sealed class FollowMergedPerson(DriverLicencesDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        (await db.Licences.Where(l => l.PersonId == merged).ToListAsync(cancellation)).ForEach(l => l.MovePerson(kept));
        (await db.Attempts.Where(a => a.PersonId == merged).ToListAsync(cancellation)).ForEach(a => a.MovePerson(kept));

        // A decision that was registered for both records stays with each.
        var moving = await db.Withdrawals
            .Where(w => w.PersonId == merged
                && !db.Withdrawals.Any(k => k.PersonId == kept && k.DecisionNumber == w.DecisionNumber && k.DecidedOn == w.DecidedOn))
            .ToListAsync(cancellation);
        moving.ForEach(w => w.MovePerson(kept));
    }
}
