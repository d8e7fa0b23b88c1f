using Licensing.Demo.Builders;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>The whole app over HTTP with some registered weapons, and users of a licensing-permit unit to sign in with.</summary>
public sealed class RegistryWebApp : WebApp
{
    internal const string Password = "қару жарақ 2026 құпия";

    private int made;

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal List<Weapon> Weapons { get; } = [];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        for (var i = 1; i <= 3; i++)
        {
            var act = new RegistryAct(
                Guid.CreateVersion7(), $"WP-26-{i:D7}-0", "362-2007", RegistryApp.Astana, "KZ-AST", "ЛРБ", new(2026, 11, 24), RegistryApp.Decider.Officer,
                new(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc));
            var weapon = Weapon.Enter(new WeaponBuilder(i).Build(), i, act);
            Assert.Null(weapon.Register(RegistryApp.Firm(), Acquisition.Purchase, act));
            Weapons.Add(weapon);
        }

        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeaponsDb>();
        db.AddRange(Weapons);
        await db.SaveChangesAsync(Token);
    }

    /// <summary>A user with an authenticator app, and the key of it.</summary>
    internal async Task<(User User, string Key)> Account(string office, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = $"user{Interlocked.Increment(ref made)}", Name = "Тексеров Т. Т.", OfficeId = office, Locale = "ru" };
        var result = await users.CreateAsync(user, Password);
        result = result.Succeeded ? await users.AddToRolesAsync(user, roles) : result;
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Description)));
        await users.ResetAuthenticatorKeyAsync(user);
        await users.SetTwoFactorEnabledAsync(user, true);
        return (user, (await users.GetAuthenticatorKeyAsync(user))!);
    }

    /// <summary>A client whose user has signed in.</summary>
    internal async Task<(HttpClient Client, Actor Actor)> SignedInWithCode(string office, params string[] roles)
    {
        var (user, key) = await Account(office, roles);
        var client = Client();
        await client.Submit("/sign-in?back=%2Faccount", ("UserName", user.UserName!), ("Password", Password));
        await client.Submit("/sign-in/code?back=%2Faccount", ("Code", Forms.CodeOf(key)));
        return (client, new Actor(user.Id, user.Name, office, "KZ-AST", roles.ToHashSet()));
    }

    internal async Task<List<AuditRecord>> Audit(Guid userId)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KernelDb>().Audit.AsNoTracking().Where(a => a.UserId == userId).OrderBy(a => a.Id).ToListAsync(Token);
    }
}
