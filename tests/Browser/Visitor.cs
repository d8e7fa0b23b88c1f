using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Licensing.Platform.Texts;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Somebody at a browser, in one language.</summary>
public sealed partial class Visitor(IPage page, string language, ITexts texts) : IAsyncDisposable
{
    /// <summary>Milliseconds between two looks at the address.</summary>
    private const float Glance = 1500;

    private static readonly string Pictures = Path.Combine(Root(), "artifacts", "screenshots");
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("LICENSING_PICTURES") is not null;
    private static readonly HashSet<string> Seen = [];

    /// <summary>Run in the page itself: the library's own runner opens a second page for every look, which takes longer than the look.</summary>
    private static readonly string AxeSource = Resource(typeof(AxeResult), "Deque.AxeCore.Commons.Resources.axe.min.js");

    private const string RunAxe = """
        () => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
            .filter(found => ['serious', 'critical'].includes(found.impact))
            .map(found => `${found.id} (${found.impact}): ${[...new Set(found.nodes.map(node => node.html))].slice(0, 3).join(', ')}`))
        """;

    /// <summary>The tab.</summary>
    public IPage Page => page;

    /// <summary>Texts in the visitor's language.</summary>
    public ITexts Texts => texts;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    /// <summary>Signs in by keyboard; the field for the user name has the focus already.</summary>
    public async Task SignIn(string userName, string password = Site.Password)
    {
        await page.GotoAsync("/sign-in");
        await Expect("#UserName").ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(userName);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await Arrives(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Opens a page of officers and waits for its circuit.</summary>
    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        await Ready();
    }

    /// <summary>The frame stands and the page in it has its title.</summary>
    public Task Ready() => Expect("main h1").ToBeVisibleAsync();

    /// <summary>Says why before a page about holders of weapons shows anything.</summary>
    public async Task StatePurpose(string words)
    {
        await Expect("#purpose").ToBeVisibleAsync();
        await page.FocusAsync("#purpose");
        await Type(words);
        await Press("Enter");
        await Expect("#purpose").ToHaveCountAsync(0);
    }

    /// <summary>Types into the field that has the focus.</summary>
    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Presses a key or a chord.</summary>
    public Task Press(string keys) => page.Keyboard.PressAsync(keys);

    /// <summary>Goes to an element by the Tab key alone.</summary>
    public async Task TabTo(string selector, int most = 60)
    {
        await Expect(selector).ToBeVisibleAsync();
        for (var i = 0; i < most; i++)
        {
            if (await page.Locator(selector).EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by {most} presses of Tab; the focus is on {await Focused()}.");
    }

    /// <summary>Goes to a field by Tab and types.</summary>
    public async Task Fill(string selector, string text)
    {
        await TabTo(selector);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Ctrl+Enter, the page's likeliest action, as soon as its button stands there; the head of a case has a link of the same meaning before that.</summary>
    public async Task Confirm()
    {
        await Expect("button[data-primary]:visible:enabled >> nth=0").ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>Waits for a page by a pattern of its address; where it does not come, says what stands in its place.</summary>
    public Task Arrives(string pattern) => Arrives(wait => page.WaitForURLAsync(pattern, wait), pattern);

    /// <summary>The same by a condition.</summary>
    public Task Arrives(Func<string, bool> there) => Arrives(wait => page.WaitForURLAsync(there, wait), "The page");

    // The library looks at the address once and then listens: a page that comes between the two is never noticed. So it looks again.
    private async Task Arrives(Func<PageWaitForURLOptions, Task> wait, string what)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                await wait(new PageWaitForURLOptions { Timeout = Glance });
                return;
            }
            catch (TimeoutException) when (turn * Glance < Site.Patience)
            {
            }
            catch (TimeoutException)
            {
                Assert.Fail($"{what} did not come; the focus is on {await Focused()} and {page.Url} shows {await page.InnerTextAsync("main")}");
            }
        }
    }

    /// <summary>An element with assertions that wait.</summary>
    public ILocatorAssertions Expect(string selector) => Assertions.Expect(page.Locator(selector));

    /// <summary>Words that must stand somewhere in the content.</summary>
    public Task Sees(string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);

    /// <summary>The case's state in the head of its page.</summary>
    public Task SeesHead(string textKey) => Expect("main .page-head .chip").ToContainTextAsync(texts[textKey]);

    /// <summary>Goes to a link by Tab and follows it with Enter.</summary>
    public async Task Follow(string selector, string to)
    {
        await TabTo(selector);
        await page.Keyboard.PressAsync("Enter");
        await Arrives(url => url.Contains(to, StringComparison.Ordinal));
        await Ready();
    }

    /// <summary>Whether the page scrolls sideways.</summary>
    public Task<bool> IsWiderThanTheScreen() =>
        page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>A paper behind a link, by this visitor's cookies.</summary>
    public async Task<byte[]> Paper(string link)
    {
        var answer = await page.Context.APIRequest.GetAsync(await page.Locator(link).GetAttributeAsync("href") ?? "");
        Assert.Equal(200, answer.Status);
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        return await answer.BodyAsync();
    }

    /// <summary>
    /// Keeps a picture of the screen, and lets axe look at it: nothing serious or critical. Once is enough for a page: what
    /// axe looks at does not hang on the language.
    /// </summary>
    public async Task Look(string name, bool whole = true)
    {
        await Picture(name, whole);
        if (!Seen.Add(name))
        {
            return;
        }

        await page.EvaluateAsync(AxeSource);
        var found = await Findings();
        found = found.Length == 0 ? found : await Findings();
        Assert.True(found.Length == 0, $"{name} ({language}): {string.Join("; ", found)}");
    }

    // Between two pages of a circuit the title is empty for a moment: what counts is what stays.
    private async Task<string[]> Findings()
    {
        await Assertions.Expect(page).ToHaveTitleAsync(AnyTitle());
        return await page.EvaluateAsync<string[]>(RunAxe);
    }

    /// <summary>Keeps a picture of the screen, where LICENSING_PICTURES asks for pictures: drawing takes time.</summary>
    public async Task Picture(string name, bool whole = true)
    {
        if (!Wanted)
        {
            return;
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Pictures, language, $"{name}.png"),
            FullPage = whole,
            Animations = ScreenshotAnimations.Disabled,
        });
    }

    private Task<string> Focused() => page.EvaluateAsync<string>("() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing'");

    [GeneratedRegex(".")]
    private static partial Regex AnyTitle();

    private static string Resource(Type beside, string name)
    {
        using var reader = new StreamReader(beside.Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Licensing.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Licensing.sln");
        }

        return folder.FullName;
    }
}
