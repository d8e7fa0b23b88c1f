using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Licensing.Platform.Identity;

/// <summary>Long, not the user name, and not one of those that everybody tries first; no rules of composition, which only make people write it down.</summary>
internal sealed class PasswordRules(BlockedPasswords blocked) : IPasswordValidator<User>
{
    public const int Length = 12;

    private const int FewestLetters = 5;

    private const string Rows = "1234567890qwertyuiopasdfghjklzxcvbnm0987654321poiuytrewqlkjhgfdsamnbvcxz";

    private static readonly FrozenSet<string> Common = Read();

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult((Problem(user.UserName ?? "", password ?? "") ?? (blocked.Has(password ?? "") ? "password-common" : null)) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password; its length is checked by Identity itself.</summary>
    internal static string? Problem(string userName, string password) =>
        userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "password-has-user-name"
        : IsCommon(password) ? "password-common"
        : null;

    private static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        var bare = plain.Trim([.. "0123456789!@#$%^&*()-_=+.,?;: "]);
        var letters = Unleet(bare);
        return plain.Distinct().Count() < FewestLetters
            || Common.Contains(plain) || Common.Contains(bare) || Common.Contains(letters)
            || Rows.Contains(plain[..Math.Min(plain.Length, 8)], StringComparison.Ordinal)
            || IsRepeated(plain);
    }

    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(n => text.Length % n == 0 && text.Chunk(n).All(c => text.AsSpan(0, n).SequenceEqual(c)));

    private static string Unleet(string text) =>
        text.Replace('@', 'a').Replace('4', 'a').Replace('3', 'e').Replace('1', 'i').Replace('0', 'o').Replace('$', 's').Replace('5', 's');

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Licensing.Platform.Identity.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
