using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Licensing.Platform.Identity;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Nodes;

/// <summary>Issue 9: two real nodes on one database; one is stopped as a deploy stops it.</summary>
public sealed class TwoNodesTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_OnOneDatabase_ShareSessionsRunEachJobOnceAndLeaveWithGrace()
    {
        var keys = Directory.CreateTempSubdirectory("licensing-nodes-");
        using var first = new Node(app.ConnectionString, keys.FullName);
        await first.IsReady();
        using var second = new Node(app.ConnectionString, keys.FullName);
        await second.IsReady();

        // Who signed in at one node is known at the other.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var (userName, password) = await Account();
        await client.Submit($"{first.Address}sign-in?back=%2Faccount", ("UserName", userName), ("Password", password));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{first.Address}", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{second.Address}", Token)).StatusCode);

        Assert.Empty(await Twice(TimeSpan.FromSeconds(8)));

        // The balancer is told first; who is here goes on.
        first.Stop();
        await first.Answers("health/ready", HttpStatusCode.ServiceUnavailable);
        await first.Answers("health/live", HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{first.Address}", Token)).StatusCode);
        await second.Answers("health/ready", HttpStatusCode.OK);
        Assert.Equal(0, await first.Ended());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{second.Address}", Token)).StatusCode);
        keys.Delete(recursive: true);
    }

    // The scheduler's own tables: two nodes have joined, and no job was ever being run by both.
    private async Task<IReadOnlyList<string>> Twice(TimeSpan look)
    {
        var (twice, nodes, ran, until) = (new HashSet<string>(), 0, 0, Stopwatch.StartNew());
        while (until.Elapsed < look)
        {
            var running = await app.Read(db => db.Database.SqlQueryRaw<string>("SELECT job_name AS \"Value\" FROM quartz.qrtz_fired_triggers WHERE state = 'EXECUTING'").ToListAsync(Token));
            ran += running.Count;
            twice.UnionWith(running.GroupBy(name => name).Where(g => g.Count() > 1).Select(g => g.Key));
            nodes = Math.Max(nodes, await app.Read(db => db.Database.SqlQueryRaw<int>("SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM quartz.qrtz_scheduler_state").SingleAsync(Token)));
            await Task.Delay(20, Token);
        }

        Assert.Equal(2, nodes);
        Assert.True(ran > 0, "No job was seen running.");
        return [.. twice];
    }

    private async Task<(string UserName, string Password)> Account()
    {
        var card = new UserCard("Түйінов Т.", Actors.Astana, "инспектор", null, "ru", [Roles.IntakeOfficer]);
        var made = (await app.Send(new CreateUser($"user{Guid.NewGuid():N}", card), LawChanges.First)).Value;
        await using var scope = app.Provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        (await db.Users.SingleAsync(u => u.Id == made.UserId, Token)).MustChangePassword = false;
        await db.SaveChangesAsync(Token);
        return (made.UserName, made.Password);
    }

    private sealed class Node : IDisposable
    {
        private readonly Process process;
        private readonly HttpClient client = new();

        public Node(string database, string keys)
        {
            Address = new Uri($"http://127.0.0.1:{FreePort()}/");
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Licensing.Host.dll")])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,
            };
            foreach (var (name, value) in new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = $"{Address}", ["Database__Provider"] = TestServer.Provider, ["Database__ConnectionString"] = database, ["Keys__Folder"] = keys,
                ["Files__Folder"] = keys, ["Files__Plain"] = "true", ["Sessions__PlainHttp"] = "true", ["Limits__Enabled"] = "false", ["Shutdown__Seconds"] = "8", ["Logging__LogLevel__Default"] = "Warning",
            })
            {
                start.Environment[name] = value;
            }

            process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public Uri Address { get; }

        public Task IsReady() => Answers("health/ready", HttpStatusCode.OK);

        public async Task Answers(string path, HttpStatusCode wanted)
        {
            var waited = Stopwatch.StartNew();
            HttpStatusCode? last = null;
            while (waited.Elapsed < Patience && !process.HasExited)
            {
                try
                {
                    last = (await client.GetAsync(new Uri(Address, path), Token)).StatusCode;
                    if (last == wanted)
                    {
                        return;
                    }
                }
                catch (HttpRequestException)
                {
                    last = null;
                }

                await Task.Delay(100, Token);
            }

            Assert.Fail($"{Address}{path} answered {last}, not {wanted}.");
        }

        /// <summary>As a service manager stops it.</summary>
        public void Stop() => Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();

        public async Task<int> Ended()
        {
            using var limit = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
            client.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
