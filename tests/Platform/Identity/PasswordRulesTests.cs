using Licensing.Platform.Identity;

namespace Licensing.Tests.Platform.Identity;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234", "password-common")]
    [InlineData("P@ssw0rd2026!!", "password-common")]
    [InlineData("qwertyuiop123", "password-common")]
    [InlineData("123456789012", "password-common")]
    [InlineData("aaaaaaaaaaaa", "password-common")]
    [InlineData("abcabcabcabc", "password-common")]
    [InlineData("құпиясөз12345", "password-common")]
    [InlineData("i am A.Omarov today", "password-has-user-name")]
    [InlineData("қызыл алма көк аспан", null)]
    [InlineData("four words of nobody", null)]
    public void Problem_OfPassword_IsNamed(string password, string? code) =>
        Assert.Equal(code, PasswordRules.Problem("a.omarov", password));
}
