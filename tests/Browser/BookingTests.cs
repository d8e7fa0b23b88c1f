using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>A visitor books a time at home by keyboard, comes, and is called; the chief closes a day (C-5).</summary>
public sealed class BookingTests(Site site)
{
    [Theory]
    [InlineData("kk", "Серікова Айгүл")]
    [InlineData("ru", "Ким Ольга")]
    [InlineData("en", "Smith John")]
    public async Task Visitor_FromTheBookingToTheWindow_ComesAtTheTime(string language, string who)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var office = await HallOffice.Office(site, $"browser-book-{language}", OfficeKind.PublicServiceCentre, "Астана қаласы Алматы ауданының № 1 ХҚКО", "AC", "RR");
        await using var chief = await site.SignInWithRecoveryCodeAt(office, language, "Сейітов Б.", Roles.ApprovingChief);
        await HallOffice.AddWindow(chief, "3", "AC");
        await using var visitor = await site.Visit(language);
        var code = await Book(visitor, office, who);
        await using var officer = await site.SignInAt(office, language, "Жүнісова А.", Roles.CorporationOfficer);
        await officer.Open("/queue");
        await officer.TabTo("#window-3");
        await officer.Press("Enter");
        await Assertions.Expect(officer.Page.Locator("#bookings")).ToContainTextAsync(who);
        await officer.Look("book-hall");

        await using var terminal = await HallOffice.Terminal(site, office, language);
        await Arrive(terminal, code);
        await officer.Expect("#bookings .chip").ToHaveTextAsync(officer.Texts["book.state.Arrived"]);
        await officer.Confirm();
        await officer.Expect(".called").ToHaveTextAsync("001");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Chief_ClosesADay_SeesWhoHasToBeTold_AndTheVisitorSeesIt(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var office = await HallOffice.Office(site, $"browser-closed-{language}", OfficeKind.PublicServiceCentre, "Астана қаласы Сарыарқа ауданының № 2 ХҚКО", "AC", "RR");
        await using var chief = await site.SignInWithRecoveryCodeAt(office, language, "Сейітов Б.", Roles.ApprovingChief);
        await HallOffice.AddWindow(chief, "3", "AC");
        await using var visitor = await site.Visit(language);
        await Book(visitor, office, "Сәрсенова Дана");

        await chief.Open("/queue/bookings?day=2026-11-24");
        await chief.Sees("anar@example.kz");
        await chief.Fill("#reason", "Жөндеу");
        await chief.TabTo("#close-day");
        await chief.Look("book-day");
        await chief.Press("Enter");
        await chief.Expect("#to-tell").ToBeVisibleAsync();
        await chief.Look("book-day-closed");
        Assert.False(await chief.IsWiderThanTheScreen());

        await visitor.Page.ReloadAsync();
        await visitor.Sees(visitor.Texts["book.state.CalledOff"]);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Service_OfALiveQueue_SaysThatOneComesWithoutBooking(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        await using var visitor = await site.Visit(language);
        await visitor.Page.GotoAsync("/book");
        await visitor.TabTo("a[data-service='DL']");
        await visitor.Press("Enter");
        await visitor.Arrives("**/book?service=DL");
        await visitor.Sees(visitor.Texts.Format("problem.queue.no-booking", "362-2007"));
        await visitor.Look("book-live");
    }

    private static async Task<string> Book(Visitor visitor, string office, string who)
    {
        await visitor.Page.GotoAsync("/book");
        await visitor.Look("book-services");
        await Choose(visitor, "a[data-service='AC']", "**/book?service=AC");
        await visitor.Look("book-offices");
        await Choose(visitor, $"a[data-office='{office}']", $"**office={office}");
        await visitor.Look("book-days");
        await Choose(visitor, "a[data-day='2026-11-24']", "**day=2026-11-24");
        await visitor.Look("book-times");
        await Choose(visitor, "a[data-time='10:20']", "**time=10*20");
        await visitor.Expect("#who").ToBeFocusedAsync();
        await visitor.Type("950317300011");
        await visitor.Press("Enter");
        await visitor.Expect("#who-error").ToBeVisibleAsync();
        await visitor.Look("book-who");
        await visitor.Fill("#who", who);
        await visitor.Press("Enter");
        await visitor.Expect("#contact").ToBeFocusedAsync();
        await visitor.Type("anar@example.kz");
        await visitor.Look("book-contact");
        await visitor.Press("Enter");
        await visitor.Expect("#code-shown").ToBeVisibleAsync();
        await visitor.Look("book-made");
        Assert.Equal("%PDF"u8.ToArray(), (await visitor.Paper("main a[data-coupon]"))[..4]);
        var code = await visitor.Page.InnerTextAsync("#code-shown");
        await Choose(visitor, "#held", "**/book/**");
        await visitor.Sees(visitor.Texts["book.state.Open"]);
        await visitor.Look("book-held");
        Assert.False(await visitor.IsWiderThanTheScreen());
        return code.Replace(" ", "", StringComparison.Ordinal);
    }

    private static async Task Choose(Visitor visitor, string selector, string address)
    {
        await visitor.TabTo(selector, most: 120);
        await visitor.Press("Enter");
        await visitor.Arrives(address);
    }

    private static async Task Arrive(Visitor terminal, string code)
    {
        await terminal.Page.GotoAsync("/terminal");
        await terminal.Look("book-terminal", whole: false);
        await terminal.Page.ClickAsync("a[href='/terminal/book']");
        await terminal.Look("book-terminal-services", whole: false);
        await terminal.Page.ClickAsync("#find");
        foreach (var digit in code)
        {
            await terminal.Page.ClickAsync($".keypad [data-sign='{digit}']");
        }

        await terminal.Expect("#code").ToHaveValueAsync(code);
        await terminal.Look("book-terminal-code", whole: false);
        await terminal.Page.ClickAsync("main button.primary");
        await terminal.Expect("button[name='priority'][value='']").ToBeVisibleAsync();
        await terminal.Page.ClickAsync("button[name='priority'][value='']");
        await terminal.Expect(".ticket-number").ToHaveTextAsync("001");
        await terminal.Look("book-terminal-ticket", whole: false);
    }
}
