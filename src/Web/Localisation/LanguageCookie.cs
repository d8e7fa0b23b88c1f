using Licensing.Platform.Identity;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Localisation;

/// <summary>
/// The language of a request is what the person chose, else Kazakh. The hall has a choice of its own, which is forgotten
/// when the terminal goes back to its start page.
/// </summary>
internal sealed class LanguageCookie : RequestCultureProvider
{
    public const string OfficerName = "language";
    public const string TerminalName = "terminal-language";

    public static string NameFor(PathString path) =>
        path.StartsWithSegments("/terminal", StringComparison.OrdinalIgnoreCase) ? TerminalName : OfficerName;

    public static void Write(HttpContext context, string name, string language) =>
        Cookies(context).Write(context, name, language, name == OfficerName ? TimeSpan.FromDays(365) : null);

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = Cookies(httpContext).Read(httpContext, NameFor(httpContext.Request.Path));
        var known = Cultures.All.FirstOrDefault(culture => culture.Name == chosen) ?? Cultures.Kazakh;
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(known.Name));
    }

    public static RequestLocalizationOptions Localisation() => new()
    {
        DefaultRequestCulture = new RequestCulture(Cultures.Kazakh),
        SupportedCultures = [.. Cultures.All],
        SupportedUICultures = [.. Cultures.All],
        RequestCultureProviders = [new LanguageCookie()],
    };

    private static HostCookies Cookies(HttpContext context) => context.RequestServices.GetRequiredService<HostCookies>();
}
