using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Licensing.Testing;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>What is kept of what somebody sees, and whether everybody can use it.</summary>
public sealed partial class Visitor
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "screenshots");
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("LICENSING_PICTURES") is not null;
    private static readonly HashSet<string> Seen = [];

    /// <summary>Run in the page itself: the library's own runner opens a second page for every look, which takes longer than the look.</summary>
    private static readonly string AxeSource = Resource(typeof(AxeResult), "Deque.AxeCore.Commons.Resources.axe.min.js");

    private const string RunAxe = """
        () => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
            .filter(found => ['serious', 'critical'].includes(found.impact))
            .map(found => `${found.id} (${found.impact}): ${[...new Set(found.nodes.map(node => node.html))].slice(0, 3).join(', ')}`))
        """;

    /// <summary>
    /// Keeps a picture of the screen, and lets axe look at it: nothing serious or critical. Once is enough for a page: little
    /// of what axe looks at hangs on the language.
    /// </summary>
    public async Task Look(string name, bool whole = true)
    {
        await Picture(name, whole);
        if (!Seen.Add(name))
        {
            return;
        }

        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(AxeSource);
        }

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

    [GeneratedRegex(".")]
    private static partial Regex AnyTitle();

    private static string Resource(Type beside, string name)
    {
        using var reader = new StreamReader(beside.Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
