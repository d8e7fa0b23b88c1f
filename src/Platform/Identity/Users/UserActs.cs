using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Identity.Users;

/// <summary>What an administrator can do to an account besides changing its card.</summary>
public enum UserAct
{
    /// <summary>The user has left or is suspended: no signing in, sessions end.</summary>
    Lock,

    /// <summary>May sign in again; failed attempts are forgotten.</summary>
    Unlock,

    /// <summary>Every session ends within a minute.</summary>
    SignOut,

    /// <summary>The telephone was lost: the app has to be enrolled again.</summary>
    ResetAuthenticator,
}

/// <summary>Does one of them.</summary>
[Allow(Roles.Administrator)]
public sealed record ActOnUser(Guid UserId, UserAct Act) : ICommand<Done>;

/// <summary>A new password, shown once. Send it without a key: what it gives back must not be kept.</summary>
[Allow(Roles.Administrator)]
public sealed record ResetPassword(Guid UserId) : ICommand<NewPassword>;

internal sealed class ActOnUserHandler(IdentityDb db, UserDesk desk) : IHandler<ActOnUser, Done>
{
    public async Task<Result<Done>> Handle(ActOnUser request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.UserId, null, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var user = opened.Value;
        switch (request.Act)
        {
            case UserAct.Lock:
                user.IsActive = false;
                break;
            case UserAct.Unlock:
                (user.IsActive, user.LockoutEnd, user.AccessFailedCount) = (true, null, 0);
                break;
            case UserAct.ResetAuthenticator:
                user.TwoFactorEnabled = false;
                db.UserTokens.RemoveRange(await db.UserTokens.Where(t => t.UserId == user.Id).ToListAsync(cancellation));
                break;
        }

        UserDesk.EndSessions(user);
        return default(Done);
    }
}

internal sealed class ResetPasswordHandler(UserDesk desk) : IHandler<ResetPassword, NewPassword>
{
    public async Task<Result<NewPassword>> Handle(ResetPassword request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.UserId, null, useCase, cancellation);
        return opened.IsOk
            ? new NewPassword(opened.Value.Id, opened.Value.UserName!, desk.GivePassword(opened.Value))
            : opened.Failure!;
    }
}
