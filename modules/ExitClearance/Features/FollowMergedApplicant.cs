using Licensing.ExitClearance.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>Two records of one person were made one (C-1): the register follows.</summary>
internal sealed class FollowMergedApplicant(ExitClearanceDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation) =>
        (await db.Files.Where(f => f.PersonId == happened.MergedId).ToListAsync(cancellation)).ForEach(f => f.PersonId = happened.KeptId);
}
