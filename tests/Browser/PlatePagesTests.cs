using Licensing.Platform.UseCases;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Plates (VR): a batch received by keyboard, and every page about plates looked at.</summary>
public sealed class PlatePagesTests(Site site)
{
    [Theory]
    [InlineData("kk", "X")]
    [InlineData("ru", "Y")]
    [InlineData("en", "Z")]
    public async Task Plates_ReceivedByKeyboard_AreInStockAndEveryPageIsAccessible(string language, string letter)
    {
        site.Set(new DateOnly(2026, 12, 2), 10);
        await using var officer = await site.SignInWithRecoveryCode(language, "Есенов Б.", Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Inspector);
        await officer.Open("/plates/receive");
        await officer.Page.FocusAsync("#plates");
        await officer.Type($"001 {letter}{letter}V 01 - 120 {letter}{letter}V 01");
        await officer.Press("Tab");
        await officer.Type("12/345");
        await officer.Press("F2");
        await officer.Arrives(url => url.Contains("/plates/acts/", StringComparison.Ordinal));
        await officer.Ready();
        await Look(officer, "90-plate-act");

        await officer.Page.ClickAsync("main details summary");
        await officer.Page.ClickAsync("main details a >> nth=0");
        await officer.Page.WaitForSelectorAsync("ul.deadline");
        await Look(officer, "91-plate");
        foreach (var (name, path) in new[]
        {
            ("92-plate-stock", "/plates"), ("93-plate-list", "/plates/list"), ("94-plate-receive", "/plates/receive"), ("95-plate-send", "/plates/send"),
            ("96-plate-lose", "/plates/lose"), ("97-plate-destroy", "/plates/destroy"), ("98-plate-acts", "/plates/acts"),
        })
        {
            await officer.Open(path);
            await Look(officer, name);
        }

        await officer.Open("/plates/receive");
        await officer.Page.FocusAsync("#plates");
        await officer.Type($"005 {letter}{letter}V 01");
        await officer.Press("F2");
        await Assertions.Expect(officer.Page.Locator("#errors")).ToBeVisibleAsync();
        await Look(officer, "99-plate-refused");
    }

    private static async Task Look(Visitor officer, string name)
    {
        await officer.Look(name);
        Assert.False(await officer.IsWiderThanTheScreen(), $"{name} scrolls sideways.");
    }
}
