using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Session;

/// <summary>Addresses of the pages about one's own session.</summary>
internal static class SessionPaths
{
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in/code";
    public const string RecoveryCode = "/sign-in/recovery-code";
    public const string SignOut = "/account/sign-out";
    public const string NotAllowed = "/not-allowed";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string Authenticator = "/account/authenticator";

    /// <summary>Where to go on afterwards.</summary>
    public const string Back = "back";

    /// <summary>Only back into this site: a link from elsewhere cannot send a freshly signed-in user away.</summary>
    public static string Local(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) ? back : "/";

    /// <summary>Tells the browser to forget what it keeps of this site: who signs in next finds nothing of the one before.</summary>
    public static void Clear(HttpContext? context)
    {
        if (context is { Response.HasStarted: false })
        {
            context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        }
    }

    /// <summary>An address that remembers where to go on.</summary>
    public static string WithBack(string path, string? back) =>
        Local(back) is "/" ? path : $"{path}?{Back}={Uri.EscapeDataString(Local(back))}";
}
