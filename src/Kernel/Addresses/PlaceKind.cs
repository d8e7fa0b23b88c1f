namespace Licensing.Kernel.Addresses;

/// <summary>Levels of the classifier, from the large to the small.</summary>
public enum PlaceKind
{
    /// <summary>Region, or a city of republican significance.</summary>
    Region,

    /// <summary>District of a region or of a city.</summary>
    District,

    /// <summary>City, town, village.</summary>
    Settlement,

    /// <summary>Street, avenue, square.</summary>
    Street,

    /// <summary>House.</summary>
    House,

    /// <summary>Flat.</summary>
    Flat,
}
