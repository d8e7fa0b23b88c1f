using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>An organisation that keeps weapons, at the office that leads it. Whatever is changed about its rooms, people and ammunition raises its version, so that of two officers at once one sees the other.</summary>
internal sealed class OrganisationFile : IVersioned
{
    public Guid OrganisationId { get; init; }

    public required string Name { get; init; }

    public required string Bin { get; init; }

    /// <summary>DECISION: one office leads an organisation, that of its first weapon, permit or room.</summary>
    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    /// <summary>Since when it has weapons without a break; none while it has none.</summary>
    public DateOnly? FirstWeaponOn { get; private set; }

    public DateOnly? LastInventoryOn { get; private set; }

    /// <summary>The last day for the yearly inventory; none while there is nothing to count.</summary>
    public DateOnly? InventoryDueOn { get; private set; }

    /// <summary>The day on which the office was told that the inventory is late.</summary>
    public DateOnly? OverdueSince { get; private set; }

    public int Changes { get; private set; }

    public int Version { get; set; }

    /// <summary>Something about the organisation changes.</summary>
    public void Touch() => Changes++;

    /// <summary>What the register says of its weapons: the day of the oldest registration that stands, or none.</summary>
    public void Follow(DateOnly? firstWeaponOn)
    {
        FirstWeaponOn = firstWeaponOn;
        Plan();
    }

    /// <summary>An inventory was closed.</summary>
    public void Inventoried(DateOnly on)
    {
        (LastInventoryOn, OverdueSince) = (on, null);
        Plan();
    }

    /// <summary>The office is told once that the day is over.</summary>
    public bool NoteOverdue(DateOnly today)
    {
        if (OverdueSince is not null || !(InventoryDueOn < today))
        {
            return false;
        }

        OverdueSince = today;
        return true;
    }

    // A year after the last inventory, or after the first weapon.
    private void Plan()
    {
        InventoryDueOn = FirstWeaponOn is { } first ? (LastInventoryOn is { } last && last > first ? last : first).AddYears(1) : null;
        OverdueSince = InventoryDueOn is null ? null : OverdueSince;
    }
}
