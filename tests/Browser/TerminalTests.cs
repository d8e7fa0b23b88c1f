using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>A visitor in the hall who has never seen this before.</summary>
public sealed class TerminalTests(Site site)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Status_NumberMistyped_IsSaidAtOnceAndTheNumberStays(string language)
    {
        await using var visitor = await site.Visit(language, 1080, 1920);
        await visitor.Page.GotoAsync("/terminal");
        await visitor.Look("50-terminal", whole: false);
        await visitor.Page.ClickAsync("a[href='/terminal/status']");
        await visitor.Page.ClickAsync(".keypad [data-letters='DL']");
        foreach (var digit in "2600012346")
        {
            await visitor.Page.ClickAsync($".keypad [data-sign='{digit}']");
        }

        await visitor.Expect("#number").ToHaveValueAsync("DL-26-0001234-6");
        await visitor.Page.ClickAsync("main button.primary");

        await visitor.Sees(visitor.Texts["status.number.mistyped"]);
        await visitor.Expect("#number").ToHaveValueAsync("DL-26-0001234-6");
        await visitor.Look("51-mistyped", whole: false);
    }

    [Fact]
    public async Task Terminal_NobodyTouchesItForAMinute_GoesBackToTheStartAndKeepsNothing()
    {
        await using var visitor = await site.Visit("ru", 1080, 1920);
        await visitor.Page.Clock.InstallAsync();
        await visitor.Page.GotoAsync("/terminal/status");
        await visitor.Expect("#number").ToBeFocusedAsync();
        await visitor.Type("DL-26-0001");
        await visitor.Page.Clock.RunForAsync(61_000);
        await visitor.Expect("#idle").ToBeVisibleAsync();
        await visitor.Look("52-idle", whole: false);
        await visitor.Page.Clock.RunForAsync(15_000);
        await visitor.Arrives(url => url.EndsWith("/terminal", StringComparison.Ordinal));

        // The next visitor finds Kazakh again, and «back» leads to nothing of the last one's.
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "kk");
        await visitor.Page.GoBackAsync();
        Assert.DoesNotContain("0001", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator("#number:not([value=''])").And(visitor.Page.Locator("[value*='0001']")).CountAsync());
    }

    [Fact]
    public async Task Needs_CategoryB_SaysWhatToBringAndWhatItCosts()
    {
        await using var visitor = await site.Visit("kk", 1080, 1920);
        await visitor.Page.GotoAsync("/terminal/needs");
        await visitor.Look("53-services", whole: false);
        await visitor.Page.ClickAsync("a[href='/terminal/needs/DL']");
        await visitor.Expect("#answer").ToBeFocusedAsync();
        await visitor.Look("53-needs", whole: false);
        await visitor.Type("17042001");
        await visitor.Press("Enter");
        await visitor.Page.ClickAsync("main label:has-text('B')");
        await visitor.Look("54-needs-category", whole: false);
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Sees("5 406");
        await visitor.Look("55-needs-result", whole: false);
    }

    [Theory]
    [InlineData("/terminal/nothing")]
    [InlineData("/nothing")]
    public async Task Address_Unknown_SaysSoInPlainWords(string address)
    {
        await using var visitor = await site.Visit("ru");
        await visitor.Page.GotoAsync(address);
        await visitor.Sees(visitor.Texts["not-found.title"]);
        await visitor.Look($"56{address.Replace('/', '-')}");
    }
}
