using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Session;

/// <summary>Why somebody was not signed in beside.</summary>
public enum SecondSignInFault
{
    /// <summary>Name, password or code do not fit, or the account has no second factor.</summary>
    Wrong,

    /// <summary>Too many failures.</summary>
    Locked,
}

/// <summary>
/// A second person proves who they are on the page of the first: own name, password and second factor, for one act that needs two. The session of the first
/// goes on; each attempt is in the trail and counts towards the lock, as at the sign-in page.
/// </summary>
public sealed class SecondSignIn(IServiceScopeFactory scopes, IDispatcher dispatcher)
{
    private static readonly User Nobody = new();

    /// <summary>Who it is, or why not.</summary>
    public async Task<(Actor? Actor, SecondSignInFault? Fault)> Check(string userName, string password, string code)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            // As slow as for a name that exists, so that the time does not tell.
            scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(Nobody, password);
            return await Failed(SessionEvent.Failed, null, SecondSignInFault.Wrong);
        }

        if (!user.IsActive || !user.TwoFactorEnabled)
        {
            return await Failed(SessionEvent.NotActive, user, SecondSignInFault.Wrong);
        }

        if (await users.IsLockedOutAsync(user))
        {
            return await Failed(SessionEvent.LockedOut, user, SecondSignInFault.Locked);
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            return await Failed(SessionEvent.Failed, user, SecondSignInFault.Wrong);
        }

        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, SignInDesk.Digits(code)))
        {
            await users.AccessFailedAsync(user);
            return await Failed(SessionEvent.WrongCode, user, SecondSignInFault.Wrong);
        }

        await users.ResetAccessFailedCountAsync(user);
        await Record(SessionEvent.SignedInBeside, user);
        return ((await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(user)).ToActor(), null);
    }

    private async Task<(Actor? Actor, SecondSignInFault? Fault)> Failed(SessionEvent happened, User? user, SecondSignInFault fault)
    {
        await Record(happened, user);
        return (null, fault);
    }

    private Task<Result<Done>> Record(SessionEvent happened, User? user) => dispatcher.Send(new RecordSession(happened, user?.Id), Actor.System);
}
