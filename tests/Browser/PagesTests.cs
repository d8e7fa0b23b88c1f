using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Browser;

/// <summary>Every other page that somebody opens: looked at by axe, never wider than the screen.</summary>
public sealed class PagesTests(Site site)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Pages_OfOfficers_AreAccessibleAndFitTheScreen(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 10);
        await using var officer = await site.SignIn(
            language, "Қасымова Б.", Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.Supervisor);
        foreach (var (name, path) in new[]
        {
            ("60-home", "/"), ("61-queue", "/work"), ("62-drafts", "/drafts"), ("63-people", "/people"), ("64-person-new", "/people/new"),
            ("65-issue-register", "/registers/issue"), ("66-licences", "/driver-licences"), ("67-exams", "/exams"),
            ("68-search", "/search?q=DL"), ("69-account", "/account"), ("70-password", "/account/password"), ("71-new-case", "/cases/new"),
        })
        {
            await officer.Open(path);
            await officer.Look(name);
            Assert.False(await officer.IsWiderThanTheScreen(), $"{path} scrolls sideways in {language}.");
        }
    }

    /// <summary>WP: only licensing staff see who holds weapons, and each says why first.</summary>
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Pages_OfWeapons_AreForLicensingStaffWithAPurpose(string language)
    {
        const string Weapons = "#menu a[href='/registry/weapons']";
        site.Set(new DateOnly(2026, 12, 2), 10);
        await using var police = await site.SignIn(language, "Қасымова Б.", Roles.DecisionOfficer);
        await police.Open("/");
        await police.Expect(Weapons).ToHaveCountAsync(0);
        await using var officer = await site.SignInAt("licensing-permit-ast", language, "Серікова Г.", Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.Supervisor);
        await officer.Open("/");
        await officer.Expect(Weapons).ToHaveCountAsync(1);
        foreach (var (name, path, asks) in new[]
        {
            ("180-weapons", "/registry/weapons", true), ("181-permits", "/registry/permits", true), ("182-weapon-reports", "/registry/weapons/reports", false),
            ("183-inventories", "/weapons/inventories", false),
        })
        {
            await officer.Open(path);
            if (asks)
            {
                await officer.Expect("#purpose").ToBeVisibleAsync();
                await officer.Look($"{name}-purpose");
                await officer.StatePurpose("№ 45 сұрау");
            }

            await officer.Look(name);
            Assert.False(await officer.IsWiderThanTheScreen(), $"{path} scrolls sideways in {language}.");
        }
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Pages_OfAdministration_AreAccessibleAndFitTheScreen(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        await using var administrator = await site.SignInWithRecoveryCode(language, "Әкімші Ә.", Roles.Administrator, Roles.Auditor);
        foreach (var page in new[] { "users", "users/new", "offices", "schedules", "holidays", "mci", "tariffs", "overrides", "terminals", "notices" })
        {
            await administrator.Open($"/admin/{page}");
            await administrator.Look($"80-{page.Replace('/', '-')}");
            Assert.False(await administrator.IsWiderThanTheScreen(), $"/admin/{page} scrolls sideways in {language}.");
        }

        await administrator.Open("/audit");
        await administrator.Look("81-audit");
    }

    // Issue 5: the lists of states are data with a day from which they hold; an administrator changes them by names, not by codes.
    [Theory]
    [InlineData("kk", "UZB", "01.01.2040")]
    [InlineData("ru", "TJK", "02.01.2040")]
    [InlineData("en", "ARM", "03.01.2040")]
    public async Task Overrides_OfAListOfStates_AreChangedByName(string language, string state, string from)
    {
        const string Row = "tr:has(small:text-is('list.treaty-states'))";
        site.Set(new DateOnly(2026, 12, 2), 11);
        await using var administrator = await site.SignInWithRecoveryCode(language, $"Әкімші {state}", Roles.Administrator);
        await administrator.Open("/admin/overrides?service=PR");
        await administrator.Page.ClickAsync($"{Row} button.link");
        await administrator.Expect(".chosen-list li").Not.ToHaveCountAsync(0);
        await administrator.Fill("#from", from);
        await administrator.Fill("#value", state);
        await administrator.Expect(".chosen-list").ToContainTextAsync($"{Countries.NameIn(state, Cultures.Nearest(CultureInfo.GetCultureInfo(language)))} ({state})");
        await administrator.Look("84-overrides-states");
        await administrator.Page.ClickAsync(".panel .actions button.primary");

        await administrator.Arrives(url => url.Contains("/admin/changes/", StringComparison.Ordinal));
        await administrator.Ready();
        await administrator.Sees(from);
        await administrator.Sees($"({state})");
        Assert.False(await administrator.IsWiderThanTheScreen(), $"The lists of states scroll sideways in {language}.");
    }
}
