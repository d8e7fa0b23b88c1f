using System.Net;
using System.Text;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Web;

/// <summary>What every answer tells the browser, and whom the app answers at all (OWASP ASVS 5, V3, V4).</summary>
public sealed class SecurityHeadersTests(SecureApp app) : IClassFixture<SecureApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/terminal")]
    [InlineData("/figures")]
    [InlineData("/nowhere-at-all")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/account")]
    [InlineData("/_content/Licensing.Web/js/keyboard.js")]
    [InlineData("/__fails")]
    public async Task Answer_OfAnyKind_HasTheHeaders(string path)
    {
        using var client = app.Client();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-inline'", policy.Split("style-src")[0], StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("max-age=63072000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        if (!path.EndsWith(".js", StringComparison.Ordinal))
        {
            Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_HoldsNoScriptOfItsOwn()
    {
        using var client = app.Client();
        foreach (var path in new[] { "/sign-in", "/terminal", "/terminal/status", "/figures" })
        {
            var page = await client.GetStringAsync(new Uri(path, UriKind.Relative), Token);
            Assert.DoesNotMatch("<script(?![^>]* src=)", page);
            Assert.DoesNotMatch(""" on(click|load|error|submit|input|change)=""", page);
            Assert.DoesNotContain("javascript:", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Cookie_OfAnyKind_IsForThisHostTlsAndNoScript()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Examiner);
        using var language = await client.GetAsync(new Uri("/language/ru", UriKind.Relative), Token);
        using var theme = await client.GetAsync(new Uri("/theme/dark", UriKind.Relative), Token);
        using var form = await app.Client().GetAsync(new Uri("/sign-in", UriKind.Relative), Token);
        var cookies = new[] { language, theme, form }.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).Concat(app.SetCookies).ToList();

        Assert.Contains(cookies, c => c.StartsWith("__Host-licensing-session=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith("__Host-licensing-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Error_SaysNothingOfItsCause()
    {
        using var client = app.Client();

        using var answer = await client.GetAsync(new Uri("/__fails", UriKind.Relative), Token);

        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret cause", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Licensing.", body, StringComparison.Ordinal);
    }

    // A browser sends the cookie of a socket's site whoever opens it: the page's own origin is asked for.
    [Theory]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost.elsewhere.example", HttpStatusCode.Forbidden)]
    public async Task Circuit_OpenedFromElsewhere_IsRefused(string origin, HttpStatusCode status)
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Content = new StringContent("", Encoding.UTF8) };
        request.Headers.Add("Origin", origin);

        using var answer = await client.SendAsync(request, Token);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Circuit_OpenedFromOurOwnPage_IsNot()
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Content = new StringContent("", Encoding.UTF8) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        using var answer = await client.SendAsync(request, Token);

        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Trace_IsNoMethodOfOurs()
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Trace, "/sign-in");

        using var answer = await client.SendAsync(request, Token);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task SignIn_TriedAgainAndAgainFromOneAddress_HasToWait()
    {
        await using var limited = new LimitedApp();
        await limited.InitializeAsync();
        using var client = limited.Client();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("UserName", $"user{i}"), new("Password", "b")]);
            using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Token);
            statuses.Add(answer.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..5]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[5]);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.TryGetValues(name, out values) ? values : []);

    private sealed class LimitedApp : WebApp
    {
        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Limits:Enabled"] = "true", ["Limits:SignIn"] = "5" };
    }
}

/// <summary>The app as behind TLS, with an address that fails.</summary>
public sealed class SecureApp : WebApp
{
    private readonly List<string> set = [];

    /// <summary>Every cookie that the app has set.</summary>
    public IReadOnlyList<string> SetCookies => set;

    /// <inheritdoc/>
    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Sessions:PlainHttp"] = "false" };

    /// <inheritdoc/>
    protected override bool IsTls => true;

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new Watch(set));

    private sealed class Watch(List<string> set) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Response.OnCompleted(() =>
                {
                    lock (set)
                    {
                        set.AddRange(context.Response.Headers.SetCookie.OfType<string>());
                    }

                    return Task.CompletedTask;
                });
                return following(context);
            });
            next(app);
            app.Use((context, following) => context.Request.Path == "/__fails" ? throw new InvalidOperationException("secret cause") : following(context));
        };
    }
}
