using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Registry;
using Licensing.Kernel;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Registry;

/// <summary>
/// Enters registrations and removals. Told twice it does nothing twice; a permanent registration ends the one before it, and one that arrives after a newer one is entered as
/// history. Two at once: the database lets one of them pass (<see cref="AddressEntry.Slot"/>), the other is tried again and sees it.
/// </summary>
internal sealed class AddressDesk(AddressBureauDb db, DatabaseSession session, PeopleDesk people) : IAddressDesk
{
    public async Task<Problem?> Register(RegisteredAtAddress told, UseCase useCase, CancellationToken cancellation)
    {
        var personId = await KeptId(told.PersonId, cancellation);
        var known = await db.Addresses.SingleOrDefaultAsync(a => a.PersonId == personId && a.CaseId == told.CaseId && a.IsPermanent == told.IsPermanent, cancellation);
        if (known is not null)
        {
            if (known.Take(told))
            {
                useCase.Changed("address-registration", known.Id, personId, told.CaseId);
            }

            return null;
        }

        var made = AddressEntry.Of(told, personId);
        if (made.IsPermanent)
        {
            await MakeRoom(made, cancellation);
        }

        db.Addresses.Add(made);
        useCase.Changed("address-registration", made.Id, personId, told.CaseId);
        return null;
    }

    public async Task<Problem?> Remove(RemovedFromAddress told, UseCase useCase, CancellationToken cancellation)
    {
        var personId = await KeptId(told.PersonId, cancellation);
        if (await Standing(personId, cancellation) is not { } standing || standing.RegisteredAt > told.At)
        {
            return new Problem("AC.not-registered");
        }

        if (told.On < standing.From)
        {
            return new Problem("AC.removed-before-registered");
        }

        standing.End(told.On, told.Reason, told.LeftFor);
        useCase.Changed("address-registration", standing.Id, personId, told.CaseId);
        return null;
    }

    private async Task MakeRoom(AddressEntry made, CancellationToken cancellation)
    {
        if (await Standing(made.PersonId, cancellation) is not { } standing)
        {
            return;
        }

        if (!standing.IsBefore(made))
        {
            made.End(standing);
            return;
        }

        // The database must see the one leave before the other takes its place.
        standing.End(made);
        await session.Save(cancellation);
    }

    private Task<AddressEntry?> Standing(Guid personId, CancellationToken cancellation) =>
        db.Addresses.SingleOrDefaultAsync(a => a.PersonId == personId && a.Slot == Guid.Empty, cancellation);

    private async Task<Guid> KeptId(Guid personId, CancellationToken cancellation) => (await people.Find(personId, cancellation))?.Id ?? personId;
}
