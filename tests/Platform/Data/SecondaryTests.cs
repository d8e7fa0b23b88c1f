using System.Diagnostics;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Data;

/// <summary>
/// Reports and what the public asks go to a copy of the database that follows the first: what it does not know yet is not shown, and the page says so; when it is away the first
/// one answers. On a real copy that PostgreSQL streams to, held back and let go by the test.
/// </summary>
public sealed class SecondaryTests(ReplicatedApp app) : IClassFixture<ReplicatedApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_ThatMayLag_GoesToTheCopyAndSaysWhenItIsBehind()
    {
        Assert.SkipUnless(app.IsThere, "Wants PostgreSQL on this machine.");
        var secondary = app.Services.GetRequiredService<Secondary>();
        await app.Root(1);
        await app.CaughtUp();
        Assert.Equal([1], await Days());
        Assert.Null(await Behind(secondary));

        await app.OnCopy("SELECT pg_wal_replay_pause()");
        await app.Root(2);
        await Task.Delay(1500, Token);

        Assert.Equal([1], await Days());
        var since = await Behind(secondary);
        Assert.NotNull(since);
        Assert.True(since < app.Clock.Now.AddSeconds(-1), $"{since}");

        await app.OnCopy("SELECT pg_wal_replay_resume()");
        await app.Root(3);
        await app.CaughtUp();
        Assert.Equal([3, 2, 1], await Days());
        Assert.Null(await Behind(secondary));
    }

    // Who may not send it is told so and stands in the trail, which only the first can write.
    [Fact]
    public async Task Query_ThatIsDenied_StandsInTheTrail()
    {
        Assert.SkipUnless(app.IsThere, "Wants PostgreSQL on this machine.");
        var before = await app.Count("SELECT count(*) FROM kernel.\"Audit\"");

        Assert.IsType<Failure.NotAllowed>((await app.Send(new WatchedProbe(), Actors.With("nobody"))).Failure);
        Assert.True((await app.Send(new WatchedProbe(), Actors.With("auditor", Roles.Auditor))).IsOk);

        Assert.Equal(before + 2, await app.Count("SELECT count(*) FROM kernel.\"Audit\""));
    }

    [Fact]
    public async Task Query_WhileTheCopyIsAway_IsAnsweredByTheFirst()
    {
        Assert.SkipUnless(app.IsThere, "Wants PostgreSQL on this machine.");
        await using var services = app.Build($"Host={Path.GetTempPath()}/no-such-socket;Username=licensing;Database=licensing;Timeout=2");

        Assert.True((await services.GetRequiredService<IDispatcher>().Send(new ListAuditRoots(), Actor.Public, cancellation: Token)).IsOk);
        Assert.Null(await services.GetRequiredService<Secondary>().BehindSince(Token));
    }

    private async Task<IEnumerable<int>> Days() => (await app.Send(new ListAuditRoots(), Actor.Public)).Value.Roots.Select(r => r.Day.Day);

    private async Task<DateTimeOffset?> Behind(Secondary secondary)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(10)); // it looks again
        return await secondary.BehindSince(Token);
    }
}

/// <summary>A query that leaves a trace of who looked.</summary>
[Allow(Roles.Auditor)]
[MayLag]
public sealed record WatchedProbe : IQuery<int>;

internal sealed class WatchedProbeHandler(KernelDb db) : IHandler<WatchedProbe, int>
{
    public Task<Result<int>> Handle(WatchedProbe request, UseCase useCase, CancellationToken cancellation)
    {
        useCase.Viewed("probe", db.ContextId);
        return Task.FromResult<Result<int>>(1);
    }
}

/// <summary>A cluster of its own with a copy that follows it; nothing where there is no PostgreSQL to start.</summary>
public sealed class ReplicatedApp : IAsyncLifetime
{
    private const string Database = "Database=licensing";

    private readonly string folder = $"/var/tmp/licensing-replica-{Guid.NewGuid():N}";
    private (string First, string Copy) servers;
    private ServiceProvider? services;

    /// <summary>Whether both run.</summary>
    public bool IsThere => services is not null;

    /// <summary>The clock of the app.</summary>
    public TestClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    internal ServiceProvider Services => services!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (TestServer.Provider != "PostgreSql")
        {
            return;
        }

        var first = await Pg("start", "--data", folder, "--fast");
        var second = await Pg("replica", "--data", folder, $"{folder}/copy");
        servers = (first, second);
        await using (var made = TestApp.Services($"{first};{Database}", Clock, _ => { }))
        {
            await made.GetRequiredService<DatabaseUpgrade>().Run(_ => { }, CancellationToken.None);
        }

        services = Build($"{second};{Database}");
        await CaughtUp();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        if (servers.First is not null)
        {
            await Pg("stop", "--data", $"{folder}/copy");
            await Pg("stop", "--data", folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    internal ServiceProvider Build(string copy) => TestApp.Services($"{servers.First};{Database}", Clock, add =>
    {
        add.AddScoped<IHandler<WatchedProbe, int>, WatchedProbeHandler>();
        add.PostConfigure<DatabaseOptions>(o => (o.ReadOnlyConnectionString, o.ToldWhenBehind) = (copy, TimeSpan.FromSeconds(1)));
    });

    internal Task<Result<T>> Send<T>(IRequest<T> request, Actor actor) => Services.GetRequiredService<IDispatcher>().Send(request, actor, cancellation: TestContext.Current.CancellationToken);

    internal Task OnCopy(string sql) => Execute(servers.Copy, sql);

    internal async Task<long> Count(string sql) => (long)(await Execute(servers.First, sql))!;

    /// <summary>Something that the first knows.</summary>
    internal Task Root(int day) => Execute(servers.First, $"INSERT INTO kernel.\"Roots\" (\"Day\", \"Position\", \"Hash\", \"At\") VALUES ('2026-01-{day:D2}', {day}, 'x', now())");

    /// <summary>Waits until the copy knows what the first does; the first writes meanwhile, as its jobs do.</summary>
    internal async Task CaughtUp()
    {
        var until = (string)(await Execute(servers.First, "SELECT pg_current_wal_insert_lsn()::text"))!;
        for (var i = 0; i < 100 && !(bool)(await Execute(servers.Copy, $"SELECT pg_last_wal_replay_lsn() >= '{until}'"))!; i++)
        {
            await Task.Delay(100, CancellationToken.None);
        }

        // A transaction of now: how far behind the copy is, is told by the last that it has replayed.
        await Execute(servers.First, "CREATE TABLE IF NOT EXISTS public.beat (at timestamptz); INSERT INTO public.beat VALUES (now())");
        await Task.Delay(300, CancellationToken.None);
    }

    private async Task<object?> Execute(string server, string sql)
    {
        await using var connection = Services.GetRequiredService<IDatabaseProvider>().CreateConnection($"{server};{Database};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task<string> Pg(params string[] arguments)
    {
        var top = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(top!.FullName, "Licensing.sln")))
        {
            top = top.Parent;
        }

        using var pg = Process.Start(new ProcessStartInfo(Path.Combine(top.FullName, "build", "pg"), arguments) { RedirectStandardOutput = true })!;
        var said = await pg.StandardOutput.ReadToEndAsync();
        await pg.WaitForExitAsync();
        return pg.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"build/pg {string.Join(' ', arguments)}: {pg.ExitCode}");
    }
}
