using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Identity;

/// <summary>The whole app, and users to sign in with.</summary>
public sealed class SignInApp : WebApp
{
    /// <summary>A user whose password is their own already.</summary>
    internal async Task<NewPassword> User(params string[] roles)
    {
        var made = await NewUser(roles);
        await Change(made.UserId, user => user.MustChangePassword = false);
        return made;
    }

    /// <summary>A user as an administrator makes one.</summary>
    internal async Task<NewPassword> NewUser(params string[] roles)
    {
        var card = new UserCard("Тексеров Т. Т.", Actors.Astana, "инспектор", null, "kk", roles);
        var made = await Services.GetRequiredService<IDispatcher>()
            .Send(new CreateUser($"user{Guid.NewGuid():N}", card), Actors.With("administrator", Roles.Administrator));
        return made.Value;
    }

    internal async Task Change(Guid userId, Action<User> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        change(await db.Users.SingleAsync(u => u.Id == userId));
        await db.SaveChangesAsync();
    }

    internal async Task<List<string>> Sessions(Guid userId)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KernelDb>().Audit
            .Where(a => a.UserId == userId && a.SubjectKind == "session").OrderBy(a => a.Id).Select(a => a.Action).ToListAsync();
    }

    internal static async Task<HttpResponseMessage> SignIn(HttpClient client, NewPassword user, string back = "/account") =>
        await client.Submit($"/sign-in?back={Uri.EscapeDataString(back)}", ("UserName", user.UserName), ("Password", user.Password));

    /// <inheritdoc/>
    protected override Dictionary<string, string?> Settings() => new(base.Settings())
    {
        ["Sessions:PlainHttp"] = "true",
        ["Sessions:CheckEvery"] = "00:00:00",
    };
}
