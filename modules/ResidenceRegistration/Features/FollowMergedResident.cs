using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Two records of one person were made one (C-1): the register follows. What one case did with both stays with each.</summary>
internal sealed class FollowMergedResident(ResidenceRegistrationDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var kept = await db.Acts.Where(a => a.PersonId == happened.KeptId).Select(a => a.CaseId).ToListAsync(cancellation);
        (await db.Acts.Where(a => a.PersonId == happened.MergedId).ToListAsync(cancellation)).FindAll(a => !kept.Contains(a.CaseId)).ForEach(a => a.PersonId = happened.KeptId);
    }
}
