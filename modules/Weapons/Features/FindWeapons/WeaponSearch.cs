using Licensing.Kernel.People;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Finds weapons by what was typed: always a range of the one index of keys, in its order, and never a scan.</summary>
internal sealed class WeaponSearch(WeaponsDb db)
{
    /// <summary>A page of what was meant; the first meaning that finds anything counts, and the next page goes on with it.</summary>
    public async Task<WeaponPage> Page(string typed, WeaponSought? by, WeaponCursor? after, int size, CancellationToken cancellation)
    {
        foreach (var prefix in WeaponKeys.Meant(typed, by).Where(meant => after?.Key is not { } key || key[0] == meant[0]))
        {
            var keys = await Range(prefix, after, size + 1).ToListAsync(cancellation);
            if (keys.Count > 0 || after is not null)
            {
                return (await Shown(keys, size, cancellation)) with { Read = WeaponKeys.KindOf(prefix) };
            }
        }

        return new WeaponPage([], null);
    }

#pragma warning disable CA1309, CA1310 // Comparisons in a query are the database's, in the byte order of a search key.
    /// <summary>Keys that begin with a prefix, after a line, in order. An IIN or BIN is whole: its range is one key.</summary>
    internal IQueryable<WeaponKey> Range(string prefix, WeaponCursor? after, int most)
    {
        var (from, beyond) = SearchKey.Range(prefix);
        var low = after?.Key ?? from;
        var keys = db.WeaponKeys.AsNoTracking().Where(k => string.Compare(k.Key, low) >= 0 && string.Compare(k.Key, beyond) < 0);
        if (after?.Key is { } last)
        {
            var id = after.WeaponId;
            keys = keys.Where(k => k.Key != last || k.WeaponId.CompareTo(id) > 0);
        }

        return keys.OrderBy(k => k.Key).ThenBy(k => k.WeaponId).Take(most);
    }
#pragma warning restore CA1309, CA1310

    private async Task<WeaponPage> Shown(List<WeaponKey> keys, int size, CancellationToken cancellation)
    {
        var page = keys.Take(size).ToList();
        var ids = page.Select(k => k.WeaponId).Distinct().ToList();
        var weapons = await db.Weapons.AsNoTracking().Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, cancellation);
        return new WeaponPage(
            [.. ids.Select(id => WeaponLine.Of(weapons[id]))],
            keys.Count > size ? new WeaponCursor(page[^1].Key, page[^1].WeaponId, 0) : null);
    }
}
