namespace Licensing.Weapons.Features;

/// <summary>Addresses of the register's pages and files.</summary>
internal static class WeaponPaths
{
    public const string Registry = "/registry/weapons";
    public const string Reports = "/registry/weapons/reports";
    public const string Export = "/registry/weapons/export";
    public const string Permits = "/registry/permits";

    /// <summary>Permits that end within thirty days.</summary>
    public const string Ending = "/registry/permits?state=Ending";

    /// <summary>Weapons in hand under permits that have ended.</summary>
    public const string Ended = "/registry/permits/ended";

    public static string Of(Guid weaponId) => $"{Registry}/{weaponId}";

    /// <summary>The register, asked.</summary>
    public static string Asking(string text) => $"{Registry}?q={Uri.EscapeDataString(text)}";

    public static string Permit(Guid permitId) => $"{Permits}/{permitId}";

    /// <summary>The permits, asked.</summary>
    public static string PermitsOf(string text) => $"{Permits}?q={Uri.EscapeDataString(text)}";

    /// <summary>A file of the register says its purpose in its address.</summary>
    public static string Print(string paper, string? purpose) => $"/print/{paper}?purpose={Uri.EscapeDataString(purpose ?? "")}";
}
