using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Identity.Users;

/// <summary>One user.</summary>
[Allow(Roles.Administrator)]
public sealed record ShowUser(Guid UserId) : IQuery<UserView>;

/// <summary>A user as the administrator sees them.</summary>
public sealed record UserView(
    Guid Id, int Version, string UserName, UserCard Card, bool IsActive, DateTime? LockedOutUntil, bool HasAuthenticator, bool MustChangePassword);

internal sealed class ShowUserHandler(IdentityDb db) : IHandler<ShowUser, UserView>
{
    public async Task<Result<UserView>> Handle(ShowUser request, UseCase useCase, CancellationToken cancellation)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UserId, cancellation);
        if (user is null)
        {
            return new Failure.NotFound("user", request.UserId.ToString());
        }

        var roles = await db.UserRoles.Where(r => r.UserId == user.Id)
            .Join(db.Roles, r => r.RoleId, x => x.Id, (_, x) => x.Name!).ToListAsync(cancellation);
        useCase.Viewed("user", user.Id);
        return new UserView(
            user.Id, user.Version, user.UserName!, new UserCard(user.Name, user.OfficeId, user.Position, user.Iin, user.Locale, roles),
            user.IsActive, user.LockoutEnd > useCase.Now ? user.LockoutEnd?.UtcDateTime : null, user.TwoFactorEnabled, user.MustChangePassword);
    }
}
