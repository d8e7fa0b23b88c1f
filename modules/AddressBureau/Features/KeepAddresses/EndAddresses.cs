using Licensing.AddressBureau.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features;

/// <summary>Ends the permanent registration of somebody who leaves for good; one that was made later stands.</summary>
internal sealed class EndAddresses(AddressBureauDb db, PeopleDesk people) : IEventListener<RemovedFromAddress>
{
    public async Task Handle(RemovedFromAddress happened, UseCase useCase, CancellationToken cancellation)
    {
        var personId = (await people.Find(happened.PersonId, cancellation))?.Id ?? happened.PersonId;
        if (await db.Addresses.SingleOrDefaultAsync(a => a.PersonId == personId && a.Slot == Guid.Empty, cancellation) is not { } standing || standing.RegisteredAt >= happened.At)
        {
            return;
        }

        standing.End(happened.On);
        useCase.Changed("address-registration", standing.Id, personId, happened.CaseId);
    }
}
