using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>Where an organisation keeps a weapon, and that it was counted.</summary>
internal sealed partial class Weapon
{
    /// <summary>It goes into another room of its owner; only what is in the owner's hands does.</summary>
    public Problem? Place(StoragePlace room, DateOnly on, Officer by, DateTime now)
    {
        if (!IsInHand)
        {
            return new Problem("WP.weapon-not-in-hand", Number);
        }

        if (PlaceId != room.Id)
        {
            PlaceId = room.Id;
            Append(WeaponHappening.PlaceChanged, room.Address, null, on, by, now);
        }

        return null;
    }

    /// <summary>An inventory found it, missed it or found it different.</summary>
    public void Inventoried(string words, DateOnly on, Officer by, DateTime now) => Append(WeaponHappening.Inventoried, words, null, on, by, now);
}
