using System.Net;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>WP, Organisations: the act of an inventory and the ammunition book, as papers and as files.</summary>
public sealed class OrganisationPaperTests(OrganisationWebApp app) : IClassFixture<OrganisationWebApp>
{
    [Fact]
    public async Task Act_OfAClosedInventory_IsAPdfAndAFile()
    {
        var id = await app.Closed();
        using var client = await app.SignedIn(ArmouryApp.Astana, Roles.Inspector);

        var paper = await client.GetAsync($"/print/weapon-inventory/{id}", ArmouryApp.Token);
        var lines = (await client.GetStringAsync($"/weapons/inventories/{id}/csv", ArmouryApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("%PDF"u8.ToArray(), (await paper.Content.ReadAsByteArrayAsync(ArmouryApp.Token))[..4]);
        Assert.Equal(4, lines.Length);
        Assert.Contains("ОК7", lines[1], StringComparison.Ordinal);
        Assert.Contains("'=1+1", lines[2], StringComparison.Ordinal);
        Assert.Contains("ЖОҚ-9", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Act_OfAnOpenOneOrForOthers_IsRefused()
    {
        var id = await app.Open();
        using var client = await app.SignedIn(ArmouryApp.Astana, Roles.DecisionOfficer);
        using var stranger = await app.SignedIn(Actors.Astana, Roles.DecisionOfficer);

        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"/print/weapon-inventory/{id}", ArmouryApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/print/weapon-inventory/{Guid.NewGuid()}", ArmouryApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/print/weapon-inventory/{id}", ArmouryApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/weapons/inventories/{id}/csv", ArmouryApp.Token)).StatusCode);
    }

    [Fact]
    public async Task Book_WithAPurpose_IsAPdfAndAFile()
    {
        var stock = await app.Book();
        using var client = await app.SignedIn(ArmouryApp.Astana, Roles.IntakeOfficer);

        var paper = await client.GetByteArrayAsync($"/print/ammunition-book/{stock}?purpose=%D1%82%D0%B5%D0%BA%D1%81%D0%B5%D1%80%D1%83", ArmouryApp.Token);
        var lines = (await client.GetStringAsync($"/weapons/ammunition/{stock}/csv?purpose=check", ArmouryApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("%PDF"u8.ToArray(), paper[..4]);
        Assert.Equal(3, lines.Length);
        Assert.Contains(";500;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";120;380;", lines[2], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/weapons/ammunition/{stock}/csv", ArmouryApp.Token)).StatusCode);
    }
}

/// <summary>The whole app over HTTP with a guard company that has two pistols.</summary>
public sealed class OrganisationWebApp : WebApp
{
    private int made = 700_000;

    /// <inheritdoc/>
    protected override TimeProvider Clock { get; } = new TestClock(TestClock.Tuesday);

    internal async Task<Guid> Open() => (await Do(new StartInventory(await Organisation(2)), ArmouryApp.Inspector)).Id;

    internal async Task<Guid> Closed()
    {
        var id = await Open();
        var sheet = await Do(new ShowInventory(id), ArmouryApp.Inspector);
        await Do(new TickWeapon(id, sheet.Lines[0].Id, sheet.Lines[0].Version, InventoryResult.Present, null), ArmouryApp.Inspector);
        await Do(new TickWeapon(id, sheet.Lines[1].Id, sheet.Lines[1].Version, InventoryResult.Differs, "=1+1"), ArmouryApp.Inspector);
        await Do(new AddExtraWeapon(id, "ЖОҚ-9", "ТТ", "7,62", null), ArmouryApp.Inspector);
        var version = (await Do(new ShowInventory(id), ArmouryApp.Inspector)).Version;
        await Do(new CloseInventory(id, version, [new("Әлиев Б.", "Күзет бастығы")], "Өзгерісі бар қару сараптамаға жіберілсін"), ArmouryApp.Decider);
        return id;
    }

    internal async Task<Guid> Book()
    {
        var organisation = await Organisation(0);
        var today = new DateOnly(2026, 11, 24);
        var room = await Do(new OpenRoom(organisation, "Абай даңғылы, 1", new RoomAct(10, "А-1", today)), ArmouryApp.Inspector);
        await Do(new EnterAmmunition(organisation, room, "9x17", AmmunitionMove.Receive, 500, today, "Ш-1"), ArmouryApp.Inspector);
        return (await Do(new EnterAmmunition(organisation, room, "9x17", AmmunitionMove.Issue, 120, today, "Т-1"), ArmouryApp.Inspector)).StockId;
    }

    private async Task<T> Do<T>(IRequest<T> request, Actor actor)
    {
        var result = await Services.GetRequiredService<IDispatcher>().Send(request, actor, ArmouryApp.Why, cancellation: ArmouryApp.Token);
        Assert.True(result.IsOk, $"{request}: {result.Failure}");
        return result.Value;
    }

    // Some serials have no check digit.
    private int Serial()
    {
        while (Bin.Create(new(2006, 3, 1), BinType.Resident, BinUnit.Head, ++made % 100_000) is null)
        {
        }

        return made % 100_000;
    }

    private async Task<Guid> Organisation(int weapons)
    {
        await using var scope = Services.CreateAsyncScope();
        var (kernel, db) = (scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<WeaponsDb>());
        var organisation = new Organisation { Bin = Bin.Create(new(2006, 3, 1), BinType.Resident, BinUnit.Head, Serial())!.Value.Value, RegisteredOn = new(2006, 3, 1), Version = 1 }.Called("«Қорған; күзет» ЖШС");
        kernel.Add(organisation);
        await kernel.SaveChangesAsync(ArmouryApp.Token);
        var act = ArmouryApp.Act(ArmouryApp.Astana, "KZ-AST", new(2026, 1, 10));
        for (var i = 0; i < weapons; i++)
        {
            var number = made++;
            var weapon = Weapon.Enter(new WeaponData { Kind = WeaponKind.Service, Make = "ИЖ", Model = "71", Calibre = "9x17", Number = $"ОК{number:D6}" }, number, act);
            Assert.Null(weapon.Register(new Owner(null, organisation.Id, organisation.Name, organisation.Bin, []), Acquisition.Purchase, act));
            db.Add(weapon);
        }

        await db.SaveChangesAsync(ArmouryApp.Token);
        return organisation.Id;
    }
}
