using System.Globalization;
using System.Security.Claims;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Session;

/// <summary>Section <c>Sessions</c> of the configuration: how long somebody stays signed in.</summary>
public sealed class SessionLimits
{
    /// <summary>Without touching anything. DECISION: an hour, the longest that NIST SP 800-63B-4 gives at its second level.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>From signing in, whatever was done. DECISION: 12 hours, a shift with its breaks; NIST gives 24.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);
}

/// <summary>Remembers since when somebody is signed in, on every page of the session and in its circuits, and ends it when that is too long.</summary>
internal static class SessionAge
{
    /// <summary>Claim: since when, Unix seconds. It stands in no cookie; it is added to who opens a page.</summary>
    public const string Since = "licensing:since";

    /// <summary>Puts the two looks into the cookie's events, before what Identity looks at (the security stamp).</summary>
    public static void Watch(CookieAuthenticationOptions cookie)
    {
        var stamp = cookie.Events.OnValidatePrincipal;
        cookie.Events.OnSigningIn = signing =>
        {
            // A page that renews the cookie of the same session, after a new password for instance, hands on what stands there.
            signing.Properties.Items.TryAdd(Since, Now(signing.HttpContext.RequestServices).ToString(CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = async asked =>
        {
            var since = asked.Properties.Items.TryGetValue(Since, out var text) ? text! : "0";
            if (IsOver(since, asked.HttpContext.RequestServices))
            {
                asked.RejectPrincipal();
                await asked.HttpContext.SignOutAsync(asked.Scheme.Name);
                return;
            }

            await stamp(asked);
            asked.Principal?.AddIdentity(new ClaimsIdentity([new Claim(Since, since)]));
        };
    }

    /// <summary>Whether the session of a user has lasted too long; never for who has none.</summary>
    public static bool IsOver(ClaimsPrincipal user, IServiceProvider services) => user.FindFirstValue(Since) is { } since && IsOver(since, services);

    private static bool IsOver(string since, IServiceProvider services) =>
        Now(services) - long.Parse(since, CultureInfo.InvariantCulture) > services.GetRequiredService<IOptions<SessionLimits>>().Value.Longest.TotalSeconds;

    private static long Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
}
