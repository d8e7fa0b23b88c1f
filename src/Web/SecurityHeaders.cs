using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web;

/// <summary>What every answer tells the browser, whoever gave it: pages, files, errors, refusals for too many requests. An answer that says something of its own (a scan) keeps it.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Only our own scripts, and none in the page; Radzen sets style attributes, which are no scripts. The page's base element is ours and leads to this host; objects are the scans
    /// in an officer's page.
    /// </summary>
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>The camera takes photographs for documents; nothing else of the machine is wanted.</summary>
    private const string Permissions = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), clipboard-read=(), browsing-topics=()";

    // Two years, and every host below this one.
    private const string Transport = "max-age=63072000; includeSubDomains";

    /// <summary>First of all, so that no answer goes without.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var isPlain = app.ApplicationServices.GetRequiredService<HostCookies>().PlainHttp;
        return app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Set(context.Response.Headers, isPlain);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Set(IHeaderDictionary headers, bool isPlain)
    {
        Default(headers, "Content-Security-Policy", ContentPolicy);
        Default(headers, "X-Content-Type-Options", "nosniff");
        Default(headers, "Referrer-Policy", "same-origin");
        Default(headers, "Permissions-Policy", Permissions);
        Default(headers, "Cross-Origin-Opener-Policy", "same-origin");
        Default(headers, "Cross-Origin-Resource-Policy", "same-origin");

        // Pages hold personal data, and the next one at a terminal or desk must find nothing of them (screens.md «Terminals»); scripts and styles say themselves how long they last.
        Default(headers, "Cache-Control", "no-store");
        if (!isPlain)
        {
            Default(headers, "Strict-Transport-Security", Transport);
        }
    }

    private static void Default(IHeaderDictionary headers, string name, string value)
    {
        if (headers[name].Count == 0)
        {
            headers[name] = value;
        }
    }
}
