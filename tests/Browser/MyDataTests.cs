using System.Text.RegularExpressions;
using Licensing.Demo.Builders;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Disclosure;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>An applicant sees who looked at their data (C-10): on a telephone and in the hall; the chief hides a look, the administrator sees the notices.</summary>
public sealed partial class MyDataTests(Site site)
{
    private static int _made;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task MyData_OnATelephone_CodeFromTheMessageShowsWhoLooked(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var (made, phone) = await Case();
        await Looked(made);
        await using var visitor = await site.Visit(language, 390, 844);
        await visitor.Page.GotoAsync("/my-data");
        await visitor.Expect("#number").ToBeVisibleAsync();
        await Look(visitor, "700-my-data");
        await visitor.Page.FillAsync("#number", made.Number[..^1] + (made.Number[^1] == '0' ? '1' : '0'));
        await visitor.Press("Enter");
        await visitor.Sees(visitor.Texts["status.number.mistyped"]);
        await visitor.Page.FillAsync("#number", made.Number);
        await visitor.Press("Enter");
        await visitor.Expect("#birth").ToBeVisibleAsync();
        await visitor.Page.FillAsync("#birth", $"{made.ApplicantDate:dd.MM.yyyy}");
        await visitor.Press("Enter");
        await visitor.Expect("#code").ToBeVisibleAsync();
        await Look(visitor, "701-my-data-code");
        await visitor.Page.FillAsync("#code", "12");
        await visitor.Press("Enter");
        await visitor.Sees(visitor.Texts["my-data.code.wrong"]);
        await Look(visitor, "702-my-data-wrong");
        await visitor.Page.FillAsync("#code", await Code(language, phone));
        await visitor.Press("Enter");

        await visitor.Expect(".looks li").ToHaveCountAsync(3);
        await visitor.Sees(visitor.Texts["why.kind.Inspection"]);
        Assert.DoesNotContain("№ 5 хат", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Sees(visitor.Texts.Format("my-data.case", made.Number));
        Assert.DoesNotContain("Көрген", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await Look(visitor, "703-my-data-looks");
        await visitor.Page.ClickAsync("button[name='go']");
        await visitor.Sees(visitor.Texts["my-data.done.text"]);
        await Look(visitor, "704-my-data-done");
    }

    // Nothing is left behind: neither address nor cookie nor the way back shows the list to the next visitor.
    [Fact]
    public async Task MyData_AtTheTerminal_ByTouchAloneAndNothingIsLeft()
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var (made, phone) = await Case();
        await Looked(made);
        await using var visitor = await site.Visit("ru", 1080, 1920);
        await visitor.Page.GotoAsync("/terminal");
        await visitor.Look("705-terminal-start", whole: false);
        await visitor.Page.ClickAsync("a[href='/terminal/my-data']");
        await visitor.Page.ClickAsync($".keypad [data-letters='{made.Service}']");
        await Touch(visitor, made.Number[2..]);
        await visitor.Look("706-terminal-my-data", whole: false);
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Expect("#birth").ToBeVisibleAsync();
        await Touch(visitor, $"{made.ApplicantDate:ddMMyyyy}");
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Expect("#code").ToBeVisibleAsync();
        await Touch(visitor, await Code("ru", phone));
        await visitor.Look("707-terminal-code", whole: false);
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Expect(".looks li").ToHaveCountAsync(3);
        await visitor.Look("708-terminal-looks", whole: false);

        Assert.EndsWith("/terminal/my-data", visitor.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(await visitor.Page.Context.CookiesAsync(), c => c.Name.Contains("data", StringComparison.Ordinal));
        await visitor.Page.ClickAsync("button[name='go']");
        await visitor.Page.ClickAsync("main a.primary");
        await visitor.Arrives(url => url.EndsWith("/terminal", StringComparison.Ordinal));

        // The browser has kept no page to go back to, and what it knows of the form shows nothing any more.
        var back = await Assert.ThrowsAsync<PlaywrightException>(() => visitor.Page.GoBackAsync());
        Assert.Contains("ERR_CACHE_MISS", back.Message, StringComparison.Ordinal);
    }

    // Who goes away without a word is followed by the next visitor after a minute: the proof ends with them.
    [Fact]
    public async Task MyData_ReaderWalksAway_TheProofEnds()
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var (made, phone) = await Case();
        await using var visitor = await site.Visit("kk", 1080, 1920);
        await visitor.Page.Clock.InstallAsync();
        await visitor.Page.GotoAsync("/terminal/my-data");
        await Touched(visitor, "#number", made.Number);
        await Touched(visitor, "#birth", $"{made.ApplicantDate:dd.MM.yyyy}");
        await visitor.Expect("#code").ToBeVisibleAsync();
        await Touched(visitor, "#code", await Code("kk", phone));
        await visitor.Expect(".looks li").ToHaveCountAsync(1);
        var session = await visitor.Page.InputValueAsync("input[name='session']");
        await visitor.Page.Clock.RunForAsync(76_000);
        await visitor.Arrives(url => url.EndsWith("/terminal", StringComparison.Ordinal));

        // What the page says when it goes arrives a moment later.
        var dispatcher = site.Services.GetRequiredService<IDispatcher>();
        for (var look = 0; look < 50 && (await dispatcher.Send(new ShowMyLooks(session), Actor.Public)).IsOk; look++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.IsType<Failure.Refused>((await dispatcher.Send(new ShowMyLooks(session), Actor.Public)).Failure);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Officers_HideALookAndSeeTheNotices_OnTheirPages(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var (made, _) = await Case();
        await Publish(new CaseMoved(made.Id, CaseTurn.Ready, 1, site.Hours.GetUtcNow().UtcDateTime));
        await Pump();
        await using var chief = await site.SignInWithRecoveryCode(language, "Бастықова Г.", Roles.ApprovingChief);
        await chief.Open("/looks/hidden");
        await chief.Expect("#personId").ToBeVisibleAsync();
        await chief.Page.FillAsync("#personId", made.ApplicantName);
        await chief.Page.ClickAsync("#personId-hits button >> nth=0");
        await chief.Page.FillAsync("#from", "01.11.2026");
        await chief.Page.FillAsync("#until", "01.12.2028");
        await chief.Confirm();
        await chief.Expect("#errors").ToBeVisibleAsync();
        await Look(chief, "710-hiding-wrong");
        await chief.Page.FillAsync("#until", "01.02.2027");
        await chief.Page.FillAsync("#reason", "Сотқа дейінгі тергеу № 12");
        await chief.Press("Tab");
        await chief.Confirm();
        await Assertions.Expect(chief.Page.Locator("tr", new() { HasText = made.ApplicantName })).ToContainTextAsync(chief.Texts["hiding.holds"]);
        await Look(chief, "711-hiding");

        await chief.Open($"/cases/{made.Id}?tab=history");
        await chief.Expect("#notices tr[data-row], #notices [data-row]").ToHaveCountAsync(1);
        await Look(chief, "712-case-notices");

        await using var administrator = await site.SignInWithRecoveryCode(language, "Әкімшиева Ә.", Roles.Administrator);
        await administrator.Open($"/admin/notices?text={made.Number}");
        await administrator.Expect("#channel-Sms").ToBeVisibleAsync();
        await administrator.Sees(administrator.Texts["notice-kind.ready"]);
        await Look(administrator, "713-notices");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task SearchForPeople_InTheFrame_AsksForWhat(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var (made, _) = await Case();
        await using var officer = await site.SignIn(language, "Іздеушиева І.", Roles.IntakeOfficer);
        await officer.Open($"/search?q={Uri.EscapeDataString(made.ApplicantName)}");
        await officer.Expect("#purpose").ToBeVisibleAsync();
        await Look(officer, "714-search-why");
        await officer.StatePurpose("№ 8 өтініш");
        await officer.Sees(made.ApplicantName);
        await Look(officer, "715-search-found");
    }

    private static async Task Touched(Visitor visitor, string field, string text)
    {
        await visitor.Expect(field).ToBeVisibleAsync();
        await visitor.Page.FillAsync(field, text);
        await visitor.Press("Enter");
    }

    private static async Task Touch(Visitor visitor, string signs)
    {
        foreach (var digit in signs.Where(char.IsAsciiDigit))
        {
            await visitor.Page.ClickAsync($".keypad [data-sign='{digit}']");
        }
    }

    private static async Task Look(Visitor visitor, string name)
    {
        await visitor.Look(name);
        Assert.False(await visitor.IsWiderThanTheScreen(), $"{name} scrolls sideways.");
    }

    /// <summary>The code as the page of caught messages shows it.</summary>
    private async Task<string> Code(string language, string phone)
    {
        await Pump();
        await using var demo = await site.Visit(language);
        await demo.Page.GotoAsync($"/demo/messages?text={phone[1..]}");
        await demo.Expect("article").ToHaveCountAsync(1);
        await Look(demo, "709-demo-messages");
        return Digits().Match(await demo.Page.InnerTextAsync("article .words")).Value;
    }

    private async Task<(Case Made, string Phone)> Case()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var serial = Interlocked.Increment(ref _made);
        var phone = $"+7705{7_000_000 + serial}";
        var born = new DateOnly(1988, 3, 1).AddDays(serial);
        var person = new Person().Describe(new PersonData(
            PersonName.Of($"Дерекова{"абвгдежзиклмн"[serial]}", "Айгерім"), born, Sex.Female, PersonStatus.Citizen, "KAZ", null, Phone: phone));
        var made = new CaseBuilder(person, await db.Offices.SingleAsync(o => o.Id == Actors.Astana)).Numbered(970_000 + serial).Build();
        db.AddRange(person, made);
        await db.SaveChangesAsync();
        return (made, phone);
    }

    /// <summary>An office opens the case, another one the record with a purpose.</summary>
    private async Task Looked(Case made)
    {
        var dispatcher = site.Services.GetRequiredService<IDispatcher>();
        await dispatcher.Send(new ShowCase(made.Id), Actors.With("Көргенов К.", Roles.IntakeOfficer));
        await dispatcher.Send(new ShowPerson(made.PersonId!.Value), Actors.At(Actors.Almaty, "KZ-ALA", "Көргенова К.", Roles.IntakeOfficer), "Тексеру: № 5 хат");
    }

    private async Task Publish(IIntegrationEvent happened)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Add(new OutboxMessage { At = site.Hours.GetUtcNow().UtcDateTime, Type = happened.GetType().FullName!, Payload = CaseJson.Write<object>(happened) });
        await db.SaveChangesAsync();
    }

    private async Task Pump()
    {
        while (await site.Services.GetRequiredService<OutboxPump>().Round(TestContext.Current.CancellationToken) > 0)
        {
        }

        await site.Services.GetRequiredService<NoticePump>().Round(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex Digits();
}
