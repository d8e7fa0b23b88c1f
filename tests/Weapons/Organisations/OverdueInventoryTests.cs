using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>WP, Organisations: a year after the last inventory, or after the first weapon, the office is told.</summary>
public sealed class OverdueInventoryTests(ArmouryApp app) : IClassFixture<ArmouryApp>
{
    [Fact]
    public async Task Job_AYearAfterTheFirstWeapon_NotesItOnceAndTheListShowsIt()
    {
        var onTheDay = await app.Armed(1, on: app.Today.AddYears(-1));
        var late = await app.Armed(2, on: app.Today.AddYears(-1).AddDays(-1));
        var later = await app.Armed(1, on: app.Today.AddYears(-2));
        var far = await app.Armed(1, ArmouryApp.Almaty, "KZ-ALA", app.Today.AddYears(-3));

        await Job();

        Assert.Equal((app.Today, ArmouryApp.Astana), ((await File(late.Id)).OverdueSince, (await File(late.Id)).OfficeId));
        Assert.Null((await File(onTheDay.Id)).OverdueSince);
        Assert.Equal((app.Today, ArmouryApp.Almaty), ((await File(far.Id)).OverdueSince, (await File(far.Id)).OfficeId));
        Assert.Equal(0, (await Job()).Value);

        var overdue = (await app.Do(new ListDueInventories(), ArmouryApp.Chief)).Value.Lines;
        Assert.Equal([later.Id, late.Id], overdue.Select(l => l.OrganisationId).Where(id => id == later.Id || id == late.Id));
        Assert.DoesNotContain(overdue, l => l.OrganisationId == onTheDay.Id || l.OrganisationId == far.Id);
        Assert.True((await app.Do(new CountOverdueInventories(), ArmouryApp.Chief)).Value.Organisations >= 2);
        Assert.IsType<Failure.NotAllowed>((await app.Do(new CountOverdueInventories(), ArmouryApp.Inspector)).Failure);
        var alert = new OverdueAlert(app.Provider.GetRequiredService<IDispatcher>(), app.Provider.GetRequiredService<ITexts>());
        Assert.Equal(OrganisationPaths.Inventories, Assert.Single(await alert.Of(ArmouryApp.Chief)).Href);
        Assert.Empty(await alert.Of(ArmouryApp.Inspector));
        Assert.Contains((await app.Do(new ListDueInventories(OverdueOnly: false), ArmouryApp.Chief)).Value.Lines, l => l.OrganisationId == onTheDay.Id && !l.IsOverdue);
    }

    [Fact]
    public async Task Job_AfterAnInventory_IsSilentForAYear()
    {
        var organisation = await app.Armed(1, on: app.Today.AddYears(-2));
        await Job();
        var sheet = await app.Started(organisation.Id);
        await app.Tick(sheet, 0, InventoryResult.Present);
        await app.Close(sheet.Id);

        await Job();

        var file = await File(organisation.Id);
        Assert.Equal((null, app.Today.AddYears(1)), (file.OverdueSince, file.InventoryDueOn!.Value));
    }

    [Fact]
    public async Task Job_OrganisationWithoutItsWeapons_IsNotLate()
    {
        var organisation = await app.Organisation();
        var weapon = (await app.Give(organisation, 1, on: app.Today.AddYears(-2)))[0];
        await app.Room(organisation.Id);
        await app.Read<WeaponsDb, int>(async db =>
        {
            var found = await db.Weapons.Include(w => w.Ownerships).SingleAsync(w => w.Id == weapon.Id, ArmouryApp.Token);
            Assert.Null(found.Move(WeaponMove.Export, app.Today, "Рұқсат 1", ArmouryApp.Decider.Officer, app.Clock.Now.UtcDateTime));
            return await db.SaveChangesAsync(ArmouryApp.Token);
        });

        await Job();
        Assert.Equal((null, null), ((await File(organisation.Id)).OverdueSince, (await File(organisation.Id)).InventoryDueOn));

        await app.Give(organisation, 1);
        await Job();
        Assert.Equal(app.Today.AddYears(1), (await File(organisation.Id)).InventoryDueOn);
    }

    [Fact]
    public async Task Job_ByAnybodyElse_IsDenied() => Assert.IsType<Failure.NotAllowed>((await app.Do(new NoteOverdueInventories(), ArmouryApp.Chief)).Failure);

    [Fact]
    public async Task List_ByPages_GoesOnWhereItEnded()
    {
        for (var i = 0; i < 3; i++)
        {
            await app.Armed(1, on: app.Today.AddYears(-4).AddDays(i / 2));
        }

        await Job();
        var first = (await app.Do(new ListDueInventories(Size: 2), ArmouryApp.Supervisor)).Value;
        var second = (await app.Do(new ListDueInventories(After: first.Next, Size: 2), ArmouryApp.Supervisor)).Value;

        Assert.Equal(2, first.Lines.Count);
        Assert.Empty(first.Lines.Select(l => l.OrganisationId).Intersect(second.Lines.Select(l => l.OrganisationId)));
        Assert.IsType<Failure.NotAllowed>((await app.Do(new ListDueInventories(), ArmouryApp.RoadPolice)).Failure);
        Assert.Equal("WP.purpose-needed", ArmouryApp.Wrong(await app.Send(new ListDueInventories(), ArmouryApp.Chief)));
    }

    private Task<Result<int>> Job() => app.Send(new NoteOverdueInventories(), Actor.System);

    private Task<OrganisationFile> File(Guid id) => app.Read<WeaponsDb, OrganisationFile>(db => db.OrganisationFiles.SingleAsync(f => f.OrganisationId == id, ArmouryApp.Token));
}
