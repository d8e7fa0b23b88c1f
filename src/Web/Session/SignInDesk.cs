using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Licensing.Web.Localisation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Licensing.Web.Session;

/// <summary>What came of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    Done,
    NeedsCode,
    Wrong,
    Locked,
    Expired,
}

/// <summary>Signs in and out, and leaves each attempt in the audit trail (C-10).</summary>
internal sealed class SignInDesk(
    SignInManager<User> signIn, UserManager<User> users, IPasswordHasher<User> hasher, IDispatcher dispatcher, IHttpContextAccessor http)
{
    private static readonly User Nobody = new();

    public async Task<SignInOutcome> ByPassword(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        if (user is null)
        {
            // As slow as for a name that exists, so that the time does not tell.
            hasher.HashPassword(Nobody, password);
            return await Outcome(SignInOutcome.Wrong, SessionEvent.Failed, null);
        }

        return await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true) switch
        {
            { Succeeded: true } => await SignedIn(user, SessionEvent.SignedIn),
            { RequiresTwoFactor: true } => SignInOutcome.NeedsCode,
            { IsLockedOut: true } => await Outcome(SignInOutcome.Locked, SessionEvent.LockedOut, user),
            { IsNotAllowed: true } => await Outcome(SignInOutcome.Wrong, SessionEvent.NotActive, user),
            _ => await Outcome(SignInOutcome.Wrong, SessionEvent.Failed, user),
        };
    }

    public async Task<SignInOutcome> ByCode(string code) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is { } user
            ? await Second(user, await signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false), SessionEvent.SignedIn)
            : SignInOutcome.Expired;

    public async Task<SignInOutcome> ByRecoveryCode(string code) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user ? SignInOutcome.Expired
        : await users.IsLockedOutAsync(user) ? await Outcome(SignInOutcome.Locked, SessionEvent.LockedOut, user)
        : await Second(user, await signIn.TwoFactorRecoveryCodeSignInAsync(code.Trim().ToUpperInvariant()), SessionEvent.RecoveryCodeUsed);

    public async Task SignOut()
    {
        var user = http.HttpContext is { } context ? await users.GetUserAsync(context.User) : null;
        await (user is null ? Task.CompletedTask : SessionAge.End(http.HttpContext!.User, http.HttpContext.RequestServices));
        await signIn.SignOutAsync();
        SessionPaths.Clear(http.HttpContext);
        if (user is not null)
        {
            await Record(SessionEvent.SignedOut, user);
        }
    }

    internal static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);

    private async Task<SignInOutcome> Second(User user, SignInResult result, SessionEvent how) => result switch
    {
        { Succeeded: true } => await SignedIn(user, how),
        { IsLockedOut: true } => await Outcome(SignInOutcome.Locked, SessionEvent.LockedOut, user),
        _ => await Outcome(SignInOutcome.Wrong, SessionEvent.WrongCode, user),
    };

    private async Task<SignInOutcome> SignedIn(User user, SessionEvent how)
    {
        LanguageCookie.Write(http.HttpContext!, LanguageCookie.OfficerName, user.Locale);
        return await Outcome(SignInOutcome.Done, how, user);
    }

    private async Task<SignInOutcome> Outcome(SignInOutcome outcome, SessionEvent happened, User? user)
    {
        await Record(happened, user);
        return outcome;
    }

    private Task<Result<Done>> Record(SessionEvent happened, User? user) => dispatcher.Send(new RecordSession(happened, user?.Id), Actor.System);
}
