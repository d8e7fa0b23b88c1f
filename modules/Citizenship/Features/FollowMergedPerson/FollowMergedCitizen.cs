using Licensing.Citizenship.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>Two records of one person were made one (C-1): acts, files and the exemption from the duty follow.</summary>
internal sealed class FollowMergedCitizen(CitizenshipDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        (await db.Acts.Where(a => a.PersonId == merged).ToListAsync(cancellation)).ForEach(a => a.PersonId = kept);
        (await db.Members.Where(m => m.PersonId == merged).ToListAsync(cancellation)).ForEach(m => m.PersonId = kept);

        // Used once by each record: both stay on record, the second apart.
        var used = await db.Exemptions.AnyAsync(e => e.PersonId == kept, cancellation);
        foreach (var exemption in await db.Exemptions.Where(e => e.PersonId == merged).ToListAsync(cancellation))
        {
            exemption.PersonId = kept;
            exemption.MergedAs = used ? exemption.CaseId : exemption.MergedAs;
        }
    }
}
