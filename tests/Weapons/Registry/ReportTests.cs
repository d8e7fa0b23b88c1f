using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry, reports: weapons and permits by region, kind and holder; movements in a period.</summary>
public sealed class ReportTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task Weapons_OfARegion_AreCountedByKindHolderAndStatus()
    {
        var act = app.Act("licensing-permit-sev", "KZ-SEV");
        var person = RegistryApp.OwnerOf(await app.Person());
        Licensing.Weapons.Domain.WeaponData Gas() => app.NewWeapon().With(d => d with { Kind = WeaponKind.Gas }).Build();
        await app.Registered(person, Gas(), act: act);
        await app.Registered(person, Gas(), act: act);
        await app.Registered(RegistryApp.Firm(), app.NewWeapon().Service().Build(), act: act);
        var (taken, _) = await app.Registered(person, Gas(), act: act);
        Assert.True((await app.Ask(new MoveWeapon(taken.Id, taken.Version, WeaponMove.Seize, app.Today, "№ 1"))).IsOk);

        var report = (await app.Ask(new ShowWeaponReport(WeaponReportKind.Weapons, "KZ-SEV"), purpose: null)).Value;

        Assert.Equal([("WP.kind.Gas", false, 3L), ("WP.kind.Service", true, 1L)], report.Rows.Select(r => (r.What!, r.Organisation!.Value, r.Total)));
        Assert.Equal((2L, 1L), (Of(report, 0, "WP.registry.status.Registered"), Of(report, 0, "WP.registry.status.Seized")));
        Assert.Equal(4, report.Totals.Sum());
        var all = (await app.Ask(new ShowWeaponReport(WeaponReportKind.Weapons))).Value;
        Assert.True(all.Rows.Count(r => r.Region == "KZ-SEV") == 2 && all.Totals.Sum() >= 4);
    }

    [Fact]
    public async Task Permits_OfARegion_AreCountedByHowTheyStandToday()
    {
        var act = app.Act("licensing-permit-man", "KZ-MAN");
        var person = RegistryApp.OwnerOf(await app.Person());
        await app.Registered(person, until: app.Today, act: act);
        await app.Registered(person, until: app.Today.AddDays(-1), act: act);
        await app.Registered(RegistryApp.Firm(), until: app.Today.AddYears(1), act: act);

        var report = (await app.Ask(new ShowWeaponReport(WeaponReportKind.Permits, "KZ-MAN"))).Value;

        Assert.Equal([("WP.permit.kind.StoreCarry", false), ("WP.permit.kind.StoreService", true)], report.Rows.Select(r => (r.What!, r.Organisation!.Value)));
        Assert.Equal((1L, 1L, 1L), (Of(report, 0, "WP.permit.state.InForce"), Of(report, 0, "WP.permit.state.Ended"), Of(report, 1, "WP.permit.state.InForce")));
    }

    [Fact]
    public async Task Movements_InAPeriod_CountTheDaysOfTheEvents()
    {
        var act = app.Act("licensing-permit-pav", "KZ-PAV", app.Today.AddDays(-40));
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()), act: act);
        Assert.True((await app.Ask(new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Seize, app.Today.AddDays(-3), "№ 1"))).IsOk);

        async Task<WeaponReport> Days(int from, int to) =>
            (await app.Ask(new ShowWeaponReport(WeaponReportKind.Movements, "KZ-PAV", app.Today.AddDays(from), app.Today.AddDays(to)))).Value;

        Assert.Equal((1L, 1L), (Of(await Days(-40, 0), 0, "WP.weapon-event.Registered"), Of(await Days(-40, 0), 0, "WP.weapon-event.Seized")));
        Assert.Equal(1, (await Days(-3, -3)).Totals.Sum());
        Assert.Empty((await Days(-2, 0)).Rows);
    }

    [Fact]
    public async Task Report_WrongDaysRoleOrOffice_IsRefused()
    {
        Assert.IsType<Failure.Invalid>((await app.Ask(new ShowWeaponReport(WeaponReportKind.Movements, null, app.Today, app.Today.AddDays(-1)))).Failure);
        Assert.IsType<Failure.Invalid>((await app.Ask(new PrintWeaponReport(new(WeaponReportKind.Movements, null, app.Today, app.Today.AddDays(-1))))).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Ask(new ShowWeaponReport(WeaponReportKind.Weapons), RegistryApp.Officer)).Failure);
        Assert.Equal("WP.licensing-staff-only", Assert.IsType<Failure.NotAllowed>((await app.Ask(new ShowWeaponReport(WeaponReportKind.Weapons), RegistryApp.Outsider)).Failure).Code);
    }

    [Theory]
    [InlineData("Weapons")]
    [InlineData("Permits")]
    [InlineData("Movements")]
    public async Task Print_EachReport_IsAPaper(string kind)
    {
        await app.Registered(RegistryApp.OwnerOf(await app.Person()));
        Assert.Equal("%PDF"u8.ToArray(), (await app.Ask(new PrintWeaponReport(new(Enum.Parse<WeaponReportKind>(kind))))).Value.Pdf[..4]);
    }

    private static long Of(WeaponReport report, int row, string column) => report.Rows[row].Counts[report.Columns.ToList().IndexOf(column)];
}
