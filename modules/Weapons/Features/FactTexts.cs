using System.Text.Json;
using Licensing.Kernel.Standards;

namespace Licensing.Weapons.Features;

/// <summary>Resources of the words that the situation has for permits and weapons.</summary>
internal static class FactTexts
{
    public static string Weapon(WeaponKind kind) => TextKeys.FactCode(WeaponFlow.Service, "weapon", JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}"));

    public static string Permit(PermitKind kind) => TextKeys.FactCode(WeaponFlow.Service, "permit", JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}"));
}
