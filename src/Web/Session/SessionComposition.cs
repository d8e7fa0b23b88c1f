using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Session;

/// <summary>Signing in by cookie, and who may open which page.</summary>
public static class SessionComposition
{
    private static readonly string[] Schemes =
        [IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme, IdentityConstants.ExternalScheme];

    /// <summary>Adds cookies, the users of circuits, and the desks behind the pages of sessions.</summary>
    public static IServiceCollection AddLicensingSessions(this IServiceCollection services, IConfiguration configuration)
    {
        var cookies = new HostCookies(configuration);
        services.Configure<SessionLimits>(configuration.GetSection("Sessions"));
        var limits = configuration.GetSection("Sessions").Get<SessionLimits>() ?? new SessionLimits();
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        foreach (var scheme in Schemes)
        {
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => (cookie.Cookie.Name, cookie.Cookie.SecurePolicy) = (cookies.Name(scheme.Replace('.', '-')), cookies.Policy));
        }

        services.ConfigureApplicationCookie(cookie => Configure(cookie, cookies, limits.Idle));
        services.Configure<AntiforgeryOptions>(form => (form.Cookie.Name, form.Cookie.SecurePolicy) = (cookies.Name("licensing-form"), cookies.Policy));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = configuration.GetValue("Sessions:CheckEvery", TimeSpan.FromMinutes(1)));
        new IdentityBuilder(typeof(User), typeof(Role), services).AddSignInManager();
        services.AddSingleton<EndedSessions>();
        services.AddScoped<CircuitActivity>();
        services.AddScoped<CircuitHandler>(s => s.GetRequiredService<CircuitActivity>());
        services.AddScoped<AuthenticationStateProvider, RevalidatingUser>();
        services.AddScoped<ICurrentActor, CurrentActor>();
        services.AddScoped<PurposeKept>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<SecondSignIn>();
        return services;
    }

    /// <summary>Between routing and the pages: who is it, is something pending, may they.</summary>
    public static IApplicationBuilder UseLicensingSessions(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.Use(PendingSteps.Lead);
        app.UseAuthorization();
        return app;
    }

    private static void Configure(CookieAuthenticationOptions cookie, HostCookies cookies, TimeSpan idle)
    {
        cookie.Cookie.Name = cookies.Name("licensing-session");
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SessionPaths.SignIn;
        cookie.LogoutPath = SessionPaths.SignOut;
        cookie.AccessDeniedPath = SessionPaths.NotAllowed;
        cookie.ReturnUrlParameter = SessionPaths.Back;
        SessionAge.Watch(cookie);
    }
}
