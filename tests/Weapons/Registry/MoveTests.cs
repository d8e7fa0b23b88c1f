using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry: safe keeping, seizure, return, loss, theft, finding, destruction, export; each with a paper, each only as the weapon stands.</summary>
public sealed class MoveTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task Move_Seized_LeavesStatusEventAuditAndAnAct()
    {
        var owner = await app.Person();
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(owner));

        var moved = await app.Ask(new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Seize, app.Today, " № 15 хаттама "));

        var now = await app.Load(weapon.Id);
        var last = now.Events[^1];
        Assert.Equal((WeaponStatus.Seized, now.EventCount), (moved.Value.Status, moved.Value.Act));
        Assert.Equal((WeaponStatus.Seized, WeaponHappening.Seized, "№ 15 хаттама", app.Today, RegistryApp.Decider.Name), (now.Status, last.What, last.Words, last.On, last.UserName));
        Assert.Contains(await app.Audit(nameof(MoveWeapon)), a => a.Verb == AuditVerb.Changed && a.SubjectId == weapon.Number && a.PersonId == owner.Id && a.Purpose == RegistryApp.Why);
        var act = await app.Ask(new PrintWeaponAct(weapon.Id, moved.Value.Act));
        Assert.Equal("%PDF"u8.ToArray(), act.Value.Pdf[..4]);
        Assert.IsType<Failure.NotFound>((await app.Ask(new PrintWeaponAct(weapon.Id, 1))).Failure);
    }

    [Theory]
    [InlineData("Deposit Return", "Registered")]
    [InlineData("Lose Find Return", "Registered")]
    [InlineData("Steal Find Seize Destroy", "Destroyed")]
    [InlineData("Deposit Export", "Exported")]
    public async Task Move_OneAfterAnother_EndsAsTheLastSays(string moves, string end)
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));
        foreach (var move in moves.Split(' ').Select(Enum.Parse<WeaponMove>))
        {
            var moved = await app.Ask(new MoveWeapon(weapon.Id, await Version(weapon), move, app.Today, $"№ {move}"));
            Assert.True(moved.IsOk, $"{move}: {moved.Failure}");
        }

        var now = await app.Load(weapon.Id);
        Assert.Equal(end, $"{now.Status}");
        var gone = now.Status is WeaponStatus.Destroyed or WeaponStatus.Exported;
        Assert.Equal((gone, gone), (now.Current is null, now.PermitId is null));
    }

    [Theory]
    [InlineData("Steal", "Deposit")]
    [InlineData("Steal", "Lose")]
    [InlineData("Deposit", "Lose")]
    [InlineData("Destroy", "Find")]
    [InlineData("Export", "Return")]
    public async Task Move_AsItDoesNotStand_IsRefusedAndChangesNothing(string first, string then)
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));
        Assert.True((await Move(weapon, Enum.Parse<WeaponMove>(first))).IsOk);
        var before = await app.Load(weapon.Id);

        var refused = Assert.IsType<Failure.Refused>((await Move(weapon, Enum.Parse<WeaponMove>(then))).Failure);

        Assert.True(refused.Problem.Code is "WP.move-impossible" or "WP.return-without-permit", refused.Problem.Code);
        Assert.Equal((before.Status, before.EventCount), ((await app.Load(weapon.Id)).Status, (await app.Load(weapon.Id)).EventCount));
    }

    [Fact]
    public async Task Move_ReturnWithoutAPermitInForce_IsRefused()
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()), until: app.Today.AddDays(-1));
        Assert.True((await Move(weapon, WeaponMove.Deposit)).IsOk);

        Assert.Equal("WP.return-without-permit", Assert.IsType<Failure.Refused>((await Move(weapon, WeaponMove.Return)).Failure).Problem.Code);
    }

    [Fact]
    public async Task Move_ByAnotherRegion_IsOnlyFindingAndSeizing()
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));

        Assert.Equal("WP.weapon-of-another-office", Assert.IsType<Failure.Refused>((await Move(weapon, WeaponMove.Deposit, RegistryApp.Elsewhere)).Failure).Problem.Code);
        Assert.True((await Move(weapon, WeaponMove.Seize, RegistryApp.Elsewhere)).IsOk);
    }

    [Fact]
    public async Task Move_OwnWeaponWrongRoleOrNone_IsRefused()
    {
        var owner = await app.Person();
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(owner));

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await Move(weapon, WeaponMove.Return, RegistryApp.Decider with { PersonIin = owner.Iin })).Failure).Code);
        Assert.IsType<Failure.NotAllowed>((await Move(weapon, WeaponMove.Seize, RegistryApp.Officer)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Ask(new MoveWeapon(Guid.NewGuid(), 1, WeaponMove.Seize, app.Today, "№ 1"))).Failure);
    }

    [Fact]
    public async Task Move_WrongInput_NamesEachFieldAndTheDayBeforeTheOwner()
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));

        var wrong = Assert.IsType<Failure.Invalid>((await app.Ask(new MoveWeapon(weapon.Id, weapon.Version, (WeaponMove)99, app.Today.AddDays(1), " "))).Failure);
        var before = await app.Ask(new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Seize, app.Today.AddDays(-1), "№ 1"));

        Assert.Equal(["move", "paper", "on"], wrong.Errors.Select(e => e.Field));
        Assert.Equal("WP.move-before-registration", Assert.IsType<Failure.Refused>(before.Failure).Problem.Code);
    }

    [Fact]
    public async Task Move_TwiceWithOneKey_IsDoneOnceAndGivesTheSameAnswer()
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));
        var (command, key) = (new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Deposit, app.Today, "№ 2"), Guid.CreateVersion7());

        var first = await app.Send(command, RegistryApp.Decider, RegistryApp.Why, key);
        var second = await app.Send(command, RegistryApp.Decider, RegistryApp.Why, key);

        Assert.Equal(first.Value, second.Value);
        Assert.Single((await app.Load(weapon.Id)).Events, e => e.What == WeaponHappening.Deposited);
    }

    [Fact]
    public async Task Move_TwoOfficersAtOnce_SecondIsToldOfTheFirst()
    {
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(await app.Person()));

        var results = await Task.WhenAll(
            app.Ask(new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Seize, app.Today, "№ 3"), RegistryApp.Decider),
            app.Ask(new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Deposit, app.Today, "№ 4"), RegistryApp.OtherDecider));

        Assert.Single(results, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(results.Single(r => !r.IsOk).Failure);
        var late = Assert.IsType<Failure.Conflict>((await app.Ask(new MoveWeapon(weapon.Id, weapon.Version, WeaponMove.Destroy, app.Today, "№ 5"))).Failure);
        Assert.StartsWith("WP.weapon-event.", late.What, StringComparison.Ordinal);
    }

    private async Task<int> Version(Weapon weapon) => (await app.Load(weapon.Id)).Version;

    private async Task<Result<MovedWeapon>> Move(Weapon weapon, WeaponMove move, Actor? by = null) =>
        await app.Ask(new MoveWeapon(weapon.Id, await Version(weapon), move, app.Today, $"№ {move}"), by);
}
