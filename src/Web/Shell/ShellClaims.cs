using System.Security.Claims;
using Licensing.Platform.Identity;

namespace Licensing.Web.Shell;

/// <summary>What the frame shows about the person who is signed in; sign-in puts these claims on the user.</summary>
public static class ShellClaims
{
    /// <summary>Name as shown: «А. Әбілқасым».</summary>
    public const string DisplayName = UserClaims.DisplayName;

    /// <summary>Name of the user's office, in the official Kazakh form.</summary>
    public const string OfficeName = UserClaims.OfficeName;

    /// <summary>The display name, or the sign-in name where there is none.</summary>
    public static string Name(ClaimsPrincipal user) =>
        user.FindFirstValue(DisplayName) ?? user.Identity?.Name ?? string.Empty;

    /// <summary>The office, or nothing.</summary>
    public static string? Office(ClaimsPrincipal user) => user.FindFirstValue(OfficeName);
}
