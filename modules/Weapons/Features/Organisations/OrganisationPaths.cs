namespace Licensing.Weapons.Features.Organisations;

/// <summary>Addresses of the pages.</summary>
internal static class OrganisationPaths
{
    public const string Inventories = "/weapons/inventories";

    public static string Of(Guid organisationId) => $"/weapons/organisations/{organisationId}";

    /// <summary>A weapon's page in the register.</summary>
    public static string Weapon(Guid id) => $"/registry/weapons/{id}";

    /// <summary>A permit's page in the register.</summary>
    public static string Permit(Guid id) => $"/registry/permits/{id}";

    public static string Inventory(Guid id) => $"{Inventories}/{id}";

    public static string InventoryCsv(Guid id) => $"{Inventory(id)}/csv";

    public static string InventoryAct(Guid id) => $"/print/weapon-inventory/{id}";

    public static string Book(Guid stockId) => $"/weapons/ammunition/{stockId}";

    /// <summary>A file says its purpose in its address.</summary>
    public static string BookCsv(Guid stockId, string? purpose) => $"{Book(stockId)}/csv?purpose={Uri.EscapeDataString(purpose ?? "")}";

    public static string BookPaper(Guid stockId, string? purpose) => $"/print/ammunition-book/{stockId}?purpose={Uri.EscapeDataString(purpose ?? "")}";
}
