using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>Issue 9, «What-if»: one administrator proposes by keyboard and sees what would move, another sees the same and approves; the cases move.</summary>
public sealed class LawChangesTests(Site site)
{
    private static int serial = 7_000_000;

    [Theory]
    [InlineData("kk", "2027-02-01")]
    [InlineData("ru", "2027-02-03")]
    [InlineData("en", "2027-02-05")]
    public async Task Holiday_ProposedAndApprovedByKeyboard_MovesWhatWasSaid(string language, string day)
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        var free = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var cases = await Due(free, language, 3);
        await using var first = await site.SignInWithRecoveryCode(language, $"Ұсынушы Ә. {language}", Roles.Administrator);
        await first.Open("/admin/holidays");
        await first.Fill("#first", $"{free:ddMMyyyy}");
        await Look(first, "140-holiday-form");
        await first.Confirm();
        await first.Arrives(url => url.Contains("/admin/changes/", StringComparison.Ordinal));
        await first.Expect("#impact-sentence").ToContainTextAsync("3");
        await Look(first, "141-change-draft");
        await first.Confirm();
        await first.Expect("#errors").ToBeVisibleAsync();
        await first.Fill("#basis", "№ 715 қаулы, 01.12.2026");
        await first.Press("Tab");
        await first.Confirm();
        await first.Expect("main .page-head .chip").ToContainTextAsync(first.Texts["changes.state.Sent"]);
        var address = new Uri(first.Page.Url).AbsolutePath;

        await using var second = await site.SignInWithRecoveryCode(language, $"Бекітуші Ә. {language}", Roles.Administrator, Roles.DecisionOfficer);
        await second.Open("/admin/changes?state=Sent");
        await Look(second, "142-changes");
        await second.Follow($"table.list a[href='{address}']", address);
        await second.Expect("#impact-sentence").ToContainTextAsync("3");
        await second.Expect($"table.list a[href='/cases/{cases[0]}']").ToBeVisibleAsync();
        await Look(second, "143-change-sent");
        var file = await (await second.Page.APIRequest.GetAsync((await second.Page.GetAttributeAsync("main a[download]", "href"))!)).TextAsync();
        Assert.Equal(1 + cases.Count, file.Trim().Split('\n').Length);
        Assert.Contains("PR-26-", file, StringComparison.Ordinal);
        await second.Confirm();
        await second.Expect("main .page-head .chip").ToContainTextAsync(second.Texts["changes.state.Applied"]);
        await Reckon();
        await second.Expect(".notice.good").ToContainTextAsync("3");
        await Look(second, "144-change-applied");
        await second.Page.SetViewportSizeAsync(390, 844);
        await Look(second, "145-change-narrow");
    }

    [Theory]
    [InlineData("kk", "2027-03-01")]
    [InlineData("ru", "2027-03-02")]
    [InlineData("en", "2027-03-03")]
    public async Task Holiday_Rejected_SaysWhyToWhoProposedIt(string language, string day)
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        var free = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await using var first = await site.SignInWithRecoveryCode(language, $"Ұсынушы Б. {language}", Roles.Administrator);
        await first.Open("/admin/holidays");
        await first.Fill("#first", $"{free:ddMMyyyy}");
        await first.Confirm();
        await first.Arrives(url => url.Contains("/admin/changes/", StringComparison.Ordinal));
        await first.Fill("#basis", "№ 715 қаулы, 01.12.2026");
        await first.Press("Tab");
        await first.Confirm();
        await first.Expect("main .page-head .chip").ToContainTextAsync(first.Texts["changes.state.Sent"]);
        var address = new Uri(first.Page.Url).AbsolutePath;
        await Look(first, "146-change-waits");

        await using var auditor = await site.SignInWithRecoveryCode(language, $"Тексеруші Б. {language}", Roles.Auditor);
        await auditor.Open(address);
        await auditor.Expect("#impact-sentence").ToBeVisibleAsync();
        await Look(auditor, "147-change-audited");

        await using var second = await site.SignInWithRecoveryCode(language, $"Бекітуші Б. {language}", Roles.Administrator);
        await second.Open(address);
        await second.Page.ClickAsync("main .danger");
        await second.Expect("#errors").ToBeVisibleAsync();
        await Look(second, "148-change-no-reason");
        await second.Fill("#reason", "Қаулыда күні басқа");
        await second.Press("Tab");
        await second.Page.ClickAsync("main .danger");
        await second.Expect("main .page-head .chip").ToContainTextAsync(second.Texts["changes.state.Rejected"]);
        await first.Open(address);
        await first.Sees("Қаулыда күні басқа");
        await Look(first, "149-change-rejected");
    }

    private async Task Reckon()
    {
        site.Hours.Advance(TimeSpan.FromSeconds(11));
        var dispatcher = site.Services.GetRequiredService<IDispatcher>();
        while (await dispatcher.Send(new ReckonOpenCases(), Actor.System) is { IsOk: true, Value: > 0 })
        {
        }
    }

    private async Task<IReadOnlyList<Guid>> Due(DateOnly day, string language, int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var person = new Person().Describe(new PersonData(PersonName.Of($"Өзгерісов {language}", "Ерлан", null), new(1980, 1, 1), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        db.Add(person);
        var filed = BusinessTime.At(new DateOnly(2026, 12, 2), new TimeOnly(10, 0));
        var sheet = Deadlines.Work(
            Term.Days(day.DayNumber - new DateOnly(2026, 12, 2).DayNumber), filed, DefaultSchedules.For(ScheduleKind.Migration2007), WorkingCalendar.Default, "7", "362-2007");
        var taker = new Officer(Guid.NewGuid(), "Омарова А.", Actors.Astana);
        var made = Enumerable.Range(0, count)
            .Select(_ => Case.Accept(BareCase.Of(CaseNumber.Create("PR", 2026, Interlocked.Increment(ref serial)).Value, "PR", person, sheet), taker, filed.UtcDateTime)).ToList();
        db.AddRange(made);
        await db.SaveChangesAsync();
        return [.. made.Select(c => c.Id)];
    }

    private static async Task Look(Visitor who, string name)
    {
        await who.Look(name);
        Assert.False(await who.IsWiderThanTheScreen(), $"{name} scrolls sideways.");
    }
}
