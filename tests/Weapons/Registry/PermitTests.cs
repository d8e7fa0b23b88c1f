using Licensing.Platform.Auditing;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry: permits are found, listed by how they stand, and revoked; what they covered is then in hands without one.</summary>
public sealed class PermitTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task Find_ByNumberInAnyForm_HolderOrEmployee_FindsThePermit()
    {
        var owner = await app.Person();
        var (_, permit) = await app.Registered(RegistryApp.OwnerOf(owner));
        var number = permit!.Number;
        var employee = Permit.Issue(PermitKind.EmployeeStoreCarry, WeaponKind.Service, RegistryApp.Firm("091040004455"), app.Next(), app.Today.AddYears(1), app.Act(), ("Сақшы Ә. Б.", "900101300019"));
        await app.Add<WeaponsDb>(employee);

        foreach (var text in new[] { number, number.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), number.Replace('S', 'Ѕ').Replace('C', 'С').Replace('Ѕ', 'S'), number[3..], number[3..].TrimStart('0'), owner.Iin! })
        {
            Assert.Contains((await app.Ask(new FindPermits(text))).Value.Lines, l => l.Id == permit.Id);
        }

        Assert.Equal(employee.Id, Assert.Single((await app.Ask(new FindPermits("900101300019"), RegistryApp.Elsewhere)).Value.Lines).Id);
        Assert.Equal(employee.Id, Assert.Single((await app.Ask(new FindPermits("091040004455"))).Value.Lines).Id);
        Assert.Equal("WP.permit-words", Assert.IsType<Failure.Invalid>((await app.Ask(new FindPermits("Омаров"))).Failure).Errors[0].Code);
        Assert.IsType<Failure.Invalid>((await app.Ask(new FindPermits(Size: 0))).Failure);
    }

    [Fact]
    public async Task Find_ByState_IsAsTheDayStandsAndInItsOrder()
    {
        var owner = RegistryApp.OwnerOf(await app.Person());
        async Task<Guid> Until(int days) => (await app.Registered(owner, until: app.Today.AddDays(days))).Permit!.Id;
        var (today, soon, later, past, older) = (await Until(0), await Until(30), await Until(31), await Until(-1), await Until(-5));

        async Task<List<Guid>> In(PermitState state)
        {
            var (seen, after) = (new List<Guid>(), (DayCursor?)null);
            do
            {
                var page = (await app.Ask(new FindPermits(null, state, null, after, 2))).Value;
                seen.AddRange(page.Lines.Select(l => l.Id));
                Assert.All(page.Lines, l => Assert.True(l.On(app.Today) == state || (state == PermitState.InForce && l.On(app.Today) == PermitState.Ending)));
                after = page.Next;
            }
            while (after is not null);
            return seen;
        }

        Assert.Equal([today, soon], (await In(PermitState.Ending)).Intersect([today, soon, later, past, older]));
        Assert.Equal([past, older], (await In(PermitState.Ended)).Intersect([today, soon, later, past, older]));
        Assert.Equal([later, soon, today], (await In(PermitState.InForce)).Intersect([today, soon, later, past, older]));
        Assert.Empty(await In(PermitState.Replaced));
    }

    [Fact]
    public async Task Revoke_InForce_EndsItAndLeavesTheWeaponWithoutOne()
    {
        var owner = await app.Person();
        var (weapon, permit) = await app.Registered(RegistryApp.OwnerOf(owner));

        var revoked = await app.Ask(new RevokePermit(permit!.Id, permit.Version, " № 31 қаулы "), RegistryApp.Chief);

        Assert.Equal(1, revoked.Value.Weapons);
        var sheet = (await app.Ask(new ShowPermit(permit.Id))).Value;
        Assert.Equal((PermitStatus.Revoked, app.Today, "№ 31 қаулы"), (sheet.Line.Status, sheet.EndedOn, sheet.EndedBy));
        var now = await app.Load(weapon.Id);
        Assert.Equal((WeaponHappening.PermitEnded, permit.Number, app.Today.AddDays(-1)), (now.Events[^1].What, now.Events[^1].Words, now.PermitUntil));
        Assert.Contains((await app.Ask(new FindEndedInHand(Size: 1000))).Value.Lines, l => l.WeaponId == weapon.Id && l.Days == 1);
        Assert.Contains(await app.Audit(nameof(RevokePermit)), a => a.Verb == AuditVerb.Changed && a.SubjectId == permit.Number && a.PersonId == owner.Id);
        Assert.Equal("%PDF"u8.ToArray(), (await app.Ask(new PrintRevocation(permit.Id), RegistryApp.Chief)).Value.Pdf[..4]);
    }

    [Fact]
    public async Task Revoke_AgainOverElsewhereOrOwn_IsRefusedWithItsOwnReason()
    {
        var owner = await app.Person();
        var (_, permit) = await app.Registered(RegistryApp.OwnerOf(owner));
        var (_, over) = await app.Registered(RegistryApp.OwnerOf(owner), until: app.Today.AddDays(-1));
        async Task<Failure?> Revoke(Permit which, Actor by) => (await app.Ask(new RevokePermit(which.Id, which.Version, "№ 1"), by)).Failure;

        Assert.Equal("WP.permit-of-another-office", Assert.IsType<Failure.Refused>(await Revoke(permit!, RegistryApp.Elsewhere)).Problem.Code);
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(await Revoke(permit!, RegistryApp.Chief with { PersonIin = owner.Iin })).Code);
        Assert.IsType<Failure.NotAllowed>(await Revoke(permit!, RegistryApp.Decider));
        Assert.Equal("WP.permit-over", Assert.IsType<Failure.Refused>(await Revoke(over!, RegistryApp.Chief)).Problem.Code);
        Assert.Equal("WP.permit-not-revoked", Assert.IsType<Failure.Refused>((await app.Ask(new PrintRevocation(permit!.Id))).Failure).Problem.Code);
        Assert.IsType<Failure.Invalid>((await app.Ask(new RevokePermit(permit.Id, permit.Version, " "), RegistryApp.Chief)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Ask(new RevokePermit(Guid.NewGuid(), 1, "№ 1"), RegistryApp.Chief)).Failure);
        Assert.Null(await Revoke(permit, RegistryApp.Chief));
        Assert.Equal("WP.permit-not-in-force", Assert.IsType<Failure.Refused>(await Revoke(permit, RegistryApp.Chief)).Problem.Code);
    }

    [Fact]
    public async Task Revoke_TwoChiefsAtOnce_OneDoes()
    {
        var (weapon, permit) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));

        var results = await Task.WhenAll(
            app.Ask(new RevokePermit(permit!.Id, permit.Version, "№ 1"), RegistryApp.Chief), app.Ask(new RevokePermit(permit.Id, permit.Version, "№ 2"), RegistryApp.OtherChief));

        Assert.Single(results, r => r.IsOk);
        Assert.True(results.Single(r => !r.IsOk).Failure is Failure.Conflict or Failure.Refused);
        Assert.Single((await app.Load(weapon.Id)).Events, e => e.What == WeaponHappening.PermitEnded);
    }

    [Fact]
    public async Task Revoke_AVersionThatHasMovedOn_IsAConflict()
    {
        var (_, permit) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));

        Assert.IsType<Failure.Conflict>((await app.Ask(new RevokePermit(permit!.Id, permit.Version + 1, "№ 1"), RegistryApp.Chief)).Failure);
        Assert.Equal(PermitStatus.InForce, (await app.LoadPermit(permit.Id)).Status);
    }
}
