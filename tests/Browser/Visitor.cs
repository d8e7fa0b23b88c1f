using Licensing.Platform.Texts;
using Licensing.Testing;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Somebody at a browser, in one language.</summary>
public sealed partial class Visitor(IPage page, string language, ITexts texts, Func<ValueTask> leave) : IAsyncDisposable
{
    /// <summary>Milliseconds between two looks at the address.</summary>
    private const float Glance = 1500;

    private const string Blank = "about:blank";

    /// <summary>The language in which texts are typed as fingers do.</summary>
    private const string KeyByKey = "en";

    /// <summary>
    /// How many presses of Tab lead from where the focus is to an element, a few at most, for a page may change under way, and rather too few than too many; none where it is
    /// there, null where the page drew it anew.
    /// </summary>
    private const string Presses = """
        element => {
            if (!element.isConnected) return null;
            if (element === document.activeElement) return 0;
            const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.matches(':disabled') && e.checkVisibility({ visibilityProperty: true }) && (e.type !== 'radio' || e.checked));
            const [from, to] = [stops.indexOf(document.activeElement), stops.indexOf(element)];
            return from >= 0 && to > from ? Math.min(to - from, 6) : 1;
        }
        """;

    /// <summary>The tab.</summary>
    public IPage Page => page;

    /// <summary>Texts in the visitor's language.</summary>
    public ITexts Texts => texts;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => leave();

    /// <summary>Signs in by keyboard; the field for the user name has the focus already.</summary>
    public async Task SignIn(string userName, string password = Site.Password)
    {
        await page.GotoAsync("/sign-in");
        await Expect("#UserName").ToBeFocusedAsync();
        await Type(userName);
        await page.Keyboard.PressAsync("Tab");
        await Type(password);
        await page.Keyboard.PressAsync("Enter");
        await Arrives(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Begins a session by the forms that the pages send, without the pages; none is open then.</summary>
    public async Task Enter(string userName, string? recoveryCode = null)
    {
        var on = await Send("/sign-in", ("UserName", userName), ("Password", Site.Password));
        if (recoveryCode is not null)
        {
            on = await Send("/sign-in/recovery-code", ("Code", recoveryCode));
        }

        Assert.DoesNotContain("/sign-in", on, StringComparison.Ordinal);
    }

    // Where the answer leads on to.
    private async Task<string> Send(string path, params (string Name, string Value)[] fields)
    {
        var shown = await page.Context.APIRequest.GetAsync(path);
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var (name, value) in Forms.Filled(await shown.TextAsync(), fields))
        {
            form.Set(name, value);
        }

        var answer = await page.Context.APIRequest.PostAsync(path, new APIRequestContextOptions { Form = form, MaxRedirects = 0 });
        Assert.Equal(302, answer.Status);
        return answer.Headers["location"];
    }

    /// <summary>Opens a page of officers and waits for its circuit.</summary>
    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        await Ready();
    }

    /// <summary>Where the keys of the frame are listened to: on the page that is open, or on the home page where none is.</summary>
    public Task InFrame() => page.Url == Blank ? Open("/") : page.EvaluateAsync("() => document.activeElement.blur()");

    /// <summary>Goes to a case by the search field of the frame; the case's page may stand there already, then a new one does.</summary>
    public async Task Find(string number)
    {
        await InFrame();
        await page.EvaluateAsync("() => { document.querySelector('main h1').dataset.left = ''; }");
        await Press("/");
        await Type(number);
        await Press("Enter");
        await Arrives(url => url.Contains("/cases/", StringComparison.Ordinal));
        await Expect("main h1:not([data-left])").ToContainTextAsync(number);
    }

    /// <summary>The frame stands and the page in it has its title.</summary>
    public Task Ready() => Expect("main h1").ToBeVisibleAsync();

    /// <summary>Says why before a page shows anybody's data outside a case.</summary>
    public async Task StatePurpose(string words)
    {
        await Expect("#purpose").ToBeVisibleAsync();
        await page.FocusAsync("#purpose");
        await Type(words);
        await Press("Enter");
        await Expect("#purpose").ToHaveCountAsync(0);
    }

    /// <summary>
    /// Types into the field that has the focus: key by key in one language, so that fast fingers are tried, at once in the others. Half of a test's time went into keys,
    /// each of which is an event here, a message to the server and a change drawn.
    /// </summary>
    public Task Type(string text) => language == KeyByKey ? page.Keyboard.TypeAsync(text) : page.Keyboard.InsertTextAsync(text);

    /// <summary>Presses a key or a chord.</summary>
    public Task Press(string keys) => page.Keyboard.PressAsync(keys);

    /// <summary>Chooses a file, once the field listens: its script comes a moment after it is drawn.</summary>
    public async Task Upload(string selector, FilePayload file)
    {
        await page.WaitForFunctionAsync("selector => document.querySelector(selector)?._blazorInputFileNextFileId !== undefined", selector);
        await page.SetInputFilesAsync(selector, file);
    }

    /// <summary>Goes to an element by the Tab key alone.</summary>
    public async Task TabTo(string selector, int most = 60)
    {
        await Expect(selector).ToBeVisibleAsync();
        var element = await Found(selector);
        for (var pressed = 0; pressed < most;)
        {
            // Asking the library for the element at every press takes longer than the press; it is asked again where the page drew it anew.
            var presses = await page.EvaluateAsync<int?>(Presses, element) ?? await page.EvaluateAsync<int>(Presses, element = await Found(selector));
            if (presses == 0)
            {
                return;
            }

            for (pressed += presses; presses > 0; presses--)
            {
                await page.Keyboard.PressAsync("Tab");
            }
        }

        Assert.Fail($"{selector} is not reached by {most} presses of Tab; the focus is on {await Focused()}.");
    }

    private Task<IElementHandle> Found(string selector) => page.Locator(selector).ElementHandleAsync();

    /// <summary>Goes to a field by Tab and types.</summary>
    public async Task Fill(string selector, string text)
    {
        await TabTo(selector);
        await page.Keyboard.PressAsync("Control+a");
        await Type(text);
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
    public async Task SeesHead(string textKey)
    {
        try
        {
            await Expect("main .page-head .chip").ToContainTextAsync(texts[textKey]);
        }
        catch (PlaywrightException)
        {
            Assert.Fail($"The case is not «{texts[textKey]}»; the focus is on {await Focused()} and {page.Url} shows {await page.InnerTextAsync("main")}");
        }
    }

    /// <summary>Goes to a link by Tab and follows it with Enter.</summary>
    public async Task Follow(string selector, string to)
    {
        await TabTo(selector);
        await page.Keyboard.PressAsync("Enter");
        await Arrives(url => url.Contains(to, StringComparison.Ordinal));
        await Ready();
    }

    /// <summary>Whether the page scrolls sideways, once its style sheets are there.</summary>
    public async Task<bool> IsWiderThanTheScreen()
    {
        await page.WaitForLoadStateAsync();
        return await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /// <summary>A paper behind a link, by this visitor's cookies.</summary>
    public async Task<byte[]> Paper(string link)
    {
        var answer = await page.Context.APIRequest.GetAsync(await page.Locator(link).GetAttributeAsync("href") ?? "");
        Assert.Equal(200, answer.Status);
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        return await answer.BodyAsync();
    }

    private Task<string> Focused() => page.EvaluateAsync<string>("() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing'");
}
