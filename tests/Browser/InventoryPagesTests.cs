using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>WP, Organisations: an inventory of many weapons ticked by keyboard alone, and every page about an organisation's weapons looked at.</summary>
public sealed class InventoryPagesTests(Site site)
{
    private const string Office = "licensing-permit-ast";
    private static int made = 900_000;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Inventory_ByKeyboard_IsClosedWithItsDifferencesAndEveryPageIsAccessible(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 10);
        var (organisation, numbers) = await Armed(60);
        await using var officer = await site.SignInWithRecoveryCodeAt(Office, language, "Есенов Б.", Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Inspector);
        await officer.Open($"/weapons/organisations/{organisation}");
        await officer.StatePurpose("жылдық түгендеу");
        await officer.Expect(".tabs").ToBeVisibleAsync();
        await Look(officer, "120-armoury");
        await officer.Confirm();
        await officer.Arrives(url => url.Contains("/weapons/inventories/", StringComparison.Ordinal));
        await officer.Ready();
        await Look(officer, "121-inventory");

        await Tick(officer, numbers);
        await officer.Fill("#sought", "ЖОҚ-77");
        await officer.Press("Enter");
        await officer.Expect("#number").ToBeFocusedAsync();
        await officer.Expect("#number").ToHaveValueAsync("ЖОҚ-77");
        await officer.Press("Enter");
        await officer.Expect(".figure.bad >> nth=2").ToContainTextAsync("1");
        await Look(officer, "122-inventory-ticked");

        await officer.Page.Keyboard.PressAsync("F2");
        await officer.Fill("#member-1-name", "Әлиев Б.");
        await officer.Fill("#member-1-position", "Күзет бастығы");
        await Look(officer, "123-inventory-close", whole: false);
        await officer.Page.Keyboard.PressAsync("F2");
        await officer.Expect("a[data-print]").ToBeVisibleAsync();
        Assert.Equal("%PDF"u8.ToArray(), (await officer.Paper("a[data-print]"))[..4]);
        await Look(officer, "124-inventory-closed");
        await officer.Open("/weapons/inventories?tab=all");
        await Look(officer, "125-inventories");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Tabs_RoomPersonAndAmmunition_AreEnteredAndAccessible(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 12);
        var (organisation, _) = await Armed(2);
        await using var officer = await site.SignInAt(Office, language, "Омаров С.", Roles.Inspector);
        await officer.Open($"/weapons/organisations/{organisation}?tab=rooms");
        await officer.StatePurpose("жылдық түгендеу");
        await officer.Page.ClickAsync("main .tabs + .actions button");
        await officer.Fill("dialog[open] #address", "Абай даңғылы, 7");
        await officer.Fill("dialog[open] #capacity", "20");
        await officer.Fill("dialog[open] #actNumber", "А-7");
        await officer.Fill("dialog[open] #actOn", "01122026");
        await officer.Press("F2");
        await officer.Expect("table.list").ToContainTextAsync("Абай даңғылы, 7");
        await Look(officer, "126-armoury-rooms");

        await officer.Page.ClickAsync(".tabs a[href*='tab=ammunition']");
        await officer.Fill("#calibre", "9x17");
        await officer.Page.SelectOptionAsync("#move", "Receive");
        await officer.Fill("#quantity", "500");
        await officer.Fill("#paper", "Ш-1");
        await officer.Press("Tab");
        await officer.Press("Enter");
        await officer.Expect("table.list").ToContainTextAsync("500");
        await Look(officer, "127-armoury-ammunition");
        foreach (var (name, tab) in new[] { ("128-armoury-people", "responsible"), ("129-armoury-employees", "employees"), ("130-armoury-inventories", "inventories") })
        {
            await officer.Page.ClickAsync($".tabs a[href*='tab={tab}']");
            await officer.Expect($".tabs a[href*='tab={tab}'][aria-current]").ToBeVisibleAsync();
            await officer.Expect(".empty").ToBeVisibleAsync();
            await Look(officer, name);
        }

        await officer.Page.ClickAsync(".tabs a[href*='tab=ammunition']");
        await officer.Follow("table.list a", "/weapons/ammunition/");
        await officer.Expect("table.list").ToContainTextAsync("Ш-1");
        await Look(officer, "131-ammunition-book");
    }

    // The first by its number, the second as absent, the third as differing with words, all others one after the other.
    private static async Task Tick(Visitor officer, IReadOnlyList<string> numbers)
    {
        await officer.Fill("#sought", numbers[0]);
        await officer.Press("Enter");
        await Focused(officer, 1);
        await officer.Press("1");
        await Focused(officer, 2);
        await officer.Press("2");
        await Focused(officer, 3);
        await officer.Press("3");
        await officer.Expect("#note-3").ToBeFocusedAsync();
        await officer.Type("Оқпаны ауыстырылған");
        await officer.Press("Enter");
        for (var line = 4; line <= numbers.Count; line++)
        {
            await Focused(officer, line);
            await officer.Press("1");
        }

        await officer.Expect("#sought").ToBeFocusedAsync();
        await officer.Expect(".figure >> nth=0").ToContainTextAsync("0");
        await officer.Expect(".figure >> nth=1").ToContainTextAsync($"{numbers.Count - 2}");
    }

    private static Task Focused(Visitor officer, int line) => officer.Expect($"#tick-{line}").ToBeFocusedAsync();

    private async Task<(Guid Id, IReadOnlyList<string> Numbers)> Armed(int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (kernel, db) = (scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<WeaponsDb>());
        var registered = new DateOnly(2010, 5, 3);
        var bin = Enumerable.Range(Interlocked.Add(ref made, 100), 50).Select(serial => Bin.Create(registered, BinType.Resident, BinUnit.Head, serial % 100_000)).OfType<Bin>().First();
        var organisation = new Organisation { Bin = bin.Value, RegisteredOn = registered, Version = 1 }.Called("«Қорған» күзет агенттігі ЖШС");
        kernel.Add(organisation);
        await kernel.SaveChangesAsync();
        var act = new RegistryAct(
            Guid.CreateVersion7(), "WP-26-0000001-1", "362-2007", Office, "KZ-AST", "ЛРЖ", new(2025, 6, 1), new(Guid.NewGuid(), "Есенов Б.", Office), new(2025, 6, 1, 5, 0, 0, DateTimeKind.Utc));
        var owner = new Owner(null, organisation.Id, organisation.Name, organisation.Bin, []);
        var numbers = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var serial = Interlocked.Increment(ref made);
            var weapon = Weapon.Enter(new WeaponData { Kind = WeaponKind.Service, Make = "ИЖ", Model = "71", Calibre = "9x17", Number = $"ВК{serial:D6}" }, serial, act);
            Assert.Null(weapon.Register(owner, Acquisition.Purchase, act));
            db.Add(weapon);
            numbers.Add(weapon.Number);
        }

        await db.SaveChangesAsync();
        return (organisation.Id, numbers);
    }

    private static async Task Look(Visitor officer, string name, bool whole = true)
    {
        await officer.Look(name, whole);
        Assert.False(await officer.IsWiderThanTheScreen(), $"{name} scrolls sideways.");
    }
}
