using System.Collections.Concurrent;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Identity;
using Licensing.Platform.Texts;
using Licensing.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Licensing.Tests.Browser.Site))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Licensing.Tests.Browser;

/// <summary>The app behind a real port, a browser, and officers who can sign in; one for all tests, which take turns. Tests of the trait <c>Lane</c> have a second one, in a process beside.</summary>
public sealed class Site : WebApp
{
    /// <summary>Password of every account made here.</summary>
    public const string Password = "Тау мен дала 2026";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    /// <summary>Milliseconds; a busy machine is no failure.</summary>
    internal const float Patience = 30000;

    private readonly ConcurrentStack<IBrowserContext> idle = [];
    private IPlaywright? playwright;
    private int made;

    /// <summary>The office's clock.</summary>
    public TestClock Hours { get; } = new(TestClock.Tuesday);

    /// <summary>Where the app is.</summary>
    public Uri Address { get; private set; } = default!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = default!;

    /// <inheritdoc/>
    protected override TimeProvider Clock => Hours;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Address = Listen();
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LICENSING_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = Flags,
        });
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await (Browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A visitor's browser: own cookies, nobody signed in.</summary>
    public async Task<Visitor> Visit(string language, int width = 1366, int height = 768)
    {
        var context = idle.TryPop(out var left) ? left : await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "language", Value = language, Url = Address.ToString() },
            new Cookie { Name = "terminal-language", Value = language, Url = Address.ToString() },
        ]);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        return new Visitor(page, language, Texts(language), () => Leave(context));
    }

    // The next visitor finds scripts and style sheets that the browser has read already; nothing else outlives a tab but its cookies.
    private async ValueTask Leave(IBrowserContext context)
    {
        foreach (var page in context.Pages.ToList())
        {
            await page.CloseAsync();
        }

        await context.ClearCookiesAsync();
        idle.Push(context);
    }

    /// <summary>An officer of the office in Astana who has signed in by the page and sees the home page.</summary>
    public async Task<Visitor> SignInByPage(string language, string name, params string[] roles)
    {
        var userName = await Account(language, name, roles);
        var visitor = await Visit(language);
        await visitor.SignIn(userName);
        await visitor.Ready();
        return visitor;
    }

    /// <summary>An officer of the office in Astana who is signed in and has no page open.</summary>
    public Task<Visitor> SignIn(string language, string name, params string[] roles) => SignInAt(Actors.Astana, language, name, roles);

    /// <summary>The same at another office.</summary>
    public async Task<Visitor> SignInAt(string office, string language, string name, params string[] roles)
    {
        var userName = await AccountAt(office, language, name, roles);
        var visitor = await Visit(language);
        await visitor.Enter(userName);
        return visitor;
    }

    /// <summary>The same for those who must have a second factor: with a code of the kind that is kept on paper.</summary>
    public Task<Visitor> SignInWithRecoveryCode(string language, string name, params string[] roles) =>
        SignInWithRecoveryCodeAt(Actors.Astana, language, name, roles);

    /// <summary>The same at another office.</summary>
    public async Task<Visitor> SignInWithRecoveryCodeAt(string office, string language, string name, params string[] roles)
    {
        var userName = await AccountAt(office, language, name, roles);
        var code = await RecoveryCode(userName);
        var visitor = await Visit(language);
        await visitor.Enter(userName, code);
        return visitor;
    }

    /// <summary>Makes an account as an administrator would, its first password changed already.</summary>
    /// <returns>The user name.</returns>
    public Task<string> Account(string language, string name, params string[] roles) => AccountAt(Actors.Astana, language, name, roles);

    private async Task<string> AccountAt(string office, string language, string name, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = $"officer{Interlocked.Increment(ref made)}", Name = name, OfficeId = office, Locale = language };
        var result = await users.CreateAsync(user, Password);
        result = result.Succeeded ? await users.AddToRolesAsync(user, roles) : result;
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Description)));
        return user.UserName;
    }

    private async Task<string> RecoveryCode(string userName)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByNameAsync(userName))!;
        await users.ResetAuthenticatorKeyAsync(user);
        await users.SetTwoFactorEnabledAsync(user, true);
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1))!.Single();
    }

    /// <summary>Sets the clock to an hour of a day, at UTC+05:00.</summary>
    public void Set(DateOnly day, int hour, int minute = 0) => Hours.Now = BusinessTime.At(day, new TimeOnly(hour, minute));

    /// <inheritdoc/>
    protected override Dictionary<string, string?> Settings() => new(base.Settings())
    {
        ["Sessions:PlainHttp"] = "true",
        ["Database:Demo"] = "true",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft"] = "Warning",
    };

    private ITexts Texts(string language) => Services.GetRequiredService<ITexts>().In(Cultures.All.Single(c => c.Name == language));
}
