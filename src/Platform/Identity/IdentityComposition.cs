using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Identity;

/// <summary>Adds accounts and their rules; cookies and pages are the web project's.</summary>
internal static class IdentityComposition
{
    private const int TriesBeforeLock = 5;

    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);

    public static void AddLicensingIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("Licensing");
        if (configuration["Keys:Folder"] is { Length: > 0 } folder)
        {
            // Every node reads the same folder, or a cookie of one is unknown to the next.
            keys.PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        }

        services.AddScoped<IUserConfirmation<User>, ActiveUsersOnly>();
        services.AddScoped<Users.UserDesk>();
        services.AddIdentityCore<User>(Configure)
            .AddRoles<Role>()
            .AddEntityFrameworkStores<IdentityDb>()
            .AddClaimsPrincipalFactory<UserClaimsFactory>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
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
