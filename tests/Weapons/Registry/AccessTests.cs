using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry, C-10: only licensing-permit staff see who holds weapons, and each look-up has a purpose that stays in the trail.</summary>
public sealed class AccessTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task LookUps_ByAnotherPolice_AreRefusedWhateverTheRole()
    {
        await EachLookUp(async ask =>
        {
            var denied = Assert.IsType<Failure.NotAllowed>(await ask(RegistryApp.Outsider, RegistryApp.Why));
            Assert.Equal("WP.licensing-staff-only", denied.Code);
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("ab")]
    public async Task LookUps_WithoutAPurpose_AreRefused(string? purpose) => await EachLookUp(async ask =>
    {
        var wrong = Assert.IsType<Failure.Invalid>(await ask(RegistryApp.Chief, purpose));
        Assert.Equal(("purpose", "WP.purpose-needed"), (wrong.Errors[0].Field, wrong.Errors[0].Code));
    });

    [Fact]
    public async Task LookUps_WithoutARole_AreRefused() => await EachLookUp(async ask =>
        Assert.NotEmpty(Assert.IsType<Failure.NotAllowed>(await ask(Actors.At(RegistryApp.Astana, "KZ-AST", "Патруль", Roles.Patrol), RegistryApp.Why)).NeededRoles));

    [Fact]
    public async Task ShowWeapon_WithAPurpose_LeavesItInTheTrailOfTheOwner()
    {
        var owner = await app.Person();
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(owner));

        Assert.True((await app.Ask(new ShowWeapon(weapon.Id), purpose: "Тексеру: № 77")).IsOk);

        var row = (await app.Audit(nameof(ShowWeapon))).Single(a => a.SubjectId == weapon.Number);
        Assert.Equal((AuditVerb.Viewed, owner.Id, "Тексеру: № 77", RegistryApp.Decider.UserId), (row.Verb, row.PersonId, row.Purpose, row.UserId));
    }

    [Fact]
    public async Task ShowAccess_AsksNoPurpose_AndTellsTheOfficeApart()
    {
        Assert.True((await app.Ask(new ShowWeaponAccess(), RegistryApp.Officer, null)).Value.May);
        Assert.False((await app.Ask(new ShowWeaponAccess(), RegistryApp.Outsider, null)).Value.May);
    }

    private async Task EachLookUp(Func<Func<Actor, string?, Task<Failure?>>, Task> check)
    {
        var id = Guid.CreateVersion7();
        Func<Actor, string?, Task<Failure?>>[] all =
        [
            async (by, why) => (await app.Ask(new FindWeapons("123"), by, why)).Failure,
            async (by, why) => (await app.Ask(new ShowWeapon(id), by, why)).Failure,
            async (by, why) => (await app.Ask(new ShowHoldings(id, null), by, why)).Failure,
            async (by, why) => (await app.Ask(new FindPermits(), by, why)).Failure,
            async (by, why) => (await app.Ask(new ShowPermit(id), by, why)).Failure,
            async (by, why) => (await app.Ask(new FindEndedInHand(), by, why)).Failure,
            async (by, why) => (await app.Ask(new PrintWeaponCard(id), by, why)).Failure,
            async (by, why) => (await app.Ask(new PrintWeaponAct(id, 1), by, why)).Failure,
            async (by, why) => (await app.Ask(new PrintPermitLetters(app.Today), by, why)).Failure,
            async (by, why) => (await app.Ask(new PrintRevocation(id), by, why)).Failure,
            async (by, why) => (await app.Ask(new PrintEndedInHand(), by, why)).Failure,
            async (by, why) => (await app.Ask(new MoveWeapon(id, 1, WeaponMove.Seize, app.Today, "№ 1"), by, why)).Failure,
            async (by, why) => (await app.Ask(new RevokePermit(id, 1, "№ 1"), by, why)).Failure,
            async (by, why) => (await app.Ask(new AllowExport(id, "Аты", RegistryApp.Astana, null, null), by, why)).Failure,
        ];
        foreach (var ask in all)
        {
            await check(ask);
        }
    }
}
