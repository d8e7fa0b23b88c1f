using Licensing.Platform.Identity;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Localisation;

/// <summary>Language and theme: plain links that set a cookie and lead back, so that they work without a circuit too.</summary>
internal static class PreferenceEndpoints
{
    public const string ThemeCookie = "theme";
    private static readonly string[] Themes = ["auto", "light", "dark"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/language/{language}", ChooseLanguage).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/theme/{theme}", ChooseTheme).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/terminal/reset", ResetTerminal).ExcludeFromDescription().AllowAnonymous();
    }

    public static string Theme(HttpContext? context) =>
        context is not null && Cookies(context).Read(context, ThemeCookie) is { } theme && Themes.Contains(theme) ? theme : Themes[0];

    private static IResult ChooseLanguage(HttpContext context, string language, string? back)
    {
        if (!Cultures.All.Any(culture => culture.Name == language))
        {
            return Results.NotFound();
        }

        var target = Local(back);
        LanguageCookie.Write(context, LanguageCookie.NameFor(target), language);
        return Results.LocalRedirect(target);
    }

    private static IResult ChooseTheme(HttpContext context, string theme, string? back)
    {
        if (!Themes.Contains(theme))
        {
            return Results.NotFound();
        }

        Cookies(context).Write(context, ThemeCookie, theme, TimeSpan.FromDays(365));
        return Results.LocalRedirect(Local(back));
    }

    private static IResult ResetTerminal(HttpContext context)
    {
        Cookies(context).Forget(context, LanguageCookie.TerminalName);
        return Results.LocalRedirect("/terminal");
    }

    private static HostCookies Cookies(HttpContext context) => context.RequestServices.GetRequiredService<HostCookies>();

    /// <summary>Only back into this site.</summary>
    private static string Local(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : "/";
}
