using System.Security.Cryptography;
using Licensing.Kernel;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Identity.Users;

/// <summary>The administrator's way to an account.</summary>
internal sealed class UserDesk(IdentityDb db, KernelDb kernel, IPasswordHasher<User> hasher)
{
    /// <summary>Letters and digits that nobody takes for another one when they are read out.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Groups = 4;

    private const int GroupLength = 4;

    /// <summary>Opens an account to change it; one's own is changed by another administrator.</summary>
    public async Task<Result<User>> Open(Guid id, int? seen, UseCase useCase, CancellationToken cancellation)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == id, cancellation);
        if (user is null)
        {
            return new Failure.NotFound("user", id.ToString());
        }

        if (id == useCase.Actor.UserId)
        {
            return new Problem("own-account");
        }

        if (seen is { } version && version != user.Version)
        {
            return new Failure.Conflict(null, null, null);
        }

        useCase.Changed("user", id);
        return user;
    }

    public async Task<FieldError?> Write(User user, UserCard card, CancellationToken cancellation)
    {
        if (!await kernel.Offices.AnyAsync(o => o.Id == card.OfficeId && o.IsActive, cancellation))
        {
            return new FieldError("officeId", "office-unknown");
        }

        (user.Name, user.OfficeId, user.Position) = (card.Name.Trim(), card.OfficeId, Tidy(card.Position));
        (user.Iin, user.Locale) = (Tidy(card.Iin), card.Locale);
        await SetRoles(user, card.Roles, cancellation);
        return null;
    }

    /// <summary>A password to be read out and changed at the first sign-in.</summary>
    public string GivePassword(User user)
    {
        var password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        user.PasswordHash = hasher.HashPassword(user, password);
        user.MustChangePassword = true;
        EndSessions(user);
        return password;
    }

    /// <summary>Every session of the user ends within a minute.</summary>
    public static void EndSessions(User user) => user.SecurityStamp = Guid.NewGuid().ToString("N");

    private async Task SetRoles(User user, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(cancellation);
        var had = await db.UserRoles.Where(r => r.UserId == user.Id).ToListAsync(cancellation);
        var ids = roles.Where(r => wanted.Contains(r.Name!)).Select(r => r.Id).ToHashSet();
        var gone = had.Where(r => !ids.Contains(r.RoleId)).ToList();
        var added = ids.Except(had.Select(r => r.RoleId)).Select(id => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = id }).ToList();
        db.UserRoles.RemoveRange(gone);
        db.UserRoles.AddRange(added);
        if (gone.Count + added.Count > 0)
        {
            EndSessions(user);
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
