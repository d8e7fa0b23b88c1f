using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>WP-12 to WP-15: what intake says of weapons, permit, place and employees; what only lacks is «required», what is wrong is named at its field.</summary>
public sealed class SubjectTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private static CancellationToken Token => WeaponApp.Token;

    [Theory]
    [InlineData("Acquire", "subject.place required")]
    [InlineData("Store", "subject.origin required, subject.units WP.units-needed, subject.place required")]
    [InlineData("StoreCarry", "subject.origin required, subject.units WP.units-needed, subject.place required")]
    [InlineData("AcquireService", "subject.place required, subject.capacity required, subject.placeAct required, subject.placeActOn required")]
    [InlineData("StoreService", "subject.origin required, subject.units WP.units-needed, subject.placeId required")]
    [InlineData("EmployeeStoreCarry", "subject.employees WP.employees-needed")]
    public async Task Check_NothingEntered_AsksOnlyWhatThePermitNeeds(string permit, string lacking) =>
        Assert.Equal(lacking, await Check(new() { Permit = Enum.Parse<PermitKind>(permit) }, new()));

    [Fact]
    public async Task Check_PermitToAcquire_IsTheApplicantsOwnForThisKindAndInForce()
    {
        var (buyer, other) = (await app.Person(), await app.Person());
        var permit = await app.PermitToAcquire(buyer);
        WeaponSubject Bought(string? number, DateOnly? on = null) => Whole() with { PermitNumber = number, AcquiredOn = on ?? app.Today };
        Task<string> Of(WeaponSubject subject, Person? applicant = null, WeaponKind kind = WeaponKind.SmoothboreHunting) =>
            Check(new() { Permit = PermitKind.StoreCarry, Weapon = kind }, subject, applicant ?? buyer, app.Today.AddMonths(4));

        Assert.Equal("", await Of(Bought(permit.Number)));
        Assert.Equal("", await Of(Bought(permit.Number.Replace(" 0", "", StringComparison.Ordinal).ToLowerInvariant(), permit.Until)));
        Assert.Equal("subject.permitNumber required", await Of(Bought(null)));
        Assert.Equal("subject.permitNumber WP.permit-unknown", await Of(Bought("AP 9999999")));
        Assert.Equal("subject.permitNumber WP.permit-unknown", await Of(Bought("жоқ")));
        Assert.Equal($"subject.permitNumber WP.permit-of-another {permit.Number}", await Of(Bought(permit.Number), other));
        Assert.Equal($"subject.permitNumber WP.permit-other-kind {permit.Number}", await Of(Bought(permit.Number), kind: WeaponKind.RifledHunting));
        Assert.Equal($"subject.permitNumber WP.permit-expired {permit.Until:dd.MM.yyyy}", await Of(Bought(permit.Number, permit.Until.AddDays(1))));
        Assert.Equal($"subject.acquiredOn WP.bought-before-permit {permit.From:dd.MM.yyyy}", await Of(Bought(permit.Number, permit.From.AddDays(-1))));
        Assert.Equal("subject.acquiredOn date-in-future", await Check(new() { Permit = PermitKind.Store }, Bought(permit.Number, app.Today.AddDays(1)), buyer));

        var gun = app.NewGun();
        await app.Grant(await app.ToStore(buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = permit.Number, Units = [gun] }));
        Assert.Equal($"subject.permitNumber WP.permit-used {permit.Number}", await Of(Bought(permit.Number)));
        var carry = (await app.Read<Licensing.Weapons.Data.WeaponsDb, string>(db => Task.FromResult(db.Permits.First(p => p.HolderPersonId == buyer.Id && p.Kind == PermitKind.StoreCarry).Number)));
        Assert.Equal($"subject.permitNumber WP.permit-not-to-acquire {carry}", await Of(Bought(carry)));
    }

    // A number that is registered, a weapon that is stolen, seized or gone: each is named at the field of its number.
    [Fact]
    public async Task Check_WeaponOfTheRegister_FitsHowItWasAcquiredOrIsNamed()
    {
        var (owner, other) = (await app.Person(), await app.Person());
        var gun = await app.Registered(owner);
        Task<string> Of(WeaponOrigin origin, Person applicant, WeaponKind kind = WeaponKind.SmoothboreHunting) => Check(
            new() { Permit = PermitKind.StoreCarry, Weapon = kind }, Whole() with { Origin = origin, Units = [Data(gun)] }, applicant, only: "subject.units");
        string At(string code) => $"subject.units[0].number {code} {gun.Number}";

        Assert.Equal(At("WP.unit-registered"), await Of(WeaponOrigin.Purchase, other));
        Assert.Equal("", await Of(WeaponOrigin.Gift, other));
        Assert.Equal(At("WP.unit-own"), await Of(WeaponOrigin.Gift, owner));
        Assert.Equal("", await Of(WeaponOrigin.Held, owner));
        Assert.Equal(At("WP.unit-not-own"), await Of(WeaponOrigin.Held, other));
        Assert.Equal(At("WP.unit-other-kind"), await Of(WeaponOrigin.Inheritance, other, WeaponKind.Gas));
        await app.Move(gun.Id, WeaponMove.Steal);
        Assert.Equal(At("WP.unit-Stolen"), await Of(WeaponOrigin.Gift, other));
        Assert.Equal(At("WP.unit-Stolen"), await Of(WeaponOrigin.Held, owner));
        await app.Move(gun.Id, WeaponMove.Find);
        await app.Move(gun.Id, WeaponMove.Seize);
        Assert.Equal(At("WP.unit-Seized"), await Of(WeaponOrigin.Gift, other));
        await app.Move(gun.Id, WeaponMove.Destroy);
        Assert.Equal(At("WP.unit-Destroyed"), await Of(WeaponOrigin.Gift, other));
    }

    // A weapon is in one case at a time: until that one is decided, every other is told its number.
    [Fact]
    public async Task Check_WeaponInAnOpenCase_NamesTheCase()
    {
        var (buyer, first, second) = (await app.Person(), await app.Person(), await app.Person());
        var (permit, gun) = (await app.PermitToAcquire(buyer), app.NewGun());
        Task<string> Of(WeaponOrigin origin, Person applicant) => Check(
            new() { Permit = PermitKind.StoreCarry, Weapon = WeaponKind.SmoothboreHunting }, Whole() with { Origin = origin, Units = [gun] }, applicant, only: "subject.units");
        string At(Case open) => $"subject.units[0].number WP.unit-has-case {gun.Number} {open.Number}";

        var bought = await app.ToStore(buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = permit.Number, Units = [gun] });
        Assert.Equal(At(bought), await Of(WeaponOrigin.Purchase, first));
        await app.Grant(bought);
        Assert.Equal("", await Of(WeaponOrigin.Gift, first));

        var given = await app.ToStore(first, new() { Origin = WeaponOrigin.Gift, Units = [gun] });
        Assert.Equal(At(given), await Of(WeaponOrigin.Gift, second));
        Assert.Equal(At(given), await Of(WeaponOrigin.Held, buyer));
        await app.Grant(given);
        Assert.Equal("", await Of(WeaponOrigin.Gift, second));
    }

    [Fact]
    public async Task Check_Units_EachIsDescribedOnceAndAtMostAThousand()
    {
        var owner = await app.Person();
        var gun = app.NewGun();
        Task<string> Of(params IEnumerable<WeaponData> units) =>
            Check(new() { Permit = PermitKind.Store }, Whole() with { Origin = WeaponOrigin.Gift, Units = [.. units] }, owner);

        Assert.Equal($"subject.units[0].number WP.unit-not-registered {gun.Number}", await Of(gun));
        Assert.Equal("subject.units[0].make required, subject.units[0].calibre required, subject.units[0].number required", await Of(new WeaponData()));
        Assert.StartsWith($"subject.units[0].year WP.unit-year 1850 {app.Today.Year}", await Of(gun with { Year = app.Today.Year + 1 }), StringComparison.Ordinal);
        Assert.StartsWith("subject.units[0].model too-long 60", await Of(gun with { Model = new string('x', 61) }), StringComparison.Ordinal);
        var twin = gun.Number!.Replace(" ", "-", StringComparison.Ordinal);
        Assert.EndsWith($"subject.units[1].number WP.unit-twice {twin}", await Of(gun, gun with { Number = twin }), StringComparison.Ordinal);
        Assert.Equal("subject.units WP.too-many-units 1000 1001", await Of(Enumerable.Range(0, 1001).Select(i => gun with { Number = $"N{i}" })));
    }

    // WP-14.4: a room takes no more than fits; somebody else's room is none.
    [Fact]
    public async Task Check_Room_TakesNoMoreThanFits()
    {
        var (company, head) = (await app.Organisation(), await app.Person());
        await app.Grant(await app.Case(
            head, new() { ApplicantKind = Licensing.Weapons.ApplicantKind.GuardCompany, Permit = PermitKind.AcquireService, Weapon = WeaponKind.Service },
            new() { Place = "Қабанбай 3", Capacity = 2, PlaceAct = "Б-3", PlaceActOn = app.Today }, company));
        var room = await app.Read<Licensing.Weapons.Data.WeaponsDb, Guid>(db => Task.FromResult(db.StoragePlaces.Single(p => p.HolderOrganisationId == company.Id).Id));
        Task<string> Of(int count, Guid? organisation, Guid? place) => Check(
            new() { ApplicantKind = Licensing.Weapons.ApplicantKind.GuardCompany, Permit = PermitKind.StoreService, Weapon = WeaponKind.Service },
            new() { Origin = WeaponOrigin.Held, PlaceId = place, Units = [.. Enumerable.Range(0, count).Select(_ => app.NewGun(WeaponKind.Service))] }, head, organisation: organisation, only: "subject.place");

        Assert.Equal("", await Of(2, company.Id, room));
        Assert.Equal("subject.placeId WP.room-full 2 3", await Of(3, company.Id, room));
        Assert.Equal("subject.placeId WP.place-unknown", await Of(1, Guid.CreateVersion7(), room));
        Assert.Equal("subject.placeId required", await Of(1, company.Id, null));
    }

    [Fact]
    public async Task Check_Employees_HaveNamesAndNumbersOnce()
    {
        var list = app.Employees(2);
        Task<string> Of(params IReadOnlyList<ArmedEmployee> employees) => Check(new() { Permit = PermitKind.EmployeeStoreCarry }, new() { Employees = employees });

        Assert.Equal("", await Of([.. list]));
        Assert.Equal("subject.employees[0].name required, subject.employees[0].iin required", await Of(new ArmedEmployee(null, " ")));
        Assert.Equal("subject.employees[0].iin iin-check-digit", await Of(list[0] with { Iin = list[0].Iin![..11] + (char)('0' + ((list[0].Iin![11] - '0' + 1) % 10)) }));
        Assert.Equal($"subject.employees[2].iin WP.employee-twice {list[0].Iin}", await Of(list[0], list[1], list[0]));
    }

    [Fact]
    public void Read_WhatIsNoSubject_IsAnEmptyOne() => Assert.Equal(new WeaponSubject().Write(), WeaponSubject.Read("{\"placeId\": 7").Write());

    private static WeaponData Data(Weapon weapon) => new() { Make = weapon.Make, Calibre = weapon.Calibre, Number = weapon.Number };

    private WeaponSubject Whole() => new() { Origin = WeaponOrigin.Purchase, Place = "Астана қ., Сығанақ к-сі, 24", AcquiredOn = app.Today, Units = [app.NewGun()] };

    private async Task<string> Check(
        WeaponFacts facts, WeaponSubject subject, Person? applicant = null, DateOnly? on = null, Guid? organisation = null, string only = "subject")
    {
        var json = WeaponStandard.Declared.Schema.ToJson(facts).ToJsonString(CaseJson.Options);
        var errors = await app.Read<IEnumerable<IIntakeSubject>, IReadOnlyList<FieldError>>(all => all.Single(s => s.Service == "WP")
            .Check(new Applying(applicant?.Id, organisation, json, subject.Write(), on ?? app.Today), Token));
        return string.Join(", ", errors.Where(e => e.Field.StartsWith(only, StringComparison.Ordinal)).Select(e => string.Join(' ', e.Args.Prepend(e.Code).Prepend(e.Field))));
    }
}
