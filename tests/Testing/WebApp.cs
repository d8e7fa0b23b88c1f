using Licensing.Platform.Identity;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Licensing.Testing;

/// <summary>The whole app on a database of its own, reached over HTTP in memory, or by a browser after <see cref="Listen"/>.</summary>
public class WebApp : IAsyncLifetime
{
    private Factory? factory;

    /// <summary>Connection string of the database.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => Started.Services;

    /// <summary>The app's clock; a test that needs a certain hour gives its own.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    private Factory Started => factory ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        ConnectionString = await CreateDatabase();
        factory = new Factory(Settings(), Clock, Configure);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        if (ConnectionString.Length > 0)
        {
            await DropDatabase();
        }
    }

    /// <summary>A client that keeps cookies and does not follow redirects.</summary>
    public HttpClient Client() => Started.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(IsTls ? "https://localhost" : "http://localhost") });

    /// <summary>A client whose user has signed in, of this office and with these roles.</summary>
    public async Task<HttpClient> SignedIn(string office, params string[] roles)
    {
        var card = new UserCard("Тексеров Т. Т.", office, "инспектор", null, "ru", roles);
        var made = (await Services.GetRequiredService<IDispatcher>().Send(new CreateUser($"user{Guid.NewGuid():N}", card), Actors.With("administrator", Roles.Administrator))).Value;
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        (await db.Users.SingleAsync(u => u.Id == made.UserId)).MustChangePassword = false;
        await db.SaveChangesAsync();
        var client = Client();
        await client.Submit("/sign-in?back=%2Faccount", ("UserName", made.UserName), ("Password", made.Password));
        return client;
    }

    /// <summary>Serves on a free port of this machine, for a browser.</summary>
    /// <returns>The address.</returns>
    public Uri Listen()
    {
        Started.UseKestrel(0);
        Started.StartServer();
        return Started.ClientOptions.BaseAddress;
    }

    /// <summary>Whether clients come as by TLS.</summary>
    protected virtual bool IsTls => false;

    /// <summary>Makes the database.</summary>
    protected virtual Task<string> CreateDatabase() => TestServer.CreateDatabase();

    /// <summary>Removes it.</summary>
    protected virtual Task DropDatabase() => TestServer.DropDatabase(ConnectionString);

    /// <summary>Settings of the app; a test adds its own.</summary>
    protected virtual Dictionary<string, string?> Settings() => new(TestKeys.Settings)
    {
        ["Database:Provider"] = TestServer.Provider,
        ["Database:ConnectionString"] = ConnectionString,
        ["Jobs:Enabled"] = "false",
        ["Limits:Enabled"] = "false",
        ["Sessions:PlainHttp"] = "true",

        // Tests set the clock on by hours and days while somebody is signed in.
        ["Sessions:Idle"] = "10:00:00",
        ["Sessions:Longest"] = "60.00:00:00",
        ["Logging:LogLevel:Default"] = "Error",
        ["Files:Folder"] = Path.Combine(Path.GetTempPath(), $"licensing-files-{Environment.ProcessId}"),
    };

    /// <summary>Replaces services of the app, for fakes.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    private sealed class Factory(Dictionary<string, string?> settings, TimeProvider clock, Action<IServiceCollection> configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(clock);
                services.AddCheapPasswords();
                configure(services);
            });
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
