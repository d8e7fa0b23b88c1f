using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features;

/// <summary>What other modules ask of the register; each question is one look at an index.</summary>
internal sealed class AddressRegister(AddressBureauDb db) : IAddressRegister
{
    public async Task<AddressOnRecord?> FindPermanent(Guid personId, CancellationToken cancellation) =>
        await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == personId && a.Slot == Guid.Empty, cancellation) is { } found ? Shown(found) : null;

    public async Task<IReadOnlyList<AddressOnRecord>> On(Guid personId, DateOnly day, CancellationToken cancellation)
    {
        var found = await db.Addresses.AsNoTracking()
            .Where(a => a.PersonId == personId && a.From <= day && (a.Until == null || a.Until >= day) && (a.EndedOn == null || a.EndedOn > day))
            .ToListAsync(cancellation);
        return [.. found.OrderByDescending(a => a.IsPermanent).ThenByDescending(a => a.From).Select(Shown)];
    }

    private static AddressOnRecord Shown(AddressEntry entry) =>
        new(entry.PersonId, entry.IsPermanent, entry.Address, entry.From, entry.Until, entry.CaseId, entry.CaseNumber);
}
