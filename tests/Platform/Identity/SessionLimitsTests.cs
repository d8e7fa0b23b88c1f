using System.Net;
using Licensing.Platform.Identity;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Identity;

/// <summary>A session ends after an hour without touching anything, after twelve in all, and when it was signed out, whoever has a copy of its cookie (ASVS V7).</summary>
public sealed class SessionLimitsTests(TimedApp app) : IClassFixture<TimedApp>
{
    [Fact]
    public async Task Session_Untouched_EndsAfterAnHour()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Examiner);
        app.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await Account(client));

        app.Time.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.Redirect, await Account(client));
    }

    [Fact]
    public async Task Session_Used_EndsAfterTwelveHours()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Examiner);
        for (var hour = 0; hour < 24; hour++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal(HttpStatusCode.OK, await Account(client));
        }

        app.Time.Advance(TimeSpan.FromMinutes(29));

        Assert.Equal(HttpStatusCode.Redirect, await Account(client));
    }

    // Working in a circuit asks for no page: the page itself says that somebody works, and the cookie lives.
    [Fact]
    public async Task Session_KeptAlive_GoesOn()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Examiner);
        for (var i = 0; i < 3; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(40));
            using var alive = await client.PostAsync(new Uri("/account/alive", UriKind.Relative), null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, alive.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await Account(client));
    }

    [Fact]
    public async Task Cookie_CopiedBeforeSigningOut_IsWorthNothing()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Examiner);
        using var page = await client.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);
        var copy = page.RequestMessage!.Headers.GetValues("Cookie").Single();
        using var thief = app.Client();
        Assert.Equal(HttpStatusCode.OK, await Account(thief, copy));

        using var leave = new HttpRequestMessage(HttpMethod.Get, "/account/sign-out");
        leave.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var left = await client.SendAsync(leave, TestContext.Current.CancellationToken);

        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Redirect, await Account(thief, copy));
    }

    // Another node learns of it when it looks at the account again.
    [Fact]
    public async Task Session_EndedOnAnotherNode_IsKnownFromTheDatabase()
    {
        var made = (await app.Services.GetRequiredService<IDispatcher>().Send(new CreateUser($"user{Guid.NewGuid():N}", new UserCard("Т", Actors.Astana, null, null, "ru", [Roles.Examiner])), Actors.With("administrator", Roles.Administrator))).Value;
        EndedSessions Node() => new(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Time);
        var (here, there) = (Node(), Node());

        await here.End(made.UserId, "session", TimeSpan.FromHours(12));

        Assert.True(here.IsKnown("session"));
        Assert.False(there.IsKnown("session"));
        Assert.True(await there.IsEnded(made.UserId, "session"));
        Assert.False(await there.IsEnded(made.UserId, "another"));
    }

    private static async Task<HttpStatusCode> Account(HttpClient client, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

/// <summary>The app with a clock that can be set on.</summary>
public sealed class TimedApp : WebApp
{
    /// <summary>The clock.</summary>
    public TestClock Time { get; } = new(TestClock.Tuesday);

    /// <inheritdoc/>
    protected override TimeProvider Clock => Time;

    /// <inheritdoc/>
    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Sessions:Idle"] = "01:00:00", ["Sessions:Longest"] = "12:00:00" };

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) =>
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.TimeProvider = Time);
}
