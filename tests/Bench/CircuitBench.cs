using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Bench;

/// <summary>Memory that an idle officer's circuit holds (the home page, then nothing), beside a blank circuit's, with real tabs.</summary>
internal static class CircuitBench
{
    private const int Tabs = 24;
    private const double LimitOverBlank = 500;
    private const string Password = "Тау мен дала 2026";

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await app.Cases(Math.Min(options.Cases, 1000));
        await using var blank = await BlankCircuit.Start(app.Address);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser(playwright);
        var ours = await PerCircuit(await SignedIn(app, browser), app.Address);
        var bare = await PerCircuit(await browser.NewContextAsync(), blank.Address);
        report.AtMost("idle officer circuit, over a blank one", ours - bare, LimitOverBlank, "limit", "KB", 1);
        report.Told("idle officer circuit", ours, bare, "a blank circuit", "KB");
    }

    /// <summary>A browser without a window.</summary>
    public static Task<IBrowser> Browser(IPlaywright playwright, params IEnumerable<string> arguments) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Environment.GetEnvironmentVariable("LICENSING_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. arguments],
    });

    /// <summary>The first tabs warm up what all circuits share; only the later ones are counted.</summary>
    /// <returns>Kilobytes of the managed heap a circuit.</returns>
    private static async Task<double> PerCircuit(IBrowserContext context, Uri address)
    {
        await Open(context, address, Tabs / 4);
        var before = Memory.Held();
        await Open(context, address, Tabs);
        var kilobytes = (Memory.Held() - before) * 1024 / Tabs;
        await context.CloseAsync();
        return kilobytes;
    }

    /// <summary>Opens so many tabs, each until its circuit is there.</summary>
    public static async Task Open(IBrowserContext context, Uri address, int tabs)
    {
        for (var i = 0; i < tabs; i++)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(address.ToString());
            await page.WaitForSelectorAsync("main h1");
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    /// <summary>Tabs of an officer who has signed in.</summary>
    public static async Task<IBrowserContext> SignedIn(BenchApp app, IBrowser browser)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = $"bench{Guid.NewGuid():n}", Name = "Bench", OfficeId = Actors.Astana, Locale = "kk" };
        var made = await users.CreateAsync(user, Password);
        made = made.Succeeded ? await users.AddToRolesAsync(user, [Roles.IntakeOfficer, Roles.DecisionOfficer]) : made;
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Description)));
        }

        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = app.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#UserName", user.UserName);
        await page.FillAsync("#Password", Password);
        await page.PressAsync("#Password", "Enter");
        await page.WaitForSelectorAsync("main h1");
        await page.CloseAsync();
        return context;
    }
}
