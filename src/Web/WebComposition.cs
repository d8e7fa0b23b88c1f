using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Administration;
using Licensing.Web.Cases;
using Licensing.Web.Circuits;
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
    /// <summary>Components, texts, languages, the shell's own services.</summary>
    public static IServiceCollection AddLicensingWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTexts();
        services.AddCircuits(configuration);
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

    /// <summary>Languages, who is signed in; before the pages.</summary>
    public static IApplicationBuilder UseLicensingWeb(this IApplicationBuilder app) => app
        .Use(RefuseForeignSockets)
        .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        .Use(ServePeople)
        .UseRequestLocalization(LanguageCookie.Localisation())
        .UseLicensingSessions()
        .UseCircuitLimits()
        .UseAntiforgery();

    /// <summary>All pages of the shell and of the modules, and the language and theme links.</summary>
    public static void MapLicensingWeb(this IEndpointRouteBuilder routes)
    {
        PreferenceEndpoints.Map(routes);
        routes.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null) // SecurityHeaders says more
            .AddAdditionalAssemblies([.. PageAssemblies.Others]);
    }

    /// <summary>A browser lets any site open a socket anywhere, and says which site it was: circuits are opened by our own pages alone.</summary>
    private static Task RefuseForeignSockets(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) && origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
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
}
