using Licensing.Platform;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Licensing.Testing;

/// <summary>The platform with all modules on a database of its own; one per test class, as a class fixture.</summary>
public class TestApp : IAsyncLifetime
{
    private ServiceProvider? services;

    /// <summary>Connection string of the database.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The clock.</summary>
    public TestClock Clock { get; } = new(TestClock.Tuesday);

    /// <summary>The services.</summary>
    public IServiceProvider Provider => services ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        ConnectionString = await CreateDatabase();
        services = Services(ConnectionString, Clock, Configure);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        if (ConnectionString.Length > 0)
        {
            await TestServer.DropDatabase(ConnectionString);
        }
    }

    /// <summary>Another node on the same database, with the same clock and nothing else in common.</summary>
    public ServiceProvider Beside() => Services(ConnectionString, Clock, Configure);

    /// <summary>Sends a request as the product does; a search says for what, as the pages make officers do once.</summary>
    public Task<Result<T>> Send<T>(IRequest<T> request, Actor actor, string? purpose = null, Guid? key = null) =>
        Provider.GetRequiredService<IDispatcher>().Send(request, actor, purpose ?? (request is IPersonSearch ? "сынақ" : null), key, TestContext.Current.CancellationToken);

    /// <summary>Looks into a context, for what a use case left behind.</summary>
    public async Task<TResult> Read<TContext, TResult>(Func<TContext, Task<TResult>> look)
        where TContext : notnull
    {
        await using var scope = Provider.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    /// <summary>Looks into the kernel's schema.</summary>
    public Task<TResult> Read<TResult>(Func<KernelDb, Task<TResult>> look) => Read<KernelDb, TResult>(look);

    /// <summary>Works on a context as the login that owns the tables: what somebody with the database in hand could do, and the app itself may not.</summary>
    public async Task<TResult> Tamper<TContext, TResult>(Func<TContext, Task<TResult>> work)
        where TContext : Microsoft.EntityFrameworkCore.DbContext
    {
        var provider = Provider.GetRequiredService<IDatabaseProvider>();
        await using var connection = provider.CreateConnection(TestServer.AsOwner(ConnectionString));
        await using var context = (TContext)ContextMaker.Make(typeof(TContext), provider, connection, new DatabaseOptions());
        return await work(context);
    }

    /// <summary>Adds rows past the use cases, as the past would have left them.</summary>
    public async Task Add<TContext>(params object[] rows)
        where TContext : Microsoft.EntityFrameworkCore.DbContext
    {
        await using var scope = Provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        context.AddRange(rows);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes the database; a test can ask for a peculiar one.</summary>
    protected virtual Task<string> CreateDatabase() => TestServer.CreateDatabase();

    /// <summary>Replaces services of the app, for fakes.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>The services of one node on a database.</summary>
    public static ServiceProvider Services(string connectionString, TimeProvider clock, Action<IServiceCollection> configure)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(TestKeys.Settings)
        {
            ["Database:Provider"] = TestServer.Provider,
            ["Database:ConnectionString"] = connectionString,
            ["Jobs:Enabled"] = "false",
            ["Files:Folder"] = Path.Combine(Path.GetTempPath(), $"licensing-files-{Environment.ProcessId}"),
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(clock);
        services.AddLogging();
        services.AddLicensingPlatform(configuration);
        services.AddCheapPasswords();
        configure(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
