using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Identity;

/// <summary>
/// Sessions that were signed out: a copy of the cookie that somebody made before is worth nothing. This node knows at once; the others when they look at the account again
/// (<c>Sessions:CheckEvery</c>, a minute). A session is forgotten when it would be over anyway.
/// </summary>
public sealed class EndedSessions(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string Store = "[Licensing:ended]";

    private readonly ConcurrentDictionary<string, DateTimeOffset> here = [];

    /// <summary>Ends a session of a user.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="session">Its name.</param>
    /// <param name="longest">How long any session lasts: what was ended before is forgotten.</param>
    public async Task End(Guid userId, string session, TimeSpan longest)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, at) in here)
        {
            _ = now - at > longest && here.TryRemove(old, out _);
        }

        here[session] = now;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var before = (now - longest).ToUnixTimeSeconds();
        var kept = await db.UserTokens.Where(t => t.UserId == userId && t.LoginProvider == Store).ToListAsync();
        db.UserTokens.RemoveRange(kept.Where(t => long.Parse(t.Value!, CultureInfo.InvariantCulture) < before));
        if (kept.All(t => t.Name != session))
        {
            db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = userId, LoginProvider = Store, Name = session, Value = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Whether this node ended it, or knows that another did.</summary>
    public bool IsKnown(string session) => here.ContainsKey(session);

    /// <summary>Whether any node ended it.</summary>
    public async Task<bool> IsEnded(Guid userId, string session)
    {
        if (IsKnown(session))
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IdentityDb>().UserTokens.FindAsync(userId, Store, session) is null)
        {
            return false;
        }

        here[session] = clock.GetUtcNow();
        return true;
    }
}
