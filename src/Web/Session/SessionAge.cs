using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Session;

/// <summary>Gives every session a name and remembers since when it lasts, on its pages and in its circuits; ends it when it was signed out or is too old.</summary>
internal static class SessionAge
{
    /// <summary>Claim: since when, Unix seconds. Like the name it is kept beside who the user is and added when a page is opened.</summary>
    public const string Since = "licensing:since";

    /// <summary>Claim: the session's name.</summary>
    public const string Session = "licensing:session";

    /// <summary>Puts the looks into the cookie's events, before what Identity looks at (the security stamp).</summary>
    public static void Watch(CookieAuthenticationOptions cookie)
    {
        var stamp = cookie.Events.OnValidatePrincipal;
        cookie.Events.OnSigningIn = signing =>
        {
            // A page that renews the cookie of the same session, after a new password for instance, hands on what stands there.
            signing.Properties.Items.TryAdd(Since, Now(signing.HttpContext.RequestServices).ToString(CultureInfo.InvariantCulture));
            signing.Properties.Items.TryAdd(Session, RandomNumberGenerator.GetHexString(32));
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = async asked =>
        {
            var items = asked.Properties.Items;
            if (!items.TryGetValue(Since, out var since) || !items.TryGetValue(Session, out var session) || await IsOver(asked, since!, session!))
            {
                asked.RejectPrincipal();
                await asked.HttpContext.SignOutAsync(asked.Scheme.Name);
                return;
            }

            await stamp(asked);
            if (asked.Principal is { } user && user.FindFirst(Session) is null)
            {
                user.AddIdentity(new ClaimsIdentity([new Claim(Since, since!), new Claim(Session, session!)]));
            }
        };
    }

    /// <summary>Whether the session of a circuit's user has lasted too long or was signed out elsewhere.</summary>
    public static async Task<bool> IsOver(ClaimsPrincipal user, IServiceProvider services) =>
        user.FindFirstValue(Since) is { } since && user.FindFirstValue(Session) is { } session
        && (IsTooOld(since, services) || (IdOf(user) is { } id && await services.GetRequiredService<EndedSessions>().IsEnded(id, session)));

    /// <summary>Ends the session of whoever asks.</summary>
    public static Task End(ClaimsPrincipal user, IServiceProvider services) =>
        user.FindFirstValue(Session) is { } session && IdOf(user) is { } id ? services.GetRequiredService<EndedSessions>().End(id, session, LongestOf(services)) : Task.CompletedTask;

    // Whether another node ended it is asked as often as the security stamp is looked at.
    private static async Task<bool> IsOver(CookieValidatePrincipalContext asked, string since, string session)
    {
        var services = asked.HttpContext.RequestServices;
        var ended = services.GetRequiredService<EndedSessions>();
        var every = services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval;
        return IsTooOld(since, services) || ended.IsKnown(session)
            || (Now(services) - (asked.Properties.IssuedUtc?.ToUnixTimeSeconds() ?? 0) >= every.TotalSeconds && IdOf(asked.Principal!) is { } id && await ended.IsEnded(id, session));
    }

    private static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private static bool IsTooOld(string since, IServiceProvider services) =>
        Now(services) - long.Parse(since, CultureInfo.InvariantCulture) > LongestOf(services).TotalSeconds;

    private static TimeSpan LongestOf(IServiceProvider services) => services.GetRequiredService<IOptions<SessionLimits>>().Value.Longest;

    private static long Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
}
