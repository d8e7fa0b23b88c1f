using Licensing.AddressBureau.Domain.Classifier;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>A place with everything around it, from the large to the small.</summary>
internal sealed record DescribedPlace(Place Row, IReadOnlyList<Place> Above)
{
    public string Kk => string.Join(", ", Above.Append(Row).Select(Kazakh));

    public string Ru => string.Join(", ", Above.Append(Row).Select(Russian));

    public PlaceOnRecord Shown => new(Row.Id, Row.Kind, Row.Code, Kk, Ru);

    public static DescribedPlace Of(Place place, IReadOnlyDictionary<Guid, Place> known)
    {
        var above = new List<Place>();
        for (var id = place.ParentId; id is { } up && known.TryGetValue(up, out var found); id = found.ParentId)
        {
            above.Insert(0, found);
        }

        return new(place, above);
    }

    private static string Kazakh(Place place) => place.Kind switch
    {
        PlaceKind.House => $"{place.NameKk}-үй",
        PlaceKind.Flat => $"{place.NameKk}-пәтер",
        _ => place.NameKk,
    };

    private static string Russian(Place place) => place.Kind switch
    {
        PlaceKind.House => $"д. {place.NameRu}",
        PlaceKind.Flat => $"кв. {place.NameRu}",
        _ => place.NameRu,
    };
}

/// <summary>How places are called.</summary>
internal static class PlaceNames
{
    /// <summary>Whether a name of the place has a word from which on it begins with this.</summary>
    public static bool IsCalled(this Place place, string folded) =>
        NameKey.WordStarts(place.NameKk).Concat(NameKey.WordStarts(place.NameRu)).Any(name => name.StartsWith(folded, StringComparison.Ordinal));
}
