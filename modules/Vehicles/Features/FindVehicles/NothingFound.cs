using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Vehicles.Features;

/// <summary>Why a search found nothing: as what the words were read, and what is odd about them.</summary>
internal static class NothingFound
{
    public static IEnumerable<string> Reasons(ITexts texts, string typed, VehicleSought? by)
    {
        var meant = VehicleKeys.Meant(typed, by).ToList();
        foreach (var key in meant)
        {
            yield return texts.Format($"VR.registry.none.{VehicleKeys.KindOf(key)}{(key[0] == VehicleKeys.OwnerNumber ? ".number" : "")}", key[1..]);
        }

        if (meant.Count == 0)
        {
            yield return texts.Format(by is null ? "VR.registry.none.unreadable" : $"VR.registry.none.not-{by}", VehicleKeys.ShortestPart);
        }

        if (meant.Exists(key => key[0] == VehicleKeys.OwnerNumber) && !Iin.TryParse(typed.Trim(), out _, out _) && !Bin.TryParse(typed.Trim(), out _, out _))
        {
            yield return texts["VR.registry.none.check-digit"];
        }

        if (Vin.Fold(typed) is { Length: > 12 and not Vin.Length } number && number.All(char.IsAsciiLetterOrDigit))
        {
            yield return texts.Format("VR.registry.none.vin-length", Vin.Length, number.Length);
        }
    }
}
