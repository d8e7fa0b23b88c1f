namespace Licensing.Vehicles.Pages;

/// <summary>Addresses of the pages about restrictions.</summary>
internal static class RestrictionPages
{
    /// <summary>Those that hold today.</summary>
    public const string Holding = "/restrictions?state=Holding";

    /// <summary>Those of one vehicle.</summary>
    public static string Vehicle(Guid id) => $"/restrictions/vehicle/{id}";
}
