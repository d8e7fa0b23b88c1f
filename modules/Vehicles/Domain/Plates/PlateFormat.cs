namespace Licensing.Vehicles.Domain.Plates;

/// <summary>
/// A format of plates, effective-dated reference data. DECISION: the act (VR-5, VR-8) names plates for cars, motorcycles, trailers and transit and describes none of
/// them; the formats of Data/ReferenceData/plate-formats.json are our reading, and a lawyer changes them there.
/// </summary>
internal sealed class PlateFormat
{
    /// <summary>Code, for instance <c>car-2012-individual</c>.</summary>
    public required string Code { get; init; }

    public PlateType Type { get; set; }

    public PlateHolder Holder { get; set; }

    /// <summary>As <see cref="PlateLayout"/> reads it.</summary>
    public required string Pattern { get; set; }

    /// <summary>Letters that a series may have.</summary>
    public required string Letters { get; set; }

    /// <summary>Letter or code on the plate, and the ISO 3166-2 region that it stands for.</summary>
    public Dictionary<string, string> Regions { get; set; } = [];

    /// <summary>First day on which plates of this format may be taken into stock.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last such day; plates that are on vehicles stay good.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The letters' script.</summary>
    public required string Script { get; set; }

    public PlateLayout Layout => new(Pattern);

    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether a text of this layout is a plate of this format.</summary>
    public bool Fits(PlateText text) =>
        text.Layout.Pattern == Pattern && Regions.ContainsKey(text.Region) && text.Number > 0 && text.Letters.All(Letters.Contains);

    /// <summary>The plates from one to another, both included, over the ends of series; none where they are not in order or of two regions.</summary>
    public IEnumerable<PlateText>? Range(PlateText from, PlateText to, int most)
    {
        var (first, last) = (Ordinal(from), Ordinal(to));
        return from.Region != to.Region || last < first || last - first >= most
            ? null
            : Enumerable.Range(0, (int)(last - first) + 1).Select(i => At(from.Region, first + i));
    }

    /// <summary>Its place in the order of its region, from 0.</summary>
    public long Ordinal(PlateText text) =>
        (text.Letters.Aggregate(0L, (sum, letter) => (sum * Letters.Length) + Letters.IndexOf(letter, StringComparison.Ordinal)) * Layout.MostNumbers) + text.Number - 1;

    /// <summary>The plate at a place in the order of a region.</summary>
    public PlateText At(string region, long ordinal)
    {
        var layout = Layout;
        var (series, number) = Math.DivRem(ordinal, layout.MostNumbers);
        var letters = new char[layout.SeriesLetters];
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            (series, var letter) = Math.DivRem(series, Letters.Length);
            letters[i] = Letters[(int)letter];
        }

        return PlateText.Parse(layout.Compose(region, new string(letters), (int)number + 1))!.Value;
    }
}
