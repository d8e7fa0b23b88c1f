using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Administration;
using Licensing.Web.Cases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Licensing.Web.Gate;
using Licensing.Web.Intake;
using Licensing.Web.Localisation;
using Licensing.Web.Session;
using Licensing.Web.Shell;
using Licensing.Web.Terminal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;

namespace Licensing.Web;

/// <summary>Everything the screens need; the host only calls these.</summary>
public static class WebComposition
{
    /// <summary>Only our own scripts and styles; Radzen sets style attributes from script.</summary>
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>
    /// How many changes of a page may wait for a slow line. A page that stops drawing goes on with the values it drew last:
    /// of two fields typed one after the other the first would be lost.
    /// </summary>
    private const int MostUnseenRenders = 1000;

    private static readonly string[] PublicPaths = ["/terminal", "/my-data", "/demo", "/verify", "/requests", "/account", "/sign-in"];

    /// <summary>Components, texts, languages, the shell's own services.</summary>
    public static IServiceCollection AddLicensingWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTexts();
        services.AddRazorComponents().AddInteractiveServerComponents(circuit => circuit.MaxBufferedUnacknowledgedRenderBatches = MostUnseenRenders);
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddRadzenComponents();
        services.AddScoped<Bell>();
        services.AddScoped<LongWork>();
        services.AddScoped<FieldLabels>();
        services.Scan(scan => scan.FromAssemblies(Discovery.Assemblies).AddClasses(c => c.AssignableTo<IAlerts>(), publicOnly: false).As<IAlerts>().WithScopedLifetime());
        services.AddScoped<PaperReply>();
        services.AddScoped<ListReply>();
        services.AddScoped<PhotoReply>();
        services.AddCasePages();
        services.AddIntakePages();
        services.AddLicensingSessions(configuration);
        services.Configure<GateOptions>(configuration.GetSection("Limits"));
        services.AddSingleton<PublicGate>();
        services.AddSingleton(new TerminalTile("terminal.status", "/terminal/status", "clock", 0));
        services.AddSingleton(new TerminalTile("terminal.needs", "/terminal/needs", "file", 1));
        services.AddSingleton(new TerminalTile("terminal.my-data", "/terminal/my-data", "shield", 90));
        AdministrationMenu.Add(services);
        return services;
    }

    /// <summary>Languages, headers, who is signed in; before the pages.</summary>
    public static IApplicationBuilder UseLicensingWeb(this IApplicationBuilder app) => app
        .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        .Use(ServePeople)
        .UseRequestLocalization(LanguageCookie.Localisation())
        .Use(SetHeaders)
        .UseLicensingSessions()
        .UseAntiforgery();

    /// <summary>All pages of the shell and of the modules, and the language and theme links.</summary>
    public static void MapLicensingWeb(this IEndpointRouteBuilder routes)
    {
        PreferenceEndpoints.Map(routes);
        routes.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .AddAdditionalAssemblies([.. PageAssemblies.Others]);
    }

    /// <summary>
    /// A machine that asked for JSON gets no page about what went wrong. A form that has expired is offered anew.
    /// </summary>
    private static async Task ServePeople(HttpContext context, RequestDelegate next)
    {
        var isPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = isPage;
        }

        await next(context);
        if (isPage && HttpMethods.IsPost(context.Request.Method)
            && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            context.Response.Redirect(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
        }
    }

    private static Task SetHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (PublicPaths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            // Nothing of one visitor may stay for the next one (screens.md «Terminals»).
            headers.CacheControl = "no-store";
        }

        return next(context);
    }
}
