using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>What was found of a weapon.</summary>
internal enum InventoryResult
{
    Unchecked,
    Present,
    Absent,

    /// <summary>It is there, but not as the register says.</summary>
    Differs,

    /// <summary>It is there and should not be.</summary>
    Extra,
}

/// <summary>A weapon of an inventory, as it should be when that began.</summary>
internal sealed class InventoryLine : IVersioned
{
    private InventoryLine()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid InventoryId { get; private init; }

    public int Ordinal { get; private init; }

    /// <summary>The weapon of the register; none of an extra one that the register does not know.</summary>
    public Guid? WeaponId { get; private init; }

    /// <summary>As stamped.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Make, model, calibre.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Address of the room.</summary>
    public string? Place { get; private init; }

    public InventoryResult Result { get; private set; }

    public string? Note { get; private set; }

    public DateTime? At { get; private set; }

    public string? ByName { get; private set; }

    /// <summary>The inventory is closed.</summary>
    public bool IsFixed { get; private set; }

    public int Version { get; set; }

    internal static InventoryLine Expected(Guid inventoryId, int ordinal, Weapon weapon, string? place) => new()
    {
        InventoryId = inventoryId, Ordinal = ordinal, WeaponId = weapon.Id, Number = weapon.Number, Title = weapon.Title, Place = place,
    };

    internal static InventoryLine Surplus(Guid inventoryId, int ordinal, WeaponData data, Weapon? weapon, string? note, Officer by, DateTime now) => new()
    {
        InventoryId = inventoryId, Ordinal = ordinal, WeaponId = weapon?.Id, Number = weapon?.Number ?? data.Number!.Trim(),
        Title = weapon?.Title ?? TitleOf(data),
        Result = InventoryResult.Extra, Note = note, At = now, ByName = by.Name,
    };

    /// <summary>What is known of a weapon that the register does not know.</summary>
    internal static string TitleOf(WeaponData data) => string.Join(", ", new[] { data.Make, data.Calibre }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));

    /// <summary>Somebody looked: it is there, it is not, or it differs. Another look may say otherwise until the inventory is closed.</summary>
    public Problem? Tick(InventoryResult result, string? note, Officer by, DateTime now)
    {
        if (IsFixed)
        {
            return new Problem("WP.inventory-closed-line", Number);
        }

        if (Result == InventoryResult.Extra)
        {
            return new Problem("WP.inventory-line-extra", Number);
        }

        (Result, Note, At, ByName) = (result, note, now, by.Name);
        return null;
    }

    internal void Fix() => IsFixed = true;
}
