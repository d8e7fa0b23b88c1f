using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Identity;

/// <summary>What happened to somebody's session.</summary>
public enum SessionEvent
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Signed out.</summary>
    SignedOut,

    /// <summary>Wrong user name or password.</summary>
    Failed,

    /// <summary>Wrong code of the authenticator app.</summary>
    WrongCode,

    /// <summary>Too many failures: locked for a while.</summary>
    LockedOut,

    /// <summary>The account is not in use.</summary>
    NotActive,

    /// <summary>Signed in with a recovery code.</summary>
    RecoveryCodeUsed,

    /// <summary>Changed the password.</summary>
    PasswordChanged,

    /// <summary>Enrolled an authenticator app.</summary>
    AuthenticatorEnrolled,

    /// <summary>Made new recovery codes.</summary>
    RecoveryCodesMade,

    /// <summary>Signed out on every device.</summary>
    SignedOutEverywhere,

    /// <summary>Signed in beside another user, to allow one act.</summary>
    SignedInBeside,
}

/// <summary>Puts what happened to a session into the audit trail, under the name of the user whom it concerns. A name that nobody has is not kept: it may be a password typed into the wrong field.</summary>
[Allow(Roles.System)]
[Housekeeping]
public sealed record RecordSession(SessionEvent Happened, Guid? UserId) : ICommand<Done>;

internal sealed class RecordSessionHandler(KernelDb db, IdentityDb identity) : IHandler<RecordSession, Done>
{
    public async Task<Result<Done>> Handle(RecordSession request, UseCase useCase, CancellationToken cancellation)
    {
        var user = await identity.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UserId, cancellation);
        db.Audit.Add(new AuditRecord
        {
            At = useCase.Now,
            UserId = user?.Id ?? Guid.Empty,
            UserName = user?.Name ?? "",
            OfficeId = user?.OfficeId ?? "",
            Action = request.Happened.ToString(),
            Verb = AuditVerb.Session,
            SubjectKind = "session",
            SubjectId = user?.Id.ToString() ?? "",
        });
        Telemetry.RecordSession(request.Happened.ToString());
        return default(Done);
    }
}
