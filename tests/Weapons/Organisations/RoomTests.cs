using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>WP-13.9, WP-14.4: rooms with acts and capacity.</summary>
public sealed class RoomTests(ArmouryApp app) : IClassFixture<ArmouryApp>
{
    [Fact]
    public async Task Open_WithAnAct_IsThereWithItsHistoryFileAndAudit()
    {
        var organisation = await app.Armed(1);
        var before = await app.Audited(nameof(OpenRoom), "storage-room");

        var id = await app.Room(organisation.Id, 40);

        var room = await app.RoomOf(id);
        Assert.Equal((organisation.Id, 40, "А-17", app.Today, ArmouryApp.Astana), (room.HolderOrganisationId!.Value, room.Capacity!.Value, room.ActNumber, room.ActOn!.Value, room.OfficeId));
        var entry = await app.Read<WeaponsDb, RoomEntry>(db => db.RoomEntries.SingleAsync(e => e.RoomId == id, ArmouryApp.Token));
        Assert.Equal((1, RoomHappening.Opened, 40, ArmouryApp.Decider.Name), (entry.Ordinal, entry.What, entry.Capacity!.Value, entry.UserName));
        var file = await app.Read<WeaponsDb, OrganisationFile>(db => db.OrganisationFiles.SingleAsync(f => f.OrganisationId == organisation.Id, ArmouryApp.Token));
        Assert.Equal((ArmouryApp.Astana, organisation.Bin, app.Today.AddYears(1)), (file.OfficeId, file.Bin, file.InventoryDueOn!.Value));
        Assert.Equal(before + 1, await app.Audited(nameof(OpenRoom), "storage-room"));
    }

    [Theory]
    [InlineData("", 10, "А-1", 0, "required")]
    [InlineData("Мекенжай", 0, "А-1", 0, "number-range")]
    [InlineData("Мекенжай", 10_001, "А-1", 0, "number-range")]
    [InlineData("Мекенжай", 10, " ", 0, "required")]
    [InlineData("Мекенжай", 10, "А-1", 1, "date-in-future")]
    [InlineData("Мекенжай", 10, "А-1", null, "required")]
    public async Task Open_WrongInput_IsRefused(string address, int capacity, string act, int? days, string code)
    {
        var organisation = await app.Organisation();

        var refused = await app.Do(new OpenRoom(organisation.Id, address, new RoomAct(capacity, act, days is { } d ? app.Today.AddDays(d) : null)));

        Assert.Equal(code, ArmouryApp.Wrong(refused));
    }

    [Fact]
    public async Task Open_SameAddressTwice_IsRefused()
    {
        var organisation = await app.Organisation();
        await app.Room(organisation.Id, address: "Абай даңғылы, 1");

        Assert.Equal("WP.room-known", ArmouryApp.Refused(await app.Do(new OpenRoom(organisation.Id, "АБАЙ даңғылы, 1", new RoomAct(5, "А-2", app.Today)))));
    }

