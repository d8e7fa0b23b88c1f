using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing;

/// <summary>
/// Passwords of tests protect nothing. In the product's own rounds each hash takes a tenth of a second of a core, and a run of the tests makes thousands of them; what the product does is
/// tested without this.
/// </summary>
internal static class CheapPasswords
{
    private const int Rounds = 1000;

    public static void AddCheapPasswords(this IServiceCollection services) => services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = Rounds);
}
