using System.Security.Claims;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Session;

/// <summary>A user who still has to choose a password or enrol an app is led there; until then the cookie carries no role, so that nothing else is possible.</summary>
internal static class PendingSteps
{
    public static Task Lead(HttpContext context, RequestDelegate next)
    {
        var path = PathOf(context.User.FindFirstValue(UserClaims.Pending));
        if (path is null || !IsOtherPage(context))
        {
            return next(context);
        }

        context.Response.Redirect(SessionPaths.WithBack(path, context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }

    public static string? PathOf(string? pending) => pending switch
    {
        UserClaims.PendingPassword => SessionPaths.Password,
        UserClaims.PendingAuthenticator => SessionPaths.Authenticator,
        _ => null,
    };

    private static bool IsOtherPage(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && !context.Request.Path.StartsWithSegments(SessionPaths.Account, StringComparison.OrdinalIgnoreCase);
}
