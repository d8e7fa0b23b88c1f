using System.Security.Cryptography;
using Licensing.Demo.Builders;
using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Users;

/// <summary>A login as it is printed, once.</summary>
internal sealed record DemoLogin(string UserName, string Password, string Name, IReadOnlyList<string> Roles, string Office);

/// <summary>Keeps the accounts with passwords that are made on this machine; all of them in one transaction, as the last thing of a seed.</summary>
internal sealed class LoginWriter(DatabaseSession session, IdentityDb db, IPasswordHasher<User> hasher)
{
    /// <summary>Letters and digits that nobody takes for another one when they are read out.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public async Task<IReadOnlyList<DemoLogin>> Write(IEnumerable<DemoUser> users, CancellationToken cancellation)
    {
        await session.Begin(cancellation);
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Name!, r => r.Id, cancellation);
        var logins = new List<DemoLogin>();
        foreach (var (user, names, office) in users)
        {
            var password = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
            user.PasswordHash = hasher.HashPassword(user, password);
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            db.Users.Add(user);
            db.UserRoles.AddRange(names.Select(name => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roles[name] }));
            logins.Add(new(user.UserName!, password, user.Name, names, office?.NameKk ?? ""));
        }

        await session.Save(cancellation);
        await session.Commit(cancellation);
        return logins;
    }
}
