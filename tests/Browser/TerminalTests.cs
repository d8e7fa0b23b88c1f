using Licensing.Platform.Law;
using Microsoft.Extensions.DependencyInjection;
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
        await visitor.Look("54-needs-region", whole: false);
        await visitor.Page.ClickAsync("main [name=region][value=KZ-AST]");
        await visitor.Sees("5 406");
        await visitor.Sees("35-29-46");
        await visitor.Look("55-needs-result");
    }

    [Theory]
    [InlineData("kk", 0)]
    [InlineData("ru", 1)]
    [InlineData("en", 2)]
    public async Task Needs_OfEveryService_AreAnsweredWithPapersPriceTimeAndOffices(string language, int turn)
    {
        var services = site.Services.GetRequiredService<ILaw>().Standards.Keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(15, services.Count);
        await using var visitor = await site.Visit(language, 1080, 1920);
        foreach (var service in services.Where((_, i) => i % 3 == turn))
        {
            await visitor.Page.GotoAsync($"/terminal/needs/{service}");
            for (var question = 0; await visitor.Page.Locator("main .needs").CountAsync() == 0; question++)
            {
                Assert.True(question < 40, $"{service} asks without an end: {await visitor.Page.InnerTextAsync("main")}");
                await AnswerAnyhow(visitor);
            }

            foreach (var part in new[] { "check.documents", "check.fees", "check.time", "check.offices" })
            {
                await visitor.Sees(visitor.Texts[part]);
            }

            Assert.NotEqual(0, await visitor.Page.Locator("main .near-offices .panel").CountAsync());
            await visitor.Look($"57-needs-{service}");
            Assert.False(await visitor.IsWiderThanTheScreen());
        }
    }

    // The first answer that the question takes; «no» where it can be said.
    private static async Task AnswerAnyhow(Visitor visitor)
    {
        var page = visitor.Page;
        var asked = await page.Locator("main form").InnerTextAsync();
        var choices = page.Locator("main .answers .choice");
        if (await page.Locator("main [name=region]").CountAsync() > 0)
        {
            await page.ClickAsync("main [name=region] >> nth=0");
        }
        else if (await choices.CountAsync() is > 0 and var count)
        {
            await choices.Nth(count == 2 ? 1 : 0).ClickAsync();
            await page.ClickAsync("main button.primary");
        }
        else if (await page.Locator("main select").CountAsync() > 0)
        {
            await page.SelectOptionAsync("main select", "DEU");
            await page.ClickAsync("main button.primary");
        }
        else
        {
            await TypeWhatFits(page);
        }

        Assert.NotEqual(asked, await page.Locator("main").InnerTextAsync());
    }

    private static async Task TypeWhatFits(IPage page)
    {
        string[] answers = await page.Locator("#answer").GetAttributeAsync("data-mask") is null ? ["1", "60", "300"] : ["17042001", "01102026", "01022027"];
        var question = await page.InnerTextAsync("main h1");
        foreach (var answer in answers)
        {
            await page.FillAsync("#answer", "");
            await page.FocusAsync("#answer");
            await page.Keyboard.TypeAsync(answer);
            await page.ClickAsync("main button.primary");
            if (await page.InnerTextAsync("main h1") != question)
            {
                return;
            }
        }

        Assert.Fail($"No answer fits: {await page.InnerTextAsync("main")}");
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