    [Fact]
    public async Task Open_ByWhoMayNot_IsDenied()
    {
        var organisation = await app.Armed(1);
        var request = new OpenRoom(organisation.Id, "Мекенжай", new RoomAct(5, "А-2", app.Today));

        Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.Intake)).Failure);
        Assert.Equal("WP.licensing-staff-only", Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.RoadPolice)).Failure).Code);
        Assert.Equal(OrganisationDesk.OtherOffice, Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.Elsewhere)).Failure).Code);
        Assert.Equal("WP.purpose-needed", ArmouryApp.Wrong(await app.Send(request, ArmouryApp.Decider)));
        Assert.IsType<Failure.NotFound>((await app.Do(request with { OrganisationId = Guid.NewGuid() })).Failure);
        Assert.False(await app.Read<WeaponsDb, bool>(db => db.StoragePlaces.AnyAsync(p => p.HolderOrganisationId == organisation.Id, ArmouryApp.Token)));
    }

    [Fact]
    public async Task Open_Repeated_HappensOnce()
    {
        var organisation = await app.Organisation();
        var (request, key) = (new OpenRoom(organisation.Id, "Мекенжай", new RoomAct(5, "А-2", app.Today)), Guid.NewGuid());

        var first = (await app.Do(request, key: key)).Value;
        var second = (await app.Do(request, key: key)).Value;

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Renew_AnotherAct_KeepsTheOldOneInTheHistory()
    {
        var organisation = await app.Armed(3);
        var id = await app.Room(organisation.Id, 3);

        Assert.True((await app.Do(new RenewRoomAct(id, (await app.RoomOf(id)).Version, new RoomAct(8, "А-18", app.Today)))).IsOk);

        var room = (await app.Do(new ShowArmoury(organisation.Id), ArmouryApp.Intake)).Value.Rooms.Single();
        Assert.Equal((8, "А-18"), (room.Capacity!.Value, room.ActNumber));
        Assert.Equal([(RoomHappening.ActRenewed, "А-18"), (RoomHappening.Opened, "А-17")], room.History.Select(h => (h.What, h.ActNumber!)));
    }

    [Fact]
    public async Task Renew_OldVersion_SaysWhoWasFirst()
    {
        var id = await app.Room((await app.Organisation()).Id);
        var version = (await app.RoomOf(id)).Version;
        await app.Do(new RenewRoomAct(id, version, new RoomAct(8, "А-18", app.Today)), ArmouryApp.Chief);

        var conflict = Assert.IsType<Failure.Conflict>((await app.Do(new RenewRoomAct(id, version, new RoomAct(9, "А-19", app.Today)))).Failure);

        Assert.Equal(ArmouryApp.Chief.Name, conflict.ByName);
    }

    [Fact]
    public async Task Place_MoreThanFit_IsRefusedAndNothingMoves()
    {
        var organisation = await app.Organisation();
        var weapons = await app.Give(organisation, 3);
        var id = await app.Room(organisation.Id, 2);

        Assert.Equal("WP.room-full", ArmouryApp.Refused(await Place(id, weapons)));
        Assert.False(await app.Read<WeaponsDb, bool>(db => db.Weapons.AnyAsync(w => w.PlaceId == id, ArmouryApp.Token)));
    }

    [Fact]
    public async Task Place_Weapons_AreThereAndTheirLivesSaySo()
    {
        var organisation = await app.Organisation();
        var weapons = await app.Give(organisation, 2);
        var id = await app.Room(organisation.Id, 2);

        Assert.Equal(2, (await Place(id, weapons)).Value);

        var events = await app.Read<WeaponsDb, List<WeaponEvent>>(db => db.Set<WeaponEvent>().Where(e => e.WeaponId == weapons[0].Id && e.What == WeaponHappening.PlaceChanged).ToListAsync(ArmouryApp.Token));
        Assert.Equal("Бейбітшілік көшесі, 5", Assert.Single(events).Words);
        var listed = (await app.Do(new ListArmouryWeapons(organisation.Id, id))).Value;
        Assert.Equal(2, listed.Lines.Count);
        Assert.Equal("WP.room-too-small", ArmouryApp.Refused(await app.Do(new RenewRoomAct(id, (await app.RoomOf(id)).Version, new RoomAct(1, "А-18", app.Today)))));
        Assert.Equal("WP.room-has-weapons", ArmouryApp.Refused(await app.Do(new CloseRoom(id, (await app.RoomOf(id)).Version, "Көшті"))));
    }

    [Fact]
    public async Task Place_TwoAtOnceIntoTheLastSpace_OneGoesIn()
    {
        var organisation = await app.Organisation();
        var weapons = await app.Give(organisation, 2);
        var id = await app.Room(organisation.Id, 1);

        var both = await Task.WhenAll(Place(id, [weapons[0]]), Place(id, [weapons[1]], ArmouryApp.Chief));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal(1, await app.Read<WeaponsDb, int>(db => db.Weapons.CountAsync(w => w.PlaceId == id, ArmouryApp.Token)));
    }

    [Fact]
    public async Task Place_AnothersOrDeposited_IsRefused()
    {
        var organisation = await app.Organisation();
        var (own, other) = ((await app.Give(organisation, 1))[0], (await app.Give(await app.Organisation(), 1))[0]);
        var id = await app.Room(organisation.Id);
        await app.Read<WeaponsDb, int>(async db =>
        {
            var weapon = await db.Weapons.SingleAsync(w => w.Id == own.Id, ArmouryApp.Token);
            Assert.Null(weapon.Move(WeaponMove.Deposit, app.Today, "Акт 1", ArmouryApp.Decider.Officer, DateTime.SpecifyKind(app.Clock.Now.UtcDateTime, DateTimeKind.Utc)));
            return await db.SaveChangesAsync(ArmouryApp.Token);
        });

        Assert.IsType<Failure.NotFound>((await Place(id, [other])).Failure);
        Assert.Equal("WP.weapon-not-in-hand", ArmouryApp.Refused(await Place(id, [own])));
    }

    [Fact]
    public async Task Close_EmptyRoom_TakesNothingMore()
    {
        var organisation = await app.Organisation();
        var weapons = await app.Give(organisation, 1);
        var id = await app.Room(organisation.Id);

        Assert.True((await app.Do(new CloseRoom(id, (await app.RoomOf(id)).Version, "Көшті"))).IsOk);

        Assert.Equal(app.Today, (await app.RoomOf(id)).ClosedOn);
        Assert.Equal("WP.room-closed", ArmouryApp.Refused(await Place(id, weapons)));
        Assert.Equal("WP.room-closed", ArmouryApp.Refused(await app.Do(new CloseRoom(id, (await app.RoomOf(id)).Version, "Тағы"))));
    }

    private async Task<Result<int>> Place(Guid roomId, IReadOnlyList<Weapon> weapons, Actor? by = null) =>
        await app.Do(new PlaceWeapons(roomId, (await app.RoomOf(roomId)).Version, [.. weapons.Select(w => w.Id)]), by);
}
