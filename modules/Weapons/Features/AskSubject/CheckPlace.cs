using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>
/// Whether the place of storage is named (WP-12.7, WP-13.9, WP-14.4): the home of a person, a room of an organisation that is known, or a new one with capacity
/// and act. A room takes no more weapons than fit.
/// </summary>
internal sealed class CheckPlace(WeaponsDb db)
{
    private const int LongestAddress = 300;

    public async Task<IReadOnlyList<FieldError>> Check(WeaponSubject subject, WeaponFacts facts, Applying applying, CancellationToken cancellation) =>
        !TakesKnown(facts) || (subject.PlaceId is null && facts.Permit == PermitKind.AcquireService) ? [.. New(subject, facts, applying.On)]
        : subject.PlaceId is { } id ? await Known(id, subject, facts, applying, cancellation)
        : [new("subject.placeId", "required")];

    /// <summary>Whether a room that is known can be named: not where the applicant says that it is a new one, and not by a person.</summary>
    internal static bool TakesKnown(WeaponFacts facts) => facts.Permit == PermitKind.AcquireService || facts is { Permit: PermitKind.StoreService, NewStorageRoom: false };

    private static IEnumerable<FieldError> New(WeaponSubject subject, WeaponFacts facts, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(subject.Place))
        {
            yield return new("subject.place", "required");
        }
        else if (subject.Place.Length > LongestAddress)
        {
            yield return new("subject.place", "too-long", $"{LongestAddress}");
        }

        foreach (var error in facts.IsForIndividuals ? [] : Room(subject, facts, on))
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> Room(WeaponSubject subject, WeaponFacts facts, DateOnly on)
    {
        if (subject.Capacity is null && !subject.HalfTyped.ContainsKey("capacity"))
        {
            yield return new("subject.capacity", "required");
        }
        else if (subject.Capacity is < 1 or > 100_000)
        {
            yield return new("subject.capacity", "number-range", "1", "100000");
        }
        else if (facts.RegistersUnits && subject.Capacity < subject.Units.Count)
        {
            yield return new("subject.capacity", "WP.room-full", $"{subject.Capacity}", $"{subject.Units.Count}");
        }

        if (string.IsNullOrWhiteSpace(subject.PlaceAct) || subject.PlaceAct.Length > 40)
        {
            yield return string.IsNullOrWhiteSpace(subject.PlaceAct) ? new("subject.placeAct", "required") : new("subject.placeAct", "too-long", "40");
        }

        if (subject.PlaceActOn is null && !subject.HalfTyped.ContainsKey("placeActOn"))
        {
            yield return new("subject.placeActOn", "required");
        }
        else if (subject.PlaceActOn > on)
        {
            yield return new("subject.placeActOn", "date-in-future");
        }
    }

    private async Task<IReadOnlyList<FieldError>> Known(Guid id, WeaponSubject subject, WeaponFacts facts, Applying applying, CancellationToken cancellation)
    {
        var place = await db.StoragePlaces.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClosedOn == null, cancellation);
        if (place is null || (applying.OrganisationId is { } organisation ? place.HolderOrganisationId != organisation : place.HolderPersonId != applying.PersonId))
        {
            return [new("subject.placeId", "WP.place-unknown")];
        }

        if (!facts.RegistersUnits || place.Capacity is not { } capacity)
        {
            return [];
        }

        var identities = subject.Units.Select(u => u.Identity).OfType<string>().ToList();
        var others = await db.Weapons.CountAsync(w => w.PlaceId == id && w.Status == WeaponStatus.Registered && !identities.Contains(w.Identity), cancellation);
        return others + subject.Units.Count <= capacity ? [] : [new("subject.placeId", "WP.room-full", $"{capacity}", $"{others + subject.Units.Count}")];
    }
}
