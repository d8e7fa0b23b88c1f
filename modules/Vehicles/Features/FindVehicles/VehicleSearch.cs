using Licensing.Kernel.People;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Finds vehicles by what was typed: always a range of the one index of keys, in its order, and never a scan.</summary>
internal sealed class VehicleSearch(VehiclesDb db)
{
    /// <summary>A page of what was meant; the first meaning that finds anything counts, and the next page goes on with it.</summary>
    public async Task<VehiclePage> Page(string typed, VehicleSought? by, VehicleCursor? after, int size, CancellationToken cancellation)
    {
        foreach (var prefix in VehicleKeys.Meant(typed, by).Where(meant => after?.Key is not { } key || key[0] == meant[0]))
        {
            var keys = await Range(prefix, after, size + 1).ToListAsync(cancellation);
            if (keys.Count > 0 || after is not null)
            {
                return (await Shown(prefix, keys, size, cancellation)) with { Read = VehicleKeys.KindOf(prefix) };
            }
        }

        return new VehiclePage([], null);
    }

#pragma warning disable CA1309, CA1310 // Comparisons in a query are the database's, in the byte order of a search key.
    /// <summary>Keys that begin with a prefix, after a line, in order. An IIN or BIN is whole: its range is one key.</summary>
    internal IQueryable<VehicleKey> Range(string prefix, VehicleCursor? after, int most)
    {
        var (from, beyond) = SearchKey.Range(prefix);
        var low = after?.Key ?? from;
        var keys = db.VehicleKeys.AsNoTracking().Where(k => string.Compare(k.Key, low) >= 0 && string.Compare(k.Key, beyond) < 0);
        if (after?.Key is { } last)
        {
            var id = after.VehicleId;
            keys = keys.Where(k => k.Key != last || k.VehicleId.CompareTo(id) > 0);
        }

        return keys.OrderBy(k => k.Key).ThenBy(k => k.VehicleId).Take(most);
    }
#pragma warning restore CA1309, CA1310

    // A part that repeats in a VIN is found at each of its places: the first in the order of keys is the line.
    private async Task<VehiclePage> Shown(string prefix, List<VehicleKey> keys, int size, CancellationToken cancellation)
    {
        var page = keys.Take(size).ToList();
        var ids = page.Select(k => k.VehicleId).Distinct().ToList();
        var vehicles = await db.Vehicles.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellation);
        return new VehiclePage(
            [.. page.Where(k => VehicleKeys.IsFirst(k.Key, prefix, vehicles[k.VehicleId].Identifier)).DistinctBy(k => k.VehicleId).Select(k => VehicleLine.Of(vehicles[k.VehicleId]))],
            keys.Count > size ? new VehicleCursor(page[^1].Key, page[^1].VehicleId, 0) : null);
    }
}
