using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>WP-5, WP-17: what granted cases enter in the register, from the permit to acquire to the next owner.</summary>
public sealed class RegistrationTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private static CancellationToken Token => WeaponApp.Token;

    // WP-5; DECISION: three months, the last day is the one before the day with the same number (C-5).
    [Fact]
    public async Task Granted_Acquire_GivesAPermitOfThreeMonths()
    {
        var buyer = await app.Person();
        var about = await app.ToAcquire(buyer);
        Assert.Equal([WeaponSteps.Visit, WeaponSteps.Convictions, WeaponSteps.Health], about.Steps.Select(s => s.Code));

        var permit = Assert.Single(await app.Grant(about));

        Assert.Equal(
            (PermitKind.Acquire, WeaponKind.SmoothboreHunting, buyer.Id, app.Today, app.Today.AddMonths(3).AddDays(-1), PermitStatus.InForce),
            (permit.Kind, permit.Weapon, permit.HolderPersonId!.Value, permit.From, permit.Until, permit.Status));
        Assert.True(permit.HoldsOn(permit.Until));
        Assert.False(permit.HoldsOn(permit.Until.AddDays(1)));
        var place = await app.Read<WeaponsDb, StoragePlace>(db => db.StoragePlaces.SingleAsync(p => p.HolderPersonId == buyer.Id, Token));
        Assert.Equal(("Б-17", app.Today), (place.ActNumber, place.ActOn));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == about.Id && a.SubjectKind == "weapon-permit" && a.Action == "ApproveDecision", Token)));
    }

    // The purchase uses the permit up; the weapon has owner, place and permit at once.
    [Fact]
    public async Task Granted_Purchase_RegistersTheGunAndUsesThePermitUp()
    {
        var buyer = await app.Person();
        var toAcquire = await app.PermitToAcquire(buyer);
        var about = await app.ToStore(buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = toAcquire.Number.ToLowerInvariant(), Units = [app.NewGun()] });
        Assert.Empty(about.Steps);
        var permit = Assert.Single(await app.Grant(about));

        var weapon = Assert.Single(await app.WeaponsOf(about.Id));
        Assert.Equal((WeaponStatus.Registered, buyer.Id, permit.Id, permit.Until), (weapon.Status, weapon.OwnerPersonId!.Value, weapon.PermitId!.Value, weapon.PermitUntil!.Value));
        Assert.NotNull(weapon.PlaceId);
        Assert.Equal(app.Today.AddYears(5).AddDays(-1), permit.Until);
        Assert.Equal(weapon.Id, Assert.Single(permit.Weapons).WeaponId);
        Assert.Equal(
            [WeaponHappening.Entered, WeaponHappening.Registered, WeaponHappening.PermitIssued, WeaponHappening.PlaceChanged], weapon.Events.Select(e => e.What));
        var used = await app.PermitOf(toAcquire.Number);
        Assert.Equal((PermitStatus.Used, about.Number), (used.Status, used.EndedBy));
    }

    [Fact]
    public async Task Granted_TwoGunsOnOnePermit_OneOfThemWins()
    {
        var buyer = await app.Person();
        var toAcquire = await app.PermitToAcquire(buyer);
        WeaponSubject Bought() => new() { Origin = WeaponOrigin.Purchase, PermitNumber = toAcquire.Number, Units = [app.NewGun()] };
        var (first, second) = (await app.ToStore(buyer, Bought()), await app.ToStore(buyer, Bought()));

        await app.Grant(first);
        var refused = await app.TryGrant(second);

        Assert.Equal("WP.permit-not-in-force", Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
        Assert.Equal(WeaponStatus.Entered, Assert.Single(await app.WeaponsOf(second.Id)).Status);
        Assert.Empty(await app.PermitsOf(second.Id));
    }

    // Re-registration: the former registration ends and the new one begins on the same day; the seller's permit covers nothing and ends.
    [Fact]
    public async Task Granted_Sale_ChangesOwnersOnOneDay()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var gun = await app.Registered(seller);
        var toAcquire = await app.PermitToAcquire(buyer);

        var about = await app.ToStore(buyer, new() { Origin = WeaponOrigin.Sale, PermitNumber = toAcquire.Number, Units = [Of(gun)] });
        var permit = Assert.Single(await app.Grant(about));

        var after = Assert.Single(await app.WeaponsOf(about.Id));
        var (old, now) = (after.Ownerships.Single(o => !o.IsCurrent), after.Current!);
        Assert.Equal((gun.Id, seller.Id, app.Today, about.Number), (after.Id, old.OwnerPersonId!.Value, old.To!.Value, old.EndedBy));
        Assert.Equal((buyer.Id, app.Today, Acquisition.Sale, permit.Id), (now.OwnerPersonId!.Value, now.From, now.How, after.PermitId!.Value));
        var former = await app.Read<WeaponsDb, Permit>(db => db.Permits.SingleAsync(p => p.Id == gun.PermitId, Token));
        Assert.Equal((PermitStatus.Replaced, permit.Number), (former.Status, former.EndedBy));
    }

    // DECISION: an heir and a donee need no permit to acquire, but the checks.
    [Theory]
    [InlineData("Inheritance")]
    [InlineData("Gift")]
    public async Task Granted_InheritanceOrGift_ReRegistersAfterTheChecks(string how)
    {
        var gun = await app.Registered(await app.Person());
        var heir = await app.Person();
        var about = await app.ToStore(heir, new() { Origin = Enum.Parse<WeaponOrigin>(how), Units = [Of(gun)] });
        Assert.Equal([WeaponSteps.Visit, WeaponSteps.Convictions, WeaponSteps.Health], about.Steps.Select(s => s.Code));

        await app.Grant(about);

        var current = Assert.Single(await app.WeaponsOf(about.Id)).Current!;
        Assert.Equal((heir.Id, Enum.Parse<Acquisition>(how)), (current.OwnerPersonId!.Value, current.How));
    }

    [Fact]
    public async Task Granted_Renewal_KeepsOwnerAndReplacesThePermit()
    {
        var owner = await app.Person();
        var gun = await app.Registered(owner);
        var about = await app.ToStore(owner, new() { Origin = WeaponOrigin.Held, Units = [Of(gun)] });

        var permit = Assert.Single(await app.Grant(about));

        var after = Assert.Single(await app.WeaponsOf(about.Id));
        Assert.Single(after.Ownerships);
        Assert.Equal(permit.Id, after.PermitId);
        Assert.Equal(PermitStatus.Replaced, (await app.Read<WeaponsDb, Permit>(db => db.Permits.SingleAsync(p => p.Id == gun.PermitId, Token))).Status);
    }

    // Between acceptance and the grant the world goes on: nothing is half done.
    [Fact]
    public async Task Granted_StolenMeanwhile_IsRefusedAndChangesNothing()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var gun = await app.Registered(seller);
        var toAcquire = await app.PermitToAcquire(buyer);
        var about = await app.ToStore(buyer, new() { Origin = WeaponOrigin.Sale, PermitNumber = toAcquire.Number, Units = [Of(gun)] });
        await app.Move(gun.Id, WeaponMove.Steal);

        var refused = await app.TryGrant(about);

        Assert.Equal("WP.weapon-Stolen", Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
        Assert.Equal(seller.Id, Assert.Single(await app.WeaponsOf(about.Id)).OwnerPersonId);
        Assert.Equal(PermitStatus.InForce, (await app.PermitOf(toAcquire.Number)).Status);
        Assert.Empty(await app.PermitsOf(about.Id));
    }

    [Fact]
    public async Task Granted_SoldToAnotherMeanwhile_IsRefused()
    {
        var gun = await app.Registered(await app.Person());
        var (first, second) = (await app.Person(), await app.Person());
        var late = await app.ToStore(second, new() { Origin = WeaponOrigin.Gift, Units = [Of(gun)] });
        await app.Grant(await app.ToStore(first, new() { Origin = WeaponOrigin.Gift, Units = [Of(gun)] }));

        Assert.Equal("WP.owner-changed", Assert.IsType<Failure.Refused>((await app.TryGrant(late)).Failure).Problem.Code);
    }

    // WP-12: years of possession come from the register.
    [Theory]
    [InlineData(36, 3)]
    [InlineData(35, 2.91)]
    public void Years_OfOneOwnership_AreWholeMonths(int months, decimal years)
    {
        var from = new DateOnly(2023, 11, 24);
        Assert.Equal(years, SmoothboreYears.Of([(from, null)], from.AddMonths(months)));
        Assert.Equal(years, SmoothboreYears.Of([(from, from.AddMonths(12)), (from.AddMonths(6), from.AddMonths(months))], from.AddYears(9)));
        Assert.Null(SmoothboreYears.Of([], from));
    }

    [Fact]
    public async Task KnownFacts_OwnerOfASmoothboreGun_KnowsTheYears()
    {
        var owner = await app.Person();
        await app.Registered(owner);
        var facts = WeaponStandard.Declared.Schema.ToJson(new WeaponFacts { Permit = PermitKind.Acquire, Weapon = WeaponKind.RifledHunting }).ToJsonString(CaseJson.Options);
        var known = await app.Read<IEnumerable<Platform.Cases.IServiceFlow>, System.Text.Json.Nodes.JsonObject>(
            flows => flows.Single(f => f.Standard.Service == "WP").KnownFacts(new(owner.Id, null, facts, null, app.Today.AddYears(3)), Token));
        Assert.Equal(3m, (decimal?)known["smoothboreYears"]);
    }

    // A rifled gun is shot before the decision; the act's number stays with it.
    [Fact]
    public async Task Granted_RifledGun_KeepsTheTestShot()
    {
        var buyer = await app.Person();
        var toAcquire = await app.PermitToAcquire(buyer, WeaponKind.RifledHunting);
        var about = await app.ToStore(
            buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = toAcquire.Number, Units = [app.NewGun(WeaponKind.RifledHunting)] }, WeaponKind.RifledHunting);
        Assert.Equal([WeaponSteps.Shot], about.Steps.Select(s => s.Code));

        await app.Grant(about);

        var gun = Assert.Single(await app.WeaponsOf(about.Id));
        Assert.Equal($"А-{gun.Number}", gun.TestShotAct);
    }

    // WP-13 to WP-15: licence, weapons in a room, a permit for each of twelve employees.
    [Fact]
    public async Task Granted_GuardCompany_HasLicenceWeaponsAndTwelvePermits()
    {
        var (company, head) = (await app.Organisation(), await app.Person());
        WeaponFacts Asking(PermitKind permit, bool room = false) =>
            new() { ApplicantKind = ApplicantKind.GuardCompany, Permit = permit, Weapon = WeaponKind.Service, NewStorageRoom = room };
        var licence = Assert.Single(await app.Grant(await app.Case(
            head, Asking(PermitKind.AcquireService), new() { Place = "Астана қ., Қабанбай 3", Capacity = 20, PlaceAct = "Б-3", PlaceActOn = app.Today }, company)));
        Assert.Equal((PermitKind.AcquireService, company.Id), (licence.Kind, licence.HolderOrganisationId!.Value));
        var room = await app.Read<WeaponsDb, StoragePlace>(db => db.StoragePlaces.SingleAsync(p => p.HolderOrganisationId == company.Id, Token));
        Assert.Equal((20, "Б-17"), (room.Capacity, room.ActNumber));

        var units = Enumerable.Range(0, 6).Select(_ => app.NewGun(WeaponKind.Service)).ToList();
        var stored = await app.Case(
            head, Asking(PermitKind.StoreService),
            new() { Origin = WeaponOrigin.Purchase, PermitNumber = licence.Number, AcquiredOn = app.Today, Units = units, PlaceId = room.Id }, company);
        Assert.Equal(6, Assert.Single(await app.Grant(stored)).Weapons.Count);
        Assert.All(await app.WeaponsOf(stored.Id), w => Assert.Equal((company.Id, room.Id), (w.OwnerOrganisationId!.Value, w.PlaceId!.Value)));
        Assert.Equal(PermitStatus.InForce, (await app.PermitOf(licence.Number)).Status);

        var employees = app.Employees(12);
        var permits = await app.Grant(await app.Case(head, Asking(PermitKind.EmployeeStoreCarry), new() { Employees = employees }, company));
        Assert.Equal(employees.Select(e => e.Iin), permits.Select(p => p.EmployeeIin));
        Assert.All(permits, p => Assert.Equal(company.Id, p.HolderOrganisationId));
    }

    // WP-17: to the person or an attorney.
    [Fact]
    public async Task HandOver_Permit_IsNotedOnIt()
    {
        var buyer = await app.Person();
        var about = await app.ToAcquire(buyer);
        await app.Grant(about);
        var handed = await app.Send(
            new Platform.Cases.HandOverCase(about.Id, await app.VersionOf(about.Id), CollectorKind.Holder, about.ApplicantName, "№ 012345678", "Өтініш берушінің сұрауы"), WeaponApp.Intake);
        Assert.True(handed.IsOk, $"{handed.Failure}");
        Assert.NotNull(Assert.Single(await app.PermitsOf(about.Id)).HandedOverAt);
    }

    // WP flow: two people decide.
    [Fact]
    public async Task Decide_WithoutTheChief_IssuesNothing()
    {
        var about = await app.ToAcquire(await app.Person());
        await app.Review(about);
        Assert.Equal(CaseState.Proposed, (await app.Propose(about.Id)).Value);
        Assert.Empty(await app.PermitsOf(about.Id));
    }

    private static WeaponData Of(Weapon weapon) => new() { Make = weapon.Make, Model = weapon.Model, Calibre = weapon.Calibre, Number = weapon.Number };
}
