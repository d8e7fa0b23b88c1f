using System.Security.Claims;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Session;

/// <summary>Looks every minute whether the user of an open circuit is still signed in: who left, was locked, signed out everywhere, has done nothing for too long or has been there for too long is not.</summary>
internal sealed class RevalidatingUser(
    ILoggerFactory log, IServiceScopeFactory scopes, IOptions<SecurityStampValidatorOptions> stamps, IOptions<SessionLimits> limits, CircuitActivity activity)
    : RevalidatingServerAuthenticationStateProvider(log)
{
    /// <summary>Longer than any static page takes to draw: a page that changes its own user's stamp would lose the user halfway.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(20);

    protected override TimeSpan RevalidationInterval => stamps.Value.ValidationInterval > Shortest ? stamps.Value.ValidationInterval : Shortest;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        IsValid(authenticationState.User);

    internal async Task<bool> IsValid(ClaimsPrincipal claims)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (activity.Quiet > limits.Value.Idle || await SessionAge.IsOver(claims, scope.ServiceProvider))
        {
            return false;
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.GetUserAsync(claims);
        return user is { IsActive: true }
            && claims.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}
