using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry: a weapon's whole life on one page, likely doubles, what somebody holds, and what a merge of people moves.</summary>
public sealed class WeaponLifeTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private static readonly ITexts Texts = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<ITexts>();

    [Fact]
    public async Task Show_SoldSeizedAndKept_TellsEverythingInOneOrder()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var (weapon, permit) = await app.Registered(RegistryApp.OwnerOf(seller));
        await Sell(weapon, RegistryApp.OwnerOf(buyer));
        Assert.True((await app.Ask(new MoveWeapon(weapon.Id, (await app.Load(weapon.Id)).Version, WeaponMove.Seize, app.Today, "№ 9 хаттама"))).IsOk);

        var sheet = (await app.Ask(new ShowWeapon(weapon.Id))).Value;
        var lines = WeaponTimeline.Of(sheet);

        Assert.Equal((buyer.Id, WeaponStatus.Seized), (sheet.OwnerPersonId, sheet.Status));
        Assert.Equal([buyer.Id, seller.Id], sheet.Ownerships.Select(o => o.OwnerPersonId!.Value));
        Assert.Equal((Acquisition.Sale, app.Today), (sheet.Ownerships[0].How, sheet.Ownerships[1].To));
        Assert.Equal(permit!.Number, Assert.Single(sheet.Permits).Number);
        Assert.Equal([WeaponMove.Return, WeaponMove.Destroy], sheet.Moves);
        Assert.Equal(sheet.EventCount, lines.Count);
        Assert.Equal((TimelinePart.Move, "№ 9 хаттама", sheet.EventCount), (lines[0].Part, lines[0].Words, lines[0].Act));
        Assert.Equal($"/people/{buyer.Id}", lines.Single(l => l.TextKey.EndsWith(".OwnerChanged", StringComparison.Ordinal)).Href);
        Assert.Equal(WeaponPaths.Permit(permit.Id), lines.Single(l => l.Part == TimelinePart.Permit).Href);
        Assert.All(lines, l => Assert.NotEqual(l.TextKey, Texts[l.TextKey]));
    }

    [Fact]
    public async Task Show_ANumberThatIsEasilyMisread_ShowsTheLikelyDouble()
    {
        var owner = RegistryApp.OwnerOf(await app.Person());
        var (first, _) = await app.Registered(owner, app.NewWeapon().With(d => d with { Number = "DB0I557" }).Build());
        var (second, _) = await app.Registered(owner, app.NewWeapon().With(d => d with { Number = "0801557" }).Build());
        var (third, _) = await app.Registered(owner, app.NewWeapon().With(d => d with { Number = "0801558" }).Build());

        Assert.Equal(second.Id, Assert.Single((await app.Ask(new ShowWeapon(first.Id))).Value.Doubles).Id);
        Assert.Equal(first.Id, Assert.Single((await app.Ask(new ShowWeapon(second.Id))).Value.Doubles).Id);
        Assert.Empty((await app.Ask(new ShowWeapon(third.Id))).Value.Doubles);
    }

    // Make, calibre and number: the database itself keeps a second one out.
    [Fact]
    public async Task Enter_TheSameNumberAgain_IsRefusedByTheDatabase()
    {
        var data = app.NewWeapon().Build();
        await app.Registered(RegistryApp.OwnerOf(await app.Person()), data);

        await Assert.ThrowsAsync<DbUpdateException>(() => app.Add<WeaponsDb>(
            Weapon.Enter(data with { Number = data.Number!.ToLowerInvariant() + "-" }, app.Next(), app.Act())));
    }

    [Fact]
    public async Task ShowHoldings_AfterASale_HasThePastOfTheSellerAndTheWeaponOfTheBuyer()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var (weapon, permit) = await app.Registered(RegistryApp.OwnerOf(seller));
        await Sell(weapon, RegistryApp.OwnerOf(buyer));

        var sold = (await app.Ask(new ShowHoldings(seller.Id, null))).Value;
        var bought = (await app.Ask(new ShowHoldings(buyer.Id, null))).Value;

        Assert.NotNull(Assert.Single(sold.Weapons).To);
        Assert.Equal(permit!.Id, Assert.Single(sold.Permits).Id);
        Assert.Null(Assert.Single(bought.Weapons).To);
        Assert.Empty(bought.Permits);
        Assert.Equal((false, false, buyer.Iin), (bought.HasMoreWeapons, bought.HasMorePermits, bought.OwnerNumber));
        Assert.Empty((await app.Ask(new ShowHoldings(null, null))).Value.Weapons);
    }

    [Fact]
    public async Task ShowHoldings_OfAnOrganisation_HasItsWeapons()
    {
        var firm = RegistryApp.Firm("080640003344");
        var (weapon, _) = await app.Registered(firm, app.NewWeapon().Service().Build());

        var held = (await app.Ask(new ShowHoldings(null, firm.OrganisationId))).Value;

        Assert.Equal(weapon.Id, Assert.Single(held.Weapons).Id);
        Assert.Equal("080640003344", held.OwnerNumber);
    }

    [Fact]
    public async Task Merged_TwoRecordsOfOnePerson_WeaponsPermitsAndPastFollow()
    {
        var (kept, merged) = (await app.Person(), await app.Person());
        var (weapon, permit) = await app.Registered(RegistryApp.OwnerOf(merged));

        await app.Read<WeaponsDb, int>(async db =>
        {
            await new FollowMergedPerson(db).Handle(new PeopleMerged(kept.Id, merged.Id), new UseCase(Actor.System, DateTime.UnixEpoch, null, null), RegistryApp.Token);
            return await db.SaveChangesAsync(RegistryApp.Token);
        });

        var now = await app.Load(weapon.Id);
        Assert.Equal((kept.Id, kept.Id), (now.OwnerPersonId, now.Current!.OwnerPersonId));
        Assert.Equal(kept.Id, (await app.LoadPermit(permit!.Id)).HolderPersonId);
        Assert.Empty((await app.Ask(new ShowHoldings(merged.Id, null))).Value.Weapons);
    }

    private Task<int> Sell(Weapon weapon, Owner to) => app.Read<WeaponsDb, int>(async db =>
    {
        var sold = await db.Weapons.Include(w => w.Ownerships).Include(w => w.Keys).SingleAsync(w => w.Id == weapon.Id, RegistryApp.Token);
        Assert.Null(sold.ReRegister(to, Acquisition.Sale, app.Act()));
        sold.Version++;
        return await db.SaveChangesAsync(RegistryApp.Token);
    });
}
