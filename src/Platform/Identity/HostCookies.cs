using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Licensing.Platform.Identity;

/// <summary>
/// Names and rules of every cookie of the app: for TLS alone, out of reach of scripts, for this host and no other (<c>__Host-</c>). Only where <c>Sessions:PlainHttp</c> says that
/// there is no TLS (the demo on one's own machine, and tests) they go without, or no browser would send them back.
/// </summary>
public sealed class HostCookies(IConfiguration configuration)
{
    /// <summary>Whether there is no TLS in front.</summary>
    public bool PlainHttp { get; } = configuration.GetValue("Sessions:PlainHttp", false);

    /// <summary>What the policy of a scheme should be.</summary>
    public CookieSecurePolicy Policy => PlainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>The cookie's name as the browser has it.</summary>
    public string Name(string name) => PlainHttp ? name : $"__Host-{name}";

    /// <summary>Sets a cookie.</summary>
    public void Write(HttpContext context, string name, string value, TimeSpan? keep, SameSiteMode sameSite = SameSiteMode.Lax) =>
        context.Response.Cookies.Append(Name(name), value, Options(keep, sameSite));

    /// <summary>Reads a cookie.</summary>
    public string? Read(HttpContext context, string name) => context.Request.Cookies[Name(name)];

    /// <summary>Forgets a cookie.</summary>
    public void Forget(HttpContext context, string name) => context.Response.Cookies.Delete(Name(name), Options(null, SameSiteMode.Lax));

    private CookieOptions Options(TimeSpan? keep, SameSiteMode sameSite) =>
        new() { HttpOnly = true, IsEssential = true, Secure = !PlainHttp, SameSite = sameSite, Path = "/", MaxAge = keep };
}
