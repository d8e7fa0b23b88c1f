using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features;

/// <summary>
/// Enters what other modules' cases registered. Told twice it does nothing twice; a permanent registration ends the one before it, and one that arrives after
/// a newer one is entered as history.
/// </summary>
internal sealed class KeepAddresses(AddressBureauDb db, DatabaseSession session, PeopleDesk people) : IEventListener<RegisteredAtAddress>
{
    public async Task Handle(RegisteredAtAddress happened, UseCase useCase, CancellationToken cancellation)
    {
        var personId = (await people.Find(happened.PersonId, cancellation))?.Id ?? happened.PersonId;
        var known = await db.Addresses.SingleOrDefaultAsync(
            a => a.PersonId == personId && a.CaseId == happened.CaseId && a.IsPermanent == happened.IsPermanent, cancellation);
        if (known is not null)
        {
            if (known.Take(happened))
            {
                useCase.Changed("address-registration", known.Id, personId, happened.CaseId);
            }

            return;
        }

        var made = AddressEntry.Of(happened, personId);
        if (made.IsPermanent)
        {
            await MakeRoom(made, cancellation);
        }

        db.Addresses.Add(made);
        useCase.Changed("address-registration", made.Id, personId, happened.CaseId);
    }

    private async Task MakeRoom(AddressEntry made, CancellationToken cancellation)
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.PersonId == made.PersonId && a.Slot == Guid.Empty, cancellation) is not { } standing)
        {
            return;
        }

        if (!standing.IsBefore(made))
        {
            made.End(standing.From);
            return;
        }

        // The database must see the one leave before the other takes its place.
        standing.End(made.From);
        await session.Save(cancellation);
    }
}
