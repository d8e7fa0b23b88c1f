using Licensing.Kernel;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;

namespace Licensing.AddressBureau.Domain.Classifier;

/// <summary>A row of the classifier of addresses: a region, district, settlement, street, house or flat below another row.</summary>
internal sealed class Place : IVersioned
{
    public const int LongestCode = 60;
    public const int LongestName = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Of the classifier; one place only.</summary>
    public string Code { get; private init; } = "";

    public PlaceKind Kind { get; private init; }

    /// <summary>The place around it; none for a region.</summary>
    public Guid? ParentId { get; private init; }

    public string NameKk { get; private set; } = "";

    public string NameRu { get; private set; } = "";

    /// <summary>The folded number of a house or flat, which its parent has once; empty for places with names.</summary>
    public string Number { get; private init; } = "";

    public int Version { get; set; }

    /// <summary>What it is searched by: its folded names from each of their words on.</summary>
    public List<PlaceKey> Keys { get; } = [];

    public static Place Of(string code, PlaceKind kind, Guid? parentId, string nameKk, string nameRu)
    {
        var isNumbered = kind is PlaceKind.House or PlaceKind.Flat;
        var made = new Place { Code = code, Kind = kind, ParentId = parentId, Number = isNumbered ? NumberKey(nameKk) : "" };
        made.Rename(nameKk, nameRu);
        return made;
    }

    /// <summary>A number of a house or flat, folded: «12 А» and «12a» are one house.</summary>
    public static string NumberKey(string number) => SearchKey.Fold(number);

    /// <summary>Takes other names over.</summary>
    /// <returns>Whether they were other ones.</returns>
    public bool Rename(string nameKk, string nameRu)
    {
        if (NameKk == nameKk && NameRu == nameRu)
        {
            return false;
        }

        (NameKk, NameRu) = (nameKk, nameRu);

        // Houses and flats are reached by their street, not by their number.
        var keys = Kind is PlaceKind.House or PlaceKind.Flat ? [] : NameKey.WordStarts(nameKk).Concat(NameKey.WordStarts(nameRu)).ToHashSet(StringComparer.Ordinal);
        Keys.RemoveAll(k => !keys.Remove(k.Key));
        Keys.AddRange(keys.Select(k => new PlaceKey { PlaceId = Id, Key = k }));
        return true;
    }
}

/// <summary>A folded name of a place from one of its words on.</summary>
internal sealed class PlaceKey
{
    public Guid PlaceId { get; init; }

    public required string Key { get; init; }
}
