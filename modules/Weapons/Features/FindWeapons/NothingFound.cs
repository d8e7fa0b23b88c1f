using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>Why a search found nothing: as what the words were read, and what is odd about them.</summary>
internal static class NothingFound
{
    public static IEnumerable<string> Reasons(ITexts texts, string typed, WeaponSought? by)
    {
        var meant = WeaponKeys.Meant(typed, by).ToList();
        foreach (var key in meant)
        {
            yield return texts.Format($"WP.registry.none.{WeaponKeys.KindOf(key)}{(key[0] == WeaponKeys.OwnerNumber ? ".number" : "")}", key[1..]);
        }

        if (meant.Count == 0)
        {
            yield return texts.Format(by is null ? "WP.registry.none.unreadable" : $"WP.registry.none.not-{by}", WeaponKeys.ShortestPart);
        }

        if (meant.Exists(key => key[0] == WeaponKeys.OwnerNumber) && !Iin.TryParse(typed.Trim(), out _, out _) && !Bin.TryParse(typed.Trim(), out _, out _))
        {
            yield return texts["WP.registry.none.check-digit"];
        }
    }
}
