using Licensing.Kernel.People;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>By what a vehicle is sought.</summary>
internal enum VehicleSought
{
    Plate,
    Vin,
    Certificate,
    Owner,
}

/// <summary>
/// By what vehicles are found: one table of folded keys, each with a letter before it that says what it is. A part of a VIN is found as the beginning of one of its
/// endings, so that every search is a range of one index and never a scan.
/// </summary>
internal static class VehicleKeys
{
    public const char Number = 'V';
    public const char Plate = 'P';
    public const char Certificate = 'C';
    public const char Owner = 'N';
    public const char OwnerNumber = 'I';

    /// <summary>The shortest part of a VIN that can be searched for.</summary>
    public const int ShortestPart = 4;

    /// <summary>All keys of a vehicle.</summary>
    public static HashSet<string> Of(Vehicle vehicle, IEnumerable<string> ownerNames)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        keys.UnionWith(Endings(vehicle.Identifier).Select(part => Number + part));
        if (PlateText.Fold(vehicle.Plate) is { } plate)
        {
            keys.Add(Plate + plate);
        }

        if (vehicle.Certificate is { } certificate)
        {
            keys.Add(Certificate + CertificateNumber.Key(certificate));
        }

        if (vehicle.OwnerNumber is { } number)
        {
            keys.Add(OwnerNumber + number);
        }

        keys.UnionWith(vehicle.OwnerName is null ? [] : ownerNames.Select(name => Owner + name));
        return keys;
    }

    /// <summary>By what a key finds.</summary>
    public static VehicleSought KindOf(string key) => key[0] switch
    {
        Plate => VehicleSought.Plate,
        Number => VehicleSought.Vin,
        Certificate => VehicleSought.Certificate,
        _ => VehicleSought.Owner,
    };

    /// <summary>What a typed text may mean, the likeliest first: ranges of keys.</summary>
    public static IEnumerable<string> Meant(string typed, VehicleSought? only) => Meant(typed).Where(key => only is null || KindOf(key) == only);

    /// <summary>What a typed text may mean, the likeliest first: ranges of keys.</summary>
    public static IEnumerable<string> Meant(string typed)
    {
        var text = typed.Trim();
        if (text.Length == 12 && text.All(char.IsAsciiDigit))
        {
            yield return OwnerNumber + text;
        }

        if (PlateText.Fold(text) is { Length: >= 2 and <= 9 } plate)
        {
            yield return Plate + plate;
        }

        if (CertificateNumber.LooksLike(text))
        {
            yield return Certificate + CertificateNumber.Key(text);
        }

        if (Vin.Fold(text) is { Length: >= ShortestPart and <= 20 } part && part.All(char.IsAsciiLetterOrDigit))
        {
            yield return Number + part;
        }

        if (NameKey.Fold(text) is { Length: >= 2 } name && name.Any(char.IsLetter))
        {
            yield return Owner + name;
        }
    }

    /// <summary>Whether a key is the first, in the order of keys, by which a prefix finds a vehicle.</summary>
    public static bool IsFirst(string key, string prefix, string identifier) =>
        key[0] != Number || Endings(identifier).Where(part => part.StartsWith(prefix[1..], StringComparison.Ordinal)).Min(StringComparer.Ordinal) == key[1..];

    private static IEnumerable<string> Endings(string number) =>
        Enumerable.Range(0, Math.Max(1, number.Length - ShortestPart + 1)).Select(start => number[start..]);
}
