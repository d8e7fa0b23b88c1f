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

    // A list of passwords that were stolen elsewhere, as the security of a ministry keeps it; what is too short to be chosen is not kept at all.
    [Fact]
    public void Blocked_ByTheFile_IsFoundInAnyCase()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["short", "Correct Horse Battery", "trustno1trustno1"]);

        var blocked = new BlockedPasswords(file);

        Assert.Equal(2, blocked.Count);
        Assert.True(blocked.Has("correct horse battery"));
        Assert.False(blocked.Has("another horse battery"));
        Assert.False(new BlockedPasswords(null).Has("correct horse battery"));
        File.Delete(file);
    }

    [Theory]
    [InlineData("Licensing2026!")]
    [InlineData("POLICE-2026-2026")]
    [InlineData("Полиция123456")]
    public void Word_OfOurOwn_IsCommon(string password) => Assert.Equal("password-common", PasswordRules.Problem("a.omarov", password));
}
