using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>WP, Organisations: the yearly inventory as a checklist with differences.</summary>
public sealed class InventoryTests(ArmouryApp app) : IClassFixture<ArmouryApp>
{
    [Fact]
    public async Task Start_WithTheWeaponsThatShouldBeThere_LeavesOutWhatThePoliceKeep()
    {
        var organisation = await app.Organisation();
        var weapons = await app.Give(organisation, 3);
        await Deposit(weapons[2].Id);

        var sheet = await app.Started(organisation.Id);

        Assert.Equal(weapons.Take(2).Select(w => w.Number).Order(StringComparer.Ordinal), sheet.Lines.Select(l => l.Number).Order(StringComparer.Ordinal));
        Assert.Equal(new InventoryCounts(2, 0, 0, 0, 0), sheet.Counts);
        Assert.Matches("^26-[0-9]{6}$", sheet.Number);
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.SubjectKind == "inventory" && a.SubjectId == sheet.Number && a.Action == nameof(StartInventory), ArmouryApp.Token)));
    }

    [Fact]
    public async Task Start_WithNoWeaponsOrWhileAnotherIsOpen_IsRefused()
    {
        Assert.Equal("WP.inventory-nothing", ArmouryApp.Refused(await app.Do(new StartInventory((await app.Organisation()).Id))));
        var organisation = await app.Armed(1);
        await app.Started(organisation.Id);

        Assert.Equal("WP.inventory-open-already", ArmouryApp.Refused(await app.Do(new StartInventory(organisation.Id))));
    }

    [Fact]
    public async Task Start_ByTwoAtOnce_IsOne()
    {
        var organisation = await app.Armed(2);

        var both = await Task.WhenAll(app.Do(new StartInventory(organisation.Id)), app.Do(new StartInventory(organisation.Id), ArmouryApp.Inspector));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal(1, await app.Read<WeaponsDb, int>(db => db.Inventories.CountAsync(i => i.OrganisationId == organisation.Id, ArmouryApp.Token)));
    }

    [Fact]
    public async Task Start_ByWhoMayNot_IsDenied()
    {
        var request = new StartInventory((await app.Armed(1)).Id);

        Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.Intake)).Failure);
        Assert.Equal(OrganisationDesk.OtherOffice, Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.Elsewhere)).Failure).Code);
        Assert.Equal("WP.licensing-staff-only", Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.RoadPolice)).Failure).Code);
        Assert.IsType<Failure.NotFound>((await app.Do(new StartInventory(Guid.NewGuid()))).Failure);
    }

    [Fact]
    public async Task Tick_PresentThenDiffers_CountsTheLast()
    {
        var sheet = await app.Started((await app.Armed(3)).Id);

        var first = (await app.Tick(sheet, 0, InventoryResult.Present)).Value;
        var again = (await app.Do(new TickWeapon(sheet.Id, first.Line.Id, first.Line.Version, InventoryResult.Differs, "Нөмірі өшкен"), ArmouryApp.Decider)).Value;

        Assert.Equal(new InventoryCounts(2, 1, 0, 0, 0), first.Counts);
        Assert.Equal(new InventoryCounts(2, 0, 0, 1, 0), again.Counts);
        var line = (await app.Sheet(sheet.Id)).Lines[0];
        Assert.Equal((InventoryResult.Differs, "Нөмірі өшкен", ArmouryApp.Decider.Name, again.Line.Version), (line.Result, line.Note, line.By, line.Version));
    }

    [Fact]
    public async Task Tick_WrongInput_IsRefused()
    {
        var sheet = await app.Started((await app.Armed(1)).Id);

        Assert.Equal("WP.inventory-note-needed", ArmouryApp.Wrong(await app.Tick(sheet, 0, InventoryResult.Differs)));
        Assert.Equal("WP.inventory-result", ArmouryApp.Wrong(await app.Tick(sheet, 0, InventoryResult.Extra)));
        Assert.Equal("too-long", ArmouryApp.Wrong(await app.Tick(sheet, 0, InventoryResult.Absent, new string('ә', 301))));
        Assert.IsType<Failure.NotFound>((await app.Do(new TickWeapon(sheet.Id, Guid.NewGuid(), 1, InventoryResult.Present, null))).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Tick(sheet, 0, InventoryResult.Present, by: ArmouryApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Tick(sheet, 0, InventoryResult.Present, by: ArmouryApp.Intake)).Failure);
    }

    [Fact]
    public async Task Tick_SameLineByTwo_TheSecondSeesTheFirst()
    {
        var sheet = await app.Started((await app.Armed(2)).Id);
        Assert.True((await app.Tick(sheet, 0, InventoryResult.Absent)).IsOk);

        var conflict = Assert.IsType<Failure.Conflict>((await app.Tick(sheet, 0, InventoryResult.Present, by: ArmouryApp.Chief)).Failure);

        Assert.Equal((ArmouryApp.Inspector.Name, "Absent"), (conflict.ByName, conflict.What));
        Assert.True((await app.Tick(sheet, 1, InventoryResult.Present, by: ArmouryApp.Chief)).IsOk);
    }

    [Fact]
    public async Task Tick_DifferentLinesAtOnce_AllCount()
    {
        var sheet = await app.Started((await app.Armed(12)).Id);

        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => app.Tick(sheet, i, InventoryResult.Present, by: i % 2 == 0 ? ArmouryApp.Inspector : ArmouryApp.Chief)));

        Assert.All(all, r => Assert.True(r.IsOk, $"{r.Failure}"));
        Assert.Equal(12, (await app.Sheet(sheet.Id)).Counts.Present);
    }

    [Fact]
    public async Task Extra_OfAnother_SaysWhoseItIs()
    {
        var other = await app.Organisation();
        var strange = (await app.Give(other, 1))[0];
        var sheet = await app.Started((await app.Armed(1)).Id);

        var added = (await app.Do(new AddExtraWeapon(sheet.Id, strange.Number.ToLowerInvariant(), null, null, "Сейфте"), ArmouryApp.Inspector)).Value;

        Assert.Equal((other.Name, WeaponStatus.Registered, strange.Id, strange.Number, 2), (added.Owner, added.Status!.Value, added.Line.WeaponId!.Value, added.Line.Number, added.Line.Ordinal));
        Assert.Equal(1, (await app.Sheet(sheet.Id)).Counts.Extra);
        Assert.Equal("WP.inventory-extra-twice", ArmouryApp.Refused(await app.Do(new AddExtraWeapon(sheet.Id, strange.Number, null, null, null))));
    }

    [Fact]
    public async Task Extra_UnknownListedOrAmbiguous_IsToldApart()
    {
        var organisation = await app.Armed(1);
        var owner = new Licensing.Platform.People.Owner(null, (await app.Organisation()).Id, "Басқа", "060340001234", []);
        var act = ArmouryApp.Act(ArmouryApp.Astana, "KZ-AST", app.Today);
        await app.Add<WeaponsDb>(app.Pistol(owner, act, "КК777001"), app.Pistol(owner, act, "КК777001", "МР"));
        var sheet = await app.Started(organisation.Id);

        Assert.Null((await app.Do(new AddExtraWeapon(sheet.Id, "ЖОҚ-1", "ТТ", "7,62", null))).Value.Line.WeaponId);
        Assert.Equal("WP.inventory-extra-twice", ArmouryApp.Refused(await app.Do(new AddExtraWeapon(sheet.Id, "жоқ 1", "ТТ", "7,62", null))));
        Assert.Equal("WP.inventory-listed", ArmouryApp.Refused(await app.Do(new AddExtraWeapon(sheet.Id, sheet.Lines[0].Number, null, null, null))));
        Assert.Equal("WP.inventory-several", ArmouryApp.Wrong(await app.Do(new AddExtraWeapon(sheet.Id, "КК777001", null, null, null))));
        Assert.NotNull((await app.Do(new AddExtraWeapon(sheet.Id, "КК777001", "МР", null, null))).Value.Line.WeaponId);
        Assert.Equal("required", ArmouryApp.Wrong(await app.Do(new AddExtraWeapon(sheet.Id, " ", null, null, null))));
        Assert.IsType<Failure.NotAllowed>((await app.Do(new AddExtraWeapon(sheet.Id, "1", null, null, null), ArmouryApp.Elsewhere)).Failure);
    }

    [Fact]
    public async Task Close_WithDifferences_MakesTheActAndWritesEveryWeaponsLife()
    {
        var organisation = await app.Armed(3, on: new DateOnly(2025, 11, 1));
        var strange = (await app.Give(await app.Organisation(), 1))[0];
        var sheet = await app.Started(organisation.Id);
        await app.Tick(sheet, 0, InventoryResult.Present);
        await app.Tick(sheet, 1, InventoryResult.Absent);
        await app.Tick(sheet, 2, InventoryResult.Differs, "Оқпаны ауыстырылған");
        await app.Do(new AddExtraWeapon(sheet.Id, strange.Number, null, null, null));

        var closed = (await app.Close(sheet.Id)).Value;

        Assert.Equal(new InventoryCounts(0, 1, 1, 1, 1), closed.Counts);
        var after = await app.Sheet(sheet.Id);
        Assert.Equal((ArmouryApp.Decider.Name, false, "Әлиев Б."), (after.ClosedBy, after.MayTick, after.Members.Single().Name));
        var lives = await app.Read<WeaponsDb, List<WeaponEvent>>(db => db.Set<WeaponEvent>().Where(e => e.What == WeaponHappening.Inventoried && e.Words!.Contains(sheet.Number)).ToListAsync(ArmouryApp.Token));
        Assert.Equal(after.Lines.Select(l => l.WeaponId!.Value).Order(), lives.Select(e => e.WeaponId).Order());
        Assert.Contains(lives, e => e.WeaponId == sheet.Lines[2].WeaponId && e.Words!.EndsWith("Оқпаны ауыстырылған", StringComparison.Ordinal));
        var file = await app.Read<WeaponsDb, OrganisationFile>(db => db.OrganisationFiles.SingleAsync(f => f.OrganisationId == organisation.Id, ArmouryApp.Token));
        Assert.Equal((app.Today, app.Today.AddYears(1), null), (file.LastInventoryOn!.Value, file.InventoryDueOn!.Value, file.OverdueSince));
        Assert.Equal(3, (await app.Do(new ListInventories(organisation.Id), ArmouryApp.Supervisor)).Value.Lines.Single().Differences);
    }

    [Fact]
    public async Task Close_UncheckedOldVersionNoMembersOrWrongRole_IsRefused()
    {
        var sheet = await app.Started((await app.Armed(1)).Id);
        Assert.Equal("WP.inventory-unchecked", ArmouryApp.Refused(await app.Close(sheet.Id)));
        await app.Tick(sheet, 0, InventoryResult.Present);

        Assert.Equal("WP.inventory-members", ArmouryApp.Wrong(await app.Do(new CloseInventory(sheet.Id, sheet.Version, [], null))));
        Assert.Equal("WP.inventory-members", ArmouryApp.Wrong(await app.Do(new CloseInventory(sheet.Id, sheet.Version, [new("Әлиев", " ")], null))));
        Assert.IsType<Failure.Conflict>((await app.Do(new CloseInventory(sheet.Id, sheet.Version + 1, [new("Әлиев", "Бастық")], null))).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Close(sheet.Id, ArmouryApp.Inspector)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Close(sheet.Id, ArmouryApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Do(new CloseInventory(Guid.NewGuid(), 1, [new("Әлиев", "Бастық")], null))).Failure);
    }

    [Fact]
    public async Task Close_Twice_TakesNoMoreTicksNorExtras()
    {
        var organisation = await app.Armed(1);
        var sheet = await app.Started(organisation.Id);
        var line = (await app.Tick(sheet, 0, InventoryResult.Present)).Value.Line;
        await app.Close(sheet.Id);

        Assert.Equal("WP.inventory-closed", ArmouryApp.Refused(await app.Close(sheet.Id)));
        Assert.Equal("WP.inventory-closed-line", ArmouryApp.Refused(await app.Do(new TickWeapon(sheet.Id, line.Id, line.Version, InventoryResult.Absent, null))));
        Assert.Equal("WP.inventory-closed", ArmouryApp.Refused(await app.Do(new AddExtraWeapon(sheet.Id, "Я-1", null, null, null))));
        Assert.True((await app.Do(new StartInventory(organisation.Id))).IsOk);
    }

    [Fact]
    public async Task Close_WhileSomebodyTicks_TheActCountsWhatTheLinesSay()
    {
        for (var round = 0; round < 4; round++)
        {
            var sheet = await app.Started((await app.Armed(2)).Id);
            await app.Tick(sheet, 0, InventoryResult.Present);
            await app.Tick(sheet, 1, InventoryResult.Present);
            var now = await app.Sheet(sheet.Id);

            var closing = app.Close(sheet.Id);
            var ticking = app.Tick(now, 1, InventoryResult.Absent, by: ArmouryApp.Chief);
            await Task.WhenAll(closing, ticking);

            var after = await app.Sheet(sheet.Id);
            var act = await app.Read<WeaponsDb, Inventory>(db => db.Inventories.SingleAsync(i => i.Id == sheet.Id, ArmouryApp.Token));
            Assert.True(act.IsOpen || act.DifferenceCount == after.Counts.Differences, $"{act.DifferenceCount} in the act, {after.Counts.Differences} in the lines.");
            Assert.True((await closing).IsOk || (await ticking).IsOk);
        }
    }

    private async Task Deposit(Guid id) => await app.Read<WeaponsDb, int>(async db =>
    {
        var weapon = await db.Weapons.SingleAsync(w => w.Id == id, ArmouryApp.Token);
        Assert.Null(weapon.Move(WeaponMove.Deposit, app.Today, "Акт 1", ArmouryApp.Decider.Officer, app.Clock.Now.UtcDateTime));
        return await db.SaveChangesAsync(ArmouryApp.Token);
    });
}
