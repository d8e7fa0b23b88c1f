using System.Security.Claims;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Identity;

/// <summary>What the sign-in cookie says of a user, and the way from it to an <see cref="Actor"/>.</summary>
public static class UserClaims
{
    /// <summary>Name as shown.</summary>
    public const string DisplayName = "licensing:display-name";

    /// <summary>Name of the office, in Kazakh.</summary>
    public const string OfficeName = "licensing:office-name";

    /// <summary>Office.</summary>
    public const string Office = "licensing:office";

    /// <summary>Region of the office.</summary>
    public const string Region = "licensing:region";

    /// <summary>A service that the office serves; one claim for each.</summary>
    public const string Service = "licensing:service";

    /// <summary>Position.</summary>
    public const string Position = "licensing:position";

    /// <summary>The user's own identification number.</summary>
    public const string Iin = "licensing:iin";

    /// <summary>What has to be done before anything else: <see cref="PendingPassword"/> or <see cref="PendingAuthenticator"/>.</summary>
    public const string Pending = "licensing:pending";

    /// <summary>A password of one's own is wanted.</summary>
    public const string PendingPassword = "password";

    /// <summary>An authenticator app is wanted.</summary>
    public const string PendingAuthenticator = "authenticator";

    /// <summary>Who sends requests for this user; nobody when not signed in. Without roles while something is pending.</summary>
    public static Actor? ToActor(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Actor(
                id,
                user.FindFirstValue(DisplayName) ?? "",
                user.FindFirstValue(Office) ?? "",
                user.FindFirstValue(Region) ?? "",
                user.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet(StringComparer.Ordinal),
                user.FindFirstValue(Iin),
                user.FindFirstValue(Position))
            : null;
}
