using System.Text.Json.Serialization;
using Licensing.Kernel.People;

namespace Licensing.Weapons.Domain;

/// <summary>A weapon as its papers describe it.</summary>
internal sealed record WeaponData
{
    public const int Oldest = 1850;
    public const int LongestMake = 40;
    public const int LongestModel = 60;
    public const int LongestCalibre = 20;
    public const int LongestNumber = 30;

    public WeaponKind? Kind { get; init; }

    public string? Make { get; init; }

    public string? Model { get; init; }

    /// <summary>As stamped: 12, 7,62x54R.</summary>
    public string? Calibre { get; init; }

    public string? Number { get; init; }

    public int? Year { get; init; }

    /// <summary>Barrels in words: two, side by side, 720 mm.</summary>
    public string? Barrel { get; init; }

    /// <summary>Number of the test shot's act (WP-12.4, second list).</summary>
    public string? TestShotAct { get; init; }

    /// <summary>Make, calibre and number folded; no two weapons share it. None while one of them is missing.</summary>
    [JsonIgnore]
    public string? Identity => Parts.All(part => part.Length > 0) ? string.Join('|', Parts) : null;

    private string[] Parts => [NameKey.Fold(Make ?? ""), WeaponNumber.Fold(Calibre), WeaponNumber.Fold(Number)];
}

/// <summary>Numbers and calibres as they are compared: upper case, without what stands between, letters that look alike as one.</summary>
internal static class WeaponNumber
{
    private const string Cyrillic = "АВЕКМНОРСТУХІЅЈ";
    private const string Latin = "ABEKMHOPCTYXISJ";

    public static string Fold(string? typed) => string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit)
        .Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c));

    /// <summary>Signs that are misread for each other as one: what two numbers share that may be the same.</summary>
    public static string Blurred(string? typed) => string.Concat(Fold(typed).Select(c => c switch { 'O' or 'Q' or 'D' => '0', 'I' or 'L' => '1', 'B' => '8', 'S' => '5', 'Z' => '2', _ => c }));
}
