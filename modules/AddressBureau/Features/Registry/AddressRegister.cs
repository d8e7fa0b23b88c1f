using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Registry;

/// <summary>What other modules ask of the register; each question is one look at an index.</summary>
internal sealed class AddressRegister(AddressBureauDb db) : IAddressRegister
{
    private const int MostOfOne = 500;

    public async Task<AddressOnRecord?> FindPermanent(Guid personId, CancellationToken cancellation) =>
        await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == personId && a.Slot == Guid.Empty, cancellation) is { } found ? Shown(found) : null;

    public async Task<IReadOnlyList<AddressOnRecord>> On(Guid personId, DateOnly day, CancellationToken cancellation) =>
        Ordered(await Holding(db.Addresses.AsNoTracking().Where(a => a.PersonId == personId), day).ToListAsync(cancellation));

    public async Task<IReadOnlyList<AddressOnRecord>> History(Guid personId, CancellationToken cancellation)
    {
        var all = await db.Addresses.AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.From).ThenByDescending(a => a.RegisteredAt)
            .Take(MostOfOne).ToListAsync(cancellation);
        return [.. all.Select(Shown)];
    }

    /// <summary>All registrations of many people, each one's latest first.</summary>
    public async Task<IReadOnlyList<AddressOnRecord>> Histories(IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var all = await db.Addresses.AsNoTracking().Where(a => people.Contains(a.PersonId)).OrderByDescending(a => a.From).ThenByDescending(a => a.RegisteredAt).ToListAsync(cancellation);
        return [.. all.Select(Shown)];
    }

    public async Task<IReadOnlyList<AddressOnRecord>> Living(Guid placeId, DateOnly day, int most, CancellationToken cancellation) =>
        Ordered(await Holding(db.Addresses.AsNoTracking().Where(a => a.PlaceId == placeId), day).OrderBy(a => a.From).Take(most).ToListAsync(cancellation));

    /// <summary>A registration as others see it.</summary>
    internal static AddressOnRecord Shown(AddressEntry entry) => new(entry.PersonId, entry.IsPermanent, entry.Address, entry.From, entry.Until, entry.CaseId, entry.CaseNumber)
    {
        PlaceId = entry.PlaceId,
        EndedOn = entry.EndedOn,
        Reason = entry.Reason,
        LeftFor = entry.LeftFor,
    };

    private static IQueryable<AddressEntry> Holding(IQueryable<AddressEntry> some, DateOnly day) =>
        some.Where(a => a.From <= day && (a.Until == null || a.Until >= day) && (a.EndedOn == null || a.EndedOn > day));

    private static IReadOnlyList<AddressOnRecord> Ordered(List<AddressEntry> found) => [.. found.OrderByDescending(a => a.IsPermanent).ThenByDescending(a => a.From).Select(Shown)];
}
