using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Browser;

/// <summary>A hall with three browsers at once: a visitor at the terminal, an officer at a window, the screen on the wall (C-5).</summary>
public sealed class HallTests(Site site)
{
    [Theory]
    [InlineData("kk", 890_001)]
    [InlineData("ru", 890_002)]
    [InlineData("en", 890_003)]
    public async Task Visitor_FromTheTicketToTheSurvey_IsCalledOnTheScreen(string language, long serial)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var office = await HallOffice.Office(site, $"browser-hall-{language}", OfficeKind.RoadPoliceUnit, "Астана қаласы ІІД ЖПБ, Сарыарқа", "DL", "VR");
        await using var chief = await site.SignInWithRecoveryCodeAt(office, language, "Сейітов Б.", Roles.ApprovingChief);
        await HallOffice.AddWindow(chief, "3", "DL");
        await chief.Look("hall-windows");
        await using var screen = await site.Visit(language, 1920, 1080);
        await screen.Page.GotoAsync($"/board/{office}");
        await screen.Look("hall-board-empty", whole: false);
        await using var visitor = await HallOffice.Terminal(site, office, language);
        await Take(visitor);
        await using var officer = await site.SignInAt(office, language, "Жүнісова А.", Roles.IntakeOfficer);
        await Call(officer);
        await officer.Expect("#longest-wait").ToBeVisibleAsync();
        await Microsoft.Playwright.Assertions.Expect(screen.Page.Locator("[data-number='001']")).ToBeVisibleAsync();
        await screen.Look("hall-board", whole: false);
        await officer.TabTo("#served");
        await officer.Press("Enter");
        await officer.Expect(".called").ToHaveCountAsync(0);
        await Microsoft.Playwright.Assertions.Expect(screen.Page.Locator("[data-number='001']")).ToHaveCountAsync(0);
        await SurveyDesk.Rate(visitor, await SurveyDesk.Ended(site, office, serial));
    }

    private static async Task Take(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/terminal/queue");
        await visitor.Look("hall-services", whole: false);
        await visitor.Page.ClickAsync("a[href$='service=DL']");
        await visitor.Look("hall-priority", whole: false);
        await visitor.Page.ClickAsync("button[name='priority'][value='']");
        await visitor.Expect(".ticket-number").ToHaveTextAsync("001");
        await visitor.Look("hall-ticket", whole: false);
        Assert.Equal("%PDF"u8.ToArray(), (await visitor.Paper("main a[data-coupon]"))[..4]);
        var coupon = await visitor.Page.Locator("main a[data-coupon]").GetAttributeAsync("href");
        await visitor.Page.GotoAsync(coupon!.Replace("/coupon", "", StringComparison.Ordinal));
        await visitor.Sees(visitor.Texts["queue.state.Waiting"]);
        await visitor.Look("hall-held", whole: false);
    }

    private static async Task Call(Visitor officer)
    {
        await officer.Open("/queue");
        await officer.TabTo("#window-3");
        await officer.Press("Enter");
        await officer.Expect("#next").ToBeVisibleAsync();
        await officer.Look("hall-waiting");
        await officer.Confirm();
        await officer.Expect(".called").ToHaveTextAsync("001");
        await officer.Look("hall-called");
    }
}
