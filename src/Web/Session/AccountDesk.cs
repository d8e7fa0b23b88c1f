using System.Security.Claims;
using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Licensing.Web.Session;

/// <summary>What a user does with their own account.</summary>
internal sealed class AccountDesk(SignInManager<User> signIn, UserManager<User> users, IDispatcher dispatcher, IHttpContextAccessor http)
{
    private const int RecoveryCodes = 10;

    /// <summary>Where Identity's own store looks for the app's key.</summary>
    private const string KeyProvider = "[AspNetUserStore]";

    private const string KeyName = "AuthenticatorKey";

    private ClaimsPrincipal Claims => http.HttpContext!.User;

    public async Task<User> Me() => await users.GetUserAsync(Claims) ?? throw new InvalidOperationException("The account of this session is gone.");

    /// <summary>Codes of what is wrong with the new password; empty when it was changed.</summary>
    public async Task<IReadOnlyList<string>> ChangePassword(string current, string chosen)
    {
        var me = await Me();
        if (current == chosen)
        {
            return ["password-same"];
        }

        me.MustChangePassword = false;
        var result = await users.ChangePasswordAsync(me, current, chosen);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(e => CodeOf(e.Code))];
        }

        await signIn.RefreshSignInAsync(me);
        await Record(SessionEvent.PasswordChanged, me);
        return [];
    }

    /// <summary>The key that the user's app should learn; the same until it is enrolled.</summary>
    public async Task<string> AuthenticatorKey()
    {
        var me = await Me();
        if (await users.GetAuthenticatorKeyAsync(me) is { Length: > 0 } key)
        {
            return key;
        }

        // Not ResetAuthenticatorKeyAsync: it would end the session of a user who only looks at the page.
        var made = users.GenerateNewAuthenticatorKey();
        await users.SetAuthenticationTokenAsync(me, KeyProvider, KeyName, made);
        return made;
    }

    /// <summary>Enrols the app that shows this code; gives recovery codes, or nothing when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> Enrol(string code)
    {
        var me = await Me();
        if (me.TwoFactorEnabled || !await users.VerifyTwoFactorTokenAsync(me, users.Options.Tokens.AuthenticatorTokenProvider, SignInDesk.Digits(code)))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(me, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes);
        await signIn.RefreshSignInAsync(me);
        await Record(SessionEvent.AuthenticatorEnrolled, me);
        return [.. codes!];
    }

    /// <summary>New recovery codes; the old ones end.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes()
    {
        var me = await Me();
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes);
        await Record(SessionEvent.RecoveryCodesMade, me);
        return [.. codes!];
    }

    /// <summary>Ends every session of this user within a minute, this one at once.</summary>
    public async Task SignOutEverywhere()
    {
        var me = await Me();
        await users.UpdateSecurityStampAsync(me);
        await signIn.SignOutAsync();
        SessionPaths.Clear(http.HttpContext);
        await Record(SessionEvent.SignedOutEverywhere, me);
    }

    private static string CodeOf(string identityCode) => identityCode switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => "password-wrong",
        nameof(IdentityErrorDescriber.PasswordTooShort) => "password-short",
        _ => identityCode,
    };

    private Task<Result<Done>> Record(SessionEvent happened, User me) => dispatcher.Send(new RecordSession(happened, me.Id), Actor.System);
}
