using System.Net;
using System.Text.RegularExpressions;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Identity;

/// <summary>Approving chiefs and administrators sign in with a second factor; nobody does anything with a password that somebody else made.</summary>
public sealed partial class SecondFactorTests(SignInApp app) : IClassFixture<SignInApp>
{
    [Theory]
    [InlineData(Roles.ApprovingChief)]
    [InlineData(Roles.Administrator)]
    public async Task SignIn_RoleWithoutApp_IsLedToEnrolment(string role)
    {
        using var client = app.Client();
        await SignInApp.SignIn(client, await app.User(role));

        var answer = await client.GetAsync("/admin/users", TestContext.Current.CancellationToken);

        Assert.StartsWith("/account/authenticator", answer.Place(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OtherRole_NeedsNoApp()
    {
        using var client = app.Client();
        await SignInApp.SignIn(client, await app.User(Roles.Auditor));

        var answer = await client.GetAsync("/audit", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Enrol_RightCode_GivesTheRoleAndRecoveryCodes()
    {
        using var client = app.Client();
        await SignInApp.SignIn(client, await app.User(Roles.Administrator));

        var codes = await Enrol(client);
        var answer = await client.GetAsync("/admin/users", TestContext.Current.CancellationToken);

        Assert.Equal(10, codes.RecoveryCodes.Count);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_Enrolled_WantsTheCode()
    {
        var user = await app.User(Roles.Administrator);
        var codes = await Enrolled(user);
        using var client = app.Client();

        var first = await SignInApp.SignIn(client, user);
        var before = await client.GetAsync("/account", TestContext.Current.CancellationToken);
        var wrong = await client.Submit("/sign-in/code?back=%2Faccount", ("Code", "000000"));
        var right = await client.Submit("/sign-in/code?back=%2Faccount", ("Code", Forms.CodeOf(codes.Key)));
        var after = await client.GetAsync("/account", TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in/code?back=%2Faccount", first.Place());
        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        Assert.Null(wrong.Headers.Location);
        Assert.Equal("/account", right.Place());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("WrongCode", await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        var user = await app.User(Roles.Administrator);
        var codes = await Enrolled(user);
        using var first = app.Client();
        using var second = app.Client();
        await SignInApp.SignIn(first, user);
        await SignInApp.SignIn(second, user);

        var once = await first.Submit("/sign-in/recovery-code", ("Code", codes.RecoveryCodes[0]));
        var twice = await second.Submit("/sign-in/recovery-code", ("Code", codes.RecoveryCodes[0]));

        Assert.NotNull(once.Headers.Location);
        Assert.Null(twice.Headers.Location);
        Assert.Contains("RecoveryCodeUsed", await app.Sessions(user.UserId));
    }

    // Seen over the shoulder, a code is worth nothing any more (ASVS 6.5.1).
    [Fact]
    public async Task SignIn_CodeThatWasUsed_IsRefused()
    {
        var user = await app.User(Roles.Administrator);
        var codes = await Enrolled(user);
        using var first = app.Client();
        using var second = app.Client();
        await SignInApp.SignIn(first, user);
        await SignInApp.SignIn(second, user);
        var code = Forms.CodeOf(codes.Key);

        var once = await first.Submit("/sign-in/code", ("Code", code));
        var twice = await second.Submit("/sign-in/code", ("Code", code));

        Assert.NotNull(once.Headers.Location);
        Assert.Null(twice.Headers.Location);
        Assert.Contains("WrongCode", await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task Code_WithoutPassword_LeadsToSignIn()
    {
        using var client = app.Client();

        var answer = await client.Submit("/sign-in/code", ("Code", "123456"));

        Assert.Equal("/sign-in", answer.Place());
    }

    [Fact]
    public async Task NewUser_MustChangePasswordFirst()
    {
        var user = await app.NewUser(Roles.Auditor);
        using var client = app.Client();
        await SignInApp.SignIn(client, user);

        var led = await client.GetAsync("/audit", TestContext.Current.CancellationToken);
        var weak = await client.Submit("/account/password", ("Current", user.Password), ("Chosen", "password1234"), ("Repeated", "password1234"));
        var changed = await client.Submit("/account/password?back=%2Faudit", ("Current", user.Password), ("Chosen", "жаңа ұзақ құпиясөз 7"), ("Repeated", "жаңа ұзақ құпиясөз 7"));
        var open = await client.GetAsync("/audit", TestContext.Current.CancellationToken);

        Assert.StartsWith("/account/password", led.Place(), StringComparison.Ordinal);
        Assert.Null(weak.Headers.Location);
        Assert.Equal("/audit", changed.Place());
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Contains("PasswordChanged", await app.Sessions(user.UserId));
    }

    private async Task<(string Key, List<string> RecoveryCodes)> Enrolled(NewPassword user)
    {
        using var client = app.Client();
        await SignInApp.SignIn(client, user);
        return await Enrol(client);
    }

    private static async Task<(string Key, List<string> RecoveryCodes)> Enrol(HttpClient client)
    {
        const string path = "/account/authenticator";
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        var key = Code.Match(page).Groups[1].Value;
        var answer = await client.SubmitShown(path, page, ("Code", Forms.CodeOf(key)));
        var shown = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, shown);
        return (key, [.. Code.Matches(shown).Select(m => m.Groups[1].Value)]);
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Code { get; }
}
