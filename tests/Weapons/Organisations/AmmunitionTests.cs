using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>WP, Organisations: the ammunition book is append-only, and its balance never goes below zero.</summary>
public sealed class AmmunitionTests(ArmouryApp app) : IClassFixture<ArmouryApp>
{
    [Fact]
    public async Task Enter_InAndOut_HasLinesBalanceAndAudit()
    {
        var (organisation, room) = await Ready();
        var stock = (await Enter(organisation, room, AmmunitionMove.Receive, 500)).Value;

        Assert.Equal(380, (await Enter(organisation, room, AmmunitionMove.Issue, 120, calibre: "9×17")).Value.Balance);

        var book = (await app.Do(new ShowAmmunitionBook(stock.StockId), ArmouryApp.Intake)).Value;
        Assert.Equal([(2, AmmunitionMove.Issue, 120, 380L, false), (1, AmmunitionMove.Receive, 500, 500L, true)], book.Lines.Select(l => (l.Ordinal, l.Move, l.Quantity, l.Balance, l.IsIn)));
        Assert.Equal(("Бейбітшілік көшесі, 5", "9x17", 380L), (book.Room, book.Calibre, book.Balance));
        Assert.True(await app.Audited(nameof(EnterAmmunition), "ammunition") >= 2);
    }

    [Fact]
    public async Task Enter_MoreOutThanThereIs_IsRefusedAndNothingChanges()
    {
        var (organisation, room) = await Ready();
        var stock = (await Enter(organisation, room, AmmunitionMove.Receive, 10)).Value;

        Assert.Equal("WP.ammunition-not-enough", ArmouryApp.Refused(await Enter(organisation, room, AmmunitionMove.WriteOff, 11)));
        Assert.Equal("WP.ammunition-not-enough", ArmouryApp.Refused(await Enter(organisation, room, AmmunitionMove.Issue, 1, calibre: "12")));

        Assert.Equal((10L, 1), await app.Read<WeaponsDb, (long, int)>(async db =>
            ((await db.AmmunitionStocks.SingleAsync(s => s.Id == stock.StockId, ArmouryApp.Token)).Balance, await db.AmmunitionEntries.CountAsync(e => e.StockId == stock.StockId, ArmouryApp.Token))));
    }

    [Fact]
    public async Task Enter_ManyAtOnce_BalanceIsTheSumAndNeverBelowZero()
    {
        var (organisation, room) = await Ready();
        var stock = (await Enter(organisation, room, AmmunitionMove.Receive, 100)).Value;

        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Enter(organisation, room, AmmunitionMove.Issue, 30, by: i % 2 == 0 ? ArmouryApp.Decider : ArmouryApp.Inspector)));

        var entries = await app.Read<WeaponsDb, List<AmmunitionEntry>>(db => db.AmmunitionEntries.Where(e => e.StockId == stock.StockId).OrderBy(e => e.Ordinal).ToListAsync(ArmouryApp.Token));
        Assert.InRange(all.Count(r => r.IsOk), 1, 3);
        Assert.Equal(all.Count(r => r.IsOk) + 1, entries.Count);
        Assert.Equal(100 - (30 * all.Count(r => r.IsOk)), entries[^1].Balance);
        Assert.All(entries, e => Assert.True(e.Balance >= 0));
        Assert.All(all.Where(r => !r.IsOk), r => Assert.True(r.Failure is Failure.Conflict or Failure.Refused));
    }

    [Fact]
    public async Task Enter_ADayBeforeTheLastLine_IsRefused()
    {
        var (organisation, room) = await Ready();
        await Enter(organisation, room, AmmunitionMove.Receive, 100);

        Assert.Equal("WP.ammunition-day-before-last", ArmouryApp.Refused(await Enter(organisation, room, AmmunitionMove.Receive, 5, on: app.Today.AddDays(-1))));
    }

    [Fact]
    public async Task Enter_WrongInput_IsRefused()
    {
        var (organisation, room) = await Ready();
        var right = new EnterAmmunition(organisation, room, "9x17", AmmunitionMove.Receive, 5, app.Today, "Ш-1");

        Assert.Equal("number-range", ArmouryApp.Wrong(await app.Do(right with { Quantity = 0 })));
        Assert.Equal("number-range", ArmouryApp.Wrong(await app.Do(right with { Quantity = 1_000_001 })));
        Assert.Equal("required", ArmouryApp.Wrong(await app.Do(right with { Paper = "" })));
        Assert.Equal("required", ArmouryApp.Wrong(await app.Do(right with { Move = null })));
        Assert.Equal("WP.ammunition-calibre", ArmouryApp.Wrong(await app.Do(right with { Calibre = "---" })));
        Assert.Equal("date-in-future", ArmouryApp.Wrong(await app.Do(right with { On = app.Today.AddDays(1) })));
        Assert.Equal("WP.ammunition-room", ArmouryApp.Wrong(await app.Do(right with { RoomId = (await Ready()).Room })));
    }

    [Fact]
    public async Task Enter_ByWhoMayNot_IsDenied()
    {
        var (organisation, room) = await Ready();
        var right = new EnterAmmunition(organisation, room, "9x17", AmmunitionMove.Receive, 5, app.Today, "Ш-1");

        Assert.IsType<Failure.NotAllowed>((await app.Do(right, ArmouryApp.Intake)).Failure);
        Assert.Equal(OrganisationDesk.OtherOffice, Assert.IsType<Failure.NotAllowed>((await app.Do(right, ArmouryApp.Elsewhere)).Failure).Code);
        Assert.IsType<Failure.NotAllowed>((await app.Do(right, ArmouryApp.RoadPolice)).Failure);
    }

    [Fact]
    public async Task Enter_RepeatedWithItsKey_IsOneLine()
    {
        var (organisation, room) = await Ready();
        var (right, key) = (new EnterAmmunition(organisation, room, "9x17", AmmunitionMove.Receive, 5, app.Today, "Ш-1"), Guid.NewGuid());

        await app.Do(right, key: key);

        Assert.Equal(5, (await app.Do(right, key: key)).Value.Balance);
    }

    [Fact]
    public async Task CloseRoom_WithAmmunition_IsRefusedAndAClosedOneTakesNone()
    {
        var (organisation, room) = await Ready();
        await Enter(organisation, room, AmmunitionMove.Receive, 5);
        Assert.Equal("WP.room-has-ammunition", ArmouryApp.Refused(await app.Do(new CloseRoom(room, (await app.RoomOf(room)).Version, "Көшті"))));
        await Enter(organisation, room, AmmunitionMove.WriteOff, 5);
        Assert.True((await app.Do(new CloseRoom(room, (await app.RoomOf(room)).Version, "Көшті"))).IsOk);

        Assert.Equal("WP.room-closed", ArmouryApp.Refused(await Enter(organisation, room, AmmunitionMove.Receive, 5)));
    }

    private async Task<(Guid Organisation, Guid Room)> Ready()
    {
        var organisation = await app.Organisation();
        return (organisation.Id, await app.Room(organisation.Id));
    }

    private Task<Result<AmmunitionEntered>> Enter(
        Guid organisation, Guid room, AmmunitionMove move, int quantity, string calibre = "9x17", DateOnly? on = null, Actor? by = null) =>
        app.Do(new EnterAmmunition(organisation, room, calibre, move, quantity, on ?? app.Today, "Ш-1"), by);
}
