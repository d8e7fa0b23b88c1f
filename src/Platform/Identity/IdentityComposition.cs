using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Identity;

/// <summary>Adds accounts and their rules; cookies and pages are the web project's.</summary>
internal static class IdentityComposition
{
    private const int TriesBeforeLock = 5;

    /// <summary>PBKDF2 by HMAC-SHA512, as many rounds as OWASP advises; a password of fewer is hashed anew when its owner signs in.</summary>
    private const int HashingRounds = 210_000;

    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);

    public static void AddLicensingIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("Licensing");
        if (configuration["Keys:Folder"] is { Length: > 0 } folder)
        {
            // Every node reads the same folder, or a cookie of one is unknown to the next.
            keys.PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        }

        keys.ProtectKeys(configuration);
        services.AddSingleton(new HostCookies(configuration));
        services.AddSingleton(new BlockedPasswords(configuration["Passwords:Blocked"]));
        services.AddScoped<IUserConfirmation<User>, ActiveUsersOnly>();
        services.AddScoped<Users.UserDesk>();
        services.AddSingleton<ILookupNormalizer, ReadableNames>();
        services.AddIdentityCore<User>(Configure)
            .AddRoles<Role>()
            .AddEntityFrameworkStores<IdentityDb>()
            .AddClaimsPrincipalFactory<UserClaimsFactory>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OnceOnlyCode>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashingRounds);
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = PasswordRules.Length;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = TriesBeforeLock;
        options.Lockout.DefaultLockoutTimeSpan = LockFor;
        options.SignIn.RequireConfirmedAccount = true;
    }
}
