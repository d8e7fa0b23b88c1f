using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Classifier;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>Finds places by a typed line and writes their whole addresses; each question is a range of an index.</summary>
internal sealed class AddressBook(AddressBureauDb db) : IAddressBook
{
    private const int MostAlike = 400;
    private const int ShortestName = 2;
    private const int LongestNumber = 20;

    public async Task<IReadOnlyList<PlaceOnRecord>> Find(string? text, int most, CancellationToken cancellation)
    {
        var asked = AskedPlace.Of(text);
        if (asked.Names is not [.. var around, var name] || name.Length < ShortestName)
        {
            return [];
        }

        var (low, high) = SearchKey.Range(name);
        var ids = await db.PlaceKeys.Where(k => k.Key.CompareTo(low) >= 0 && k.Key.CompareTo(high) < 0).OrderBy(k => k.Key).Select(k => k.PlaceId).Take(MostAlike).ToListAsync(cancellation);
        var found = await Described(ids, cancellation);
        var fitting = found.Where(place => around.All(part => place.Above.Any(above => above.IsCalled(part)))).OrderBy(p => p.Row.Kind).ThenBy(p => p.Ru, StringComparer.Ordinal).Take(most);
        var shown = new List<PlaceOnRecord>();
        foreach (var place in fitting)
        {
            shown.Add(asked.House is null ? place.Shown : await Below(place, asked, cancellation) ?? place.Shown);
        }

        return shown;
    }

    public async Task<PlaceOnRecord?> Get(Guid placeId, CancellationToken cancellation) => await Described([placeId], cancellation) is [var found] ? found.Shown : null;

    public async Task<Result<PlaceOnRecord>> Dwelling(Guid placeId, string house, string? flat, UseCase useCase, CancellationToken cancellation)
    {
        if (await Get(placeId, cancellation) is not { Kind: PlaceKind.Street or PlaceKind.Settlement } on)
        {
            return new Failure.Invalid("place", "AC.place-needed");
        }

        if ((Wrong("house", house, required: true) ?? Wrong("flat", flat, required: false)) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var below = await Numbered(on.Id, on.Code, PlaceKind.House, house.Trim(), useCase, cancellation);
        if (!string.IsNullOrWhiteSpace(flat))
        {
            below = await Numbered(below.Id, below.Code, PlaceKind.Flat, flat.Trim(), useCase, cancellation);
        }

        return (await Described([below.Id], cancellation))[0].Shown;
    }

    /// <summary>Places with everything around them, level by level.</summary>
    internal async Task<IReadOnlyList<DescribedPlace>> Described(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var known = new Dictionary<Guid, Place>();
        for (var wanted = ids.Distinct().ToList(); wanted.Count > 0; wanted = [.. known.Values.Select(p => p.ParentId).OfType<Guid>().Where(id => !known.ContainsKey(id)).Distinct()])
        {
            // What was entered in this very use case is not in the database yet.
            var rows = db.Places.Local.Where(p => wanted.Contains(p.Id)).ToList();
            var rest = wanted.Except(rows.Select(r => r.Id)).ToList();
            rows.AddRange(rest.Count == 0 ? [] : await db.Places.AsNoTracking().Where(p => rest.Contains(p.Id)).ToListAsync(cancellation));
            rows.ForEach(row => known[row.Id] = row);
            if (rows.Count == 0)
            {
                break;
            }
        }

        return [.. ids.Distinct().Where(known.ContainsKey).Select(id => DescribedPlace.Of(known[id], known))];
    }

    private static FieldError? Wrong(string field, string? number, bool required) =>
        string.IsNullOrWhiteSpace(number) ? required ? new FieldError(field, "required") : null
        : number.Trim().Length > LongestNumber ? new FieldError(field, "too-long", $"{LongestNumber}")
        : Place.NumberKey(number).Length == 0 ? new FieldError(field, "AC.number-needed")
        : null;

    private async Task<PlaceOnRecord?> Below(DescribedPlace place, AskedPlace asked, CancellationToken cancellation)
    {
        var house = Place.NumberKey(asked.House!);
        if (await db.Places.AsNoTracking().FirstOrDefaultAsync(p => p.ParentId == place.Row.Id && p.Kind == PlaceKind.House && p.Number == house, cancellation) is not { } found)
        {
            return null;
        }

        var flat = Place.NumberKey(asked.Flat ?? "");
        var inside = flat.Length == 0 ? null
            : await db.Places.AsNoTracking().FirstOrDefaultAsync(p => p.ParentId == found.Id && p.Kind == PlaceKind.Flat && p.Number == flat, cancellation);
        return (await Described([inside?.Id ?? found.Id], cancellation))[0].Shown;
    }

    private async Task<Place> Numbered(Guid parentId, string parentCode, PlaceKind kind, string number, UseCase useCase, CancellationToken cancellation)
    {
        var key = Place.NumberKey(number);
        var known = db.Places.Local.FirstOrDefault(p => p.ParentId == parentId && p.Kind == kind && p.Number == key)
            ?? await db.Places.AsNoTracking().FirstOrDefaultAsync(p => p.ParentId == parentId && p.Kind == kind && p.Number == key, cancellation);
        if (known is not null)
        {
            return known;
        }

        // The code makes it one: two who enter a house at once enter one house.
        var code = $"{parentCode}/{key}";
        var made = Place.Of(code.Length > Place.LongestCode ? code[..Place.LongestCode] : code, kind, parentId, number, number);
        db.Places.Add(made);
        useCase.Changed("address-place", made.Code);
        return made;
    }
}
