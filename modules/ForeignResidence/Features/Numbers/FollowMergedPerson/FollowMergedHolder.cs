using Licensing.ForeignResidence.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Two records of one person were made one (C-1): applications and numbers follow; of two numbers that of the kept record counts.</summary>
internal sealed class FollowMergedHolder(ForeignResidenceDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        foreach (var application in await db.NumberApplications.Where(a => a.PersonId == merged).ToListAsync(cancellation))
        {
            application.MovePerson(kept);
        }

        var hasOther = await db.Numbers.AnyAsync(n => n.PersonId == kept && n.MergedAs == Guid.Empty, cancellation);
        foreach (var number in await db.Numbers.Where(n => n.PersonId == merged).ToListAsync(cancellation))
        {
            number.MovePerson(kept, hasOther || number.MergedAs != Guid.Empty);
            useCase.Changed("foreigner-number", number.Number, kept, number.CaseId);
        }
    }
}
