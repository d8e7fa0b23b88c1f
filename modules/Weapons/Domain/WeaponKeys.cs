using Licensing.Kernel.People;

namespace Licensing.Weapons.Domain;

/// <summary>By what a weapon is sought.</summary>
internal enum WeaponSought
{
    Number,
    Owner,
}

/// <summary>
/// By what weapons are found: one table of folded keys, each with a letter before it that says what it is, so that every search is a range of one index and never a scan.
/// A part of a number is found as the beginning of one of its endings.
/// </summary>
internal static class WeaponKeys
{
    public const char Number = 'W';
    public const char Owner = 'N';
    public const char OwnerNumber = 'I';

    /// <summary>The shortest part of a number that can be searched for.</summary>
    public const int ShortestPart = 3;

    /// <summary>All keys of a weapon.</summary>
    public static HashSet<string> Of(Weapon weapon, IEnumerable<string> ownerNames)
    {
        var number = WeaponNumber.Fold(weapon.Number);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        keys.UnionWith(Enumerable.Range(0, Math.Max(1, number.Length - ShortestPart + 1)).Select(start => Number + number[start..]));
        if (weapon.OwnerNumber is { } iinOrBin)
        {
            keys.Add(OwnerNumber + iinOrBin);
        }

        keys.UnionWith(weapon.OwnerName is null ? [] : ownerNames.Select(name => Owner + name));
        return keys;
    }

    /// <summary>By what a key finds.</summary>
    public static WeaponSought KindOf(string key) => key[0] == Number ? WeaponSought.Number : WeaponSought.Owner;

    /// <summary>What a typed text may mean, the likeliest first: ranges of keys.</summary>
    public static IEnumerable<string> Meant(string typed, WeaponSought? only) => Meant(typed.Trim()).Where(key => only is null || KindOf(key) == only);

    private static IEnumerable<string> Meant(string text)
    {
        if (text.Length == 12 && text.All(char.IsAsciiDigit))
        {
            yield return OwnerNumber + text;
        }

        if (text.Any(char.IsDigit) && WeaponNumber.Fold(text) is { Length: >= ShortestPart and <= WeaponData.LongestNumber } part)
        {
            yield return Number + part;
        }

        if (NameKey.Fold(text) is { Length: >= 2 } name && name.Any(char.IsLetter))
        {
            yield return Owner + name;
        }
    }
}
