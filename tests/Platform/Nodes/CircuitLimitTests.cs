using System.Net;
using System.Security.Claims;
using Licensing.Platform.Nodes;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Web.Circuits;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Platform.Nodes;

/// <summary>Issue 9: circuits are bounded; a full node says so and tears nobody from work.</summary>
public sealed class CircuitLimitTests(CircuitLimitTests.FullApp app) : IClassFixture<CircuitLimitTests.FullApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private OpenCircuits Open => app.Services.GetRequiredService<OpenCircuits>();

    [Fact]
    public async Task Page_OnAFullNode_Is503InWordsForNewOnesAndServedToWhoWorksHere()
    {
        var (worker, stranger) = (await app.SignedIn(Actors.Astana, Roles.IntakeOfficer), await app.SignedIn(Actors.Astana, Roles.IntakeOfficer));
        foreach (var client in new[] { worker, stranger })
        {
            client.DefaultRequestHeaders.Add("Accept", "text/html");
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Token)).StatusCode);
        }

        Open.Opened("one", await Principal(worker));
        Open.Opened("two", new ClaimsPrincipal());
        var (refused, served) = (await stranger.GetAsync("/", Token), await worker.GetAsync("/", Token));
        var page = await refused.Content.ReadAsStringAsync(Token);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (refused.StatusCode, served.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter?.Delta);
        Assert.Contains(app.Services.GetRequiredService<Licensing.Platform.Texts.ITexts>().In(new("ru"))["busy.title"], WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/terminal", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/ready", Token)).StatusCode);

        Open.Closed("two");
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/", Token)).StatusCode);
        Open.Closed("one");
    }

    [Theory]
    [InlineData(0, 5, true)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    public void Room_ByNumber_IsAsSet(int most, int open, bool hasRoom)
    {
        var circuits = new OpenCircuits(Options.Create(new CircuitLimits { Most = most }), new NodeState());
        for (var i = 0; i < open; i++)
        {
            circuits.Opened($"{i}", new ClaimsPrincipal());
        }

        Assert.Equal(hasRoom, circuits.HasRoomFor(new ClaimsPrincipal()));
    }

    [Fact]
    public void Room_OfOneUserOnAFullNode_EndsAtItsOwnLimit()
    {
        var circuits = new OpenCircuits(Options.Create(new CircuitLimits { Most = 2, MostOfUser = 3 }), new NodeState());
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "a")]));
        for (var i = 0; i < 3; i++)
        {
            Assert.True(circuits.HasRoomFor(user));
            circuits.Opened($"{i}", user);
        }

        Assert.False(circuits.HasRoomFor(user));
    }

    [Fact]
    public void Options_OfTheFramework_FollowTheSettings()
    {
        var circuit = app.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;

        Assert.Equal((7, TimeSpan.FromMinutes(2)), (circuit.DisconnectedCircuitMaxRetained, circuit.DisconnectedCircuitRetentionPeriod));
    }

    [Fact]
    public async Task Ready_WhileTheNodeIsToStop_Is503()
    {
        var (client, node) = (app.Client(), app.Services.GetRequiredService<NodeState>());
        node.Leave(TimeProvider.System.GetUtcNow().AddSeconds(30));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", Token)).StatusCode);
        node.Leave(null);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", Token)).StatusCode);
    }

    private async Task<ClaimsPrincipal> Principal(HttpClient client)
    {
        var id = await app.LastUser(client);
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)]));
    }

    /// <summary>An app with room for two.</summary>
    public sealed class FullApp : WebApp
    {
        private readonly Dictionary<HttpClient, string> users = [];

        public new async Task<HttpClient> SignedIn(string office, params string[] roles)
        {
            var client = await base.SignedIn(office, roles);
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Licensing.Platform.Identity.IdentityDb>();
            users[client] = db.Users.OrderByDescending(u => u.Id).Select(u => u.Id).First().ToString();
            return client;
        }

        /// <summary>The user of a client.</summary>
        public Task<string> LastUser(HttpClient client) => Task.FromResult(users[client]);

        protected override Dictionary<string, string?> Settings() => new(base.Settings())
        {
            ["Circuits:Most"] = "2",
            ["Circuits:Retained"] = "7",
            ["Circuits:RetainedMinutes"] = "2",
        };
    }
}
