using System.Net;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Identity;

/// <summary>Signing in and out as a browser does it; C-10: every attempt is in the audit trail.</summary>
public sealed class SignInTests(SignInApp app) : IClassFixture<SignInApp>
{
    [Fact]
    public async Task SignIn_RightPassword_GoesBackAndIsRecorded()
    {
        var user = await app.User(Roles.Examiner);
        using var client = app.Client();

        var answer = await SignInApp.SignIn(client, user);
        var account = await client.GetStringAsync("/account", TestContext.Current.CancellationToken);

        Assert.Equal("/account", answer.Place());
        Assert.Contains(user.UserName, account, StringComparison.Ordinal);
        Assert.Equal(["SignedIn"], await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task SignIn_Cookie_IsOutOfReachOfScripts()
    {
        using var client = app.Client();

        var answer = await SignInApp.SignIn(client, await app.User(Roles.Examiner));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("licensing-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task SignIn_BackToElsewhere_GoesHome(string back)
    {
        using var client = app.Client();

        var answer = await SignInApp.SignIn(client, await app.User(Roles.Examiner), back);

        Assert.Equal("/", answer.Place());
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysSoAndIsRecorded()
    {
        var user = await app.User(Roles.Examiner);
        using var client = app.Client();

        var answer = await SignInApp.SignIn(client, user with { Password = "something else entirely" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("UserName-error", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["Failed"], await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task SignIn_UnknownName_LooksTheSame()
    {
        var user = await app.User(Roles.Examiner);
        using var client = app.Client();

        var wrong = await SignInApp.SignIn(client, user with { Password = "something else entirely" });
        var unknown = await SignInApp.SignIn(client, user with { UserName = "nobody-of-that-name" });

        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal(Message(await Body(wrong)), Message(await Body(unknown)));
    }

    [Fact]
    public async Task SignIn_FiveFailures_LocksOut()
    {
        var user = await app.User(Roles.Examiner);
        using var client = app.Client();
        for (var i = 0; i < 5; i++)
        {
            await SignInApp.SignIn(client, user with { Password = "something else entirely" });
        }

        var answer = await SignInApp.SignIn(client, user);

        Assert.Null(answer.Headers.Location);
        Assert.Equal(["Failed", "Failed", "Failed", "Failed", "LockedOut", "LockedOut"], await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task SignIn_UserHasLeft_IsRefused()
    {
        var user = await app.User(Roles.Examiner);
        await app.Change(user.UserId, u => u.IsActive = false);
        using var client = app.Client();

        var answer = await SignInApp.SignIn(client, user);

        Assert.Null(answer.Headers.Location);
        Assert.Equal(["NotActive"], await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        using var client = app.Client();
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("UserName", "a"), new("Password", "b")]);

        var answer = await client.PostAsync("/sign-in", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Page_NotSignedIn_LeadsToSignIn()
    {
        using var client = app.Client();

        var answer = await client.GetAsync("/account", TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in?back=%2Faccount", answer.Place());
    }

    [Fact]
    public async Task SignOut_FromOwnPage_EndsTheSession()
    {
        var user = await app.User(Roles.Examiner);
        using var client = app.Client();
        await SignInApp.SignIn(client, user);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-out");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await client.GetAsync("/account", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["SignedIn", "SignedOut"], await app.Sessions(user.UserId));
    }

    [Fact]
    public async Task SignOut_LinkFromElsewhere_Asks()
    {
        using var client = app.Client();
        await SignInApp.SignIn(client, await app.User(Roles.Examiner));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-out");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await client.GetAsync("/account", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task SignOutEverywhere_OtherDevice_IsOutToo()
    {
        var user = await app.User(Roles.Examiner);
        using var here = app.Client();
        using var there = app.Client();
        await SignInApp.SignIn(here, user);
        await SignInApp.SignIn(there, user);

        await here.Submit("/account");
        var answer = await there.GetAsync("/account", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("SignedOutEverywhere", await app.Sessions(user.UserId));
    }

    private static async Task<string> Body(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Message(string page)
    {
        var start = page.IndexOf("id=\"errors\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</ul>", start, StringComparison.Ordinal)];
    }
}
