using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Session;

/// <summary>Signing in by cookie, and who may open which page.</summary>
public static class SessionComposition
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromHours(10);

    /// <summary>Adds cookies, the users of circuits, and the desks behind the pages of sessions.</summary>
    public static IServiceCollection AddLicensingSessions(this IServiceCollection services, IConfiguration configuration)
    {
        // Off only where there is no TLS in front: the demo on one's own machine, and tests.
        var secure = configuration.GetValue("Sessions:PlainHttp", false)
            ? CookieSecurePolicy.SameAsRequest
            : CookieSecurePolicy.Always;
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie => Configure(cookie, secure));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.SecurePolicy = secure);
        services.Configure<AntiforgeryOptions>(form => (form.Cookie.Name, form.Cookie.SecurePolicy) = ("licensing-form", secure));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = configuration.GetValue("Sessions:CheckEvery", TimeSpan.FromMinutes(1)));
        new IdentityBuilder(typeof(User), typeof(Role), services).AddSignInManager();
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

    private static void Configure(CookieAuthenticationOptions cookie, CookieSecurePolicy secure)
    {
        cookie.Cookie.Name = "licensing-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = secure;
        cookie.ExpireTimeSpan = LongestIdle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SessionPaths.SignIn;
        cookie.LogoutPath = SessionPaths.SignOut;
        cookie.AccessDeniedPath = SessionPaths.NotAllowed;
        cookie.ReturnUrlParameter = SessionPaths.Back;
    }
}
