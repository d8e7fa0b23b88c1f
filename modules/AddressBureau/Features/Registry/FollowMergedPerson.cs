using Licensing.AddressBureau.Data;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Registry;

/// <summary>Two records of one person were made one (C-1): the registrations follow; of two permanent ones the later stands.</summary>
internal sealed class FollowMergedPerson(AddressBureauDb db, DatabaseSession session) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var all = await db.Addresses.Where(a => a.PersonId == happened.KeptId || a.PersonId == happened.MergedId).ToListAsync(cancellation);
        var standing = all.Where(a => a.Stands).ToList();
        if (standing is [var one, var other])
        {
            var (earlier, later) = one.IsBefore(other) ? (one, other) : (other, one);
            earlier.End(later);
            await session.Save(cancellation);
        }

        // What one case registered for both records stays with each.
        foreach (var entry in all.Where(a => a.PersonId == happened.MergedId))
        {
            if (!all.Exists(a => a.PersonId == happened.KeptId && a.CaseId == entry.CaseId && a.IsPermanent == entry.IsPermanent))
            {
                entry.MoveTo(happened.KeptId);
                useCase.Changed("address-registration", entry.Id, happened.KeptId, entry.CaseId);
            }
        }

        (await db.Inquiries.Where(i => i.PersonId == happened.MergedId).ToListAsync(cancellation)).ForEach(i => i.MoveTo(happened.KeptId));
    }
}
