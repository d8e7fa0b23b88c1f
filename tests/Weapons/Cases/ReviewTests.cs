using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>WP flow, WP-18: visit, answers and test shot as steps with days of their own; what they find is a ground at the decision.</summary>
public sealed class ReviewTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private static CancellationToken Token => WeaponApp.Token;

    // WP-7.1: each step has its day inside the month.
    [Fact]
    public async Task Steps_OfACase_HaveDaysInsideTheMonth()
    {
        var about = await app.ToAcquire(await app.Person());
        Assert.All(about.Steps, s => Assert.InRange(s.DueAt!.Value, about.FiledAt, about.DueAt));
        Assert.True(about.Steps.Zip(about.Steps.Skip(1)).All(pair => pair.First.DueAt <= pair.Second.DueAt));
    }

    // A serviceman brings no medical certificate (WP-12.3).
    [Fact]
    public async Task Steps_OfAServiceman_HaveNoHealth()
    {
        var about = await app.Case(
            await app.Person(), new() { Permit = PermitKind.Acquire, Weapon = WeaponKind.Gas, Serviceman = true }, new() { Place = "Сығанақ 24" });
        Assert.Equal([WeaponSteps.Visit, WeaponSteps.Convictions], about.Steps.Select(s => s.Code));
    }

    // WP-18.3, WP-18.7, WP-18.4: a step that finds something ends the review, and its ground stands.
    [Theory]
    [InlineData("visit", "no-storage")]
    [InlineData("convicted", "uncleaned-conviction")]
    [InlineData("offences", "repeated-administrative-offence")]
    [InlineData("unfit", "legal-bar")]
    public async Task Decide_StepFoundSomething_RefusesOnItsGround(string what, string ground)
    {
        var about = await app.ToAcquire(await app.Person());
        Assert.Equal(what != "visit", (await app.Visit(about.Id, storage: what != "visit")).Value.Passed);
        if (what != "visit")
        {
            Assert.Equal(what == "unfit", (await app.Convictions(about.Id, what == "convicted", what == "offences" ? 2 : 1)).Value.Passed);
        }

        if (what == "unfit")
        {
            Assert.False((await app.Health(about.Id, fit: false)).Value.Passed);
        }

        Assert.Equal("grounds-stand", Assert.IsType<Failure.Refused>((await app.Propose(about.Id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(about.Id, DecisionKind.Refuse, ground)).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(about.Id)).Value);
        Assert.Empty(await app.PermitsOf(about.Id));
    }

    // WP-18.5, WP-18.6.
    [Theory]
    [InlineData("construction-altered")]
    [InlineData("not-compliant")]
    public async Task Shot_WeaponDoesNotComply_IsAGround(string found)
    {
        var buyer = await app.Person();
        var permit = await app.PermitToAcquire(buyer, WeaponKind.RifledHunting);
        var about = await app.ToStore(
            buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = permit.Number, Units = [app.NewGun(WeaponKind.RifledHunting)] }, WeaponKind.RifledHunting);

        Assert.False((await app.Shot(about.Id, found)).Value.Passed);

        Assert.Equal(CaseState.Proposed, (await app.Propose(about.Id, DecisionKind.Refuse, found)).Value);
    }

    [Fact]
    public async Task Visit_Lacking_SaysEverythingAtOnce()
    {
        var about = await app.ToAcquire(await app.Person());
        var version = await app.VersionOf(about.Id);
        async Task<IEnumerable<string>> Wrong(bool storage, string? act, string? note, params ScanRef[] photos) => Assert.IsType<Failure.Invalid>(
            (await app.Send(new ConductVisit(about.Id, version, storage, true, act, note, photos), WeaponApp.Inspector)).Failure).Errors.Select(e => $"{e.Field} {e.Code}");

        Assert.Equal(["reference required", "photos WP.photo-needed", "note WP.note-needed"], await Wrong(false, " ", null));
        Assert.Equal(["reference too-long", "note too-long"], await Wrong(true, new string('1', 41), new string('x', 1001), WeaponApp.Photo));
        Assert.Empty(await app.Read<WeaponsDb, List<CaseCheck>>(db => db.CaseChecks.Where(c => c.CaseId == about.Id).ToListAsync(Token)));
    }

    [Fact]
    public async Task Visit_TwoInspectorsAtOnce_OneWinsAndTheOtherIsTold()
    {
        var about = await app.ToAcquire(await app.Person());
        var version = await app.VersionOf(about.Id);

        var results = await Task.WhenAll(new[] { WeaponApp.Inspector, WeaponApp.OtherInspector }.Select(inspector =>
            app.Send(new ConductVisit(about.Id, version, true, true, "Б-9", null, [WeaponApp.Photo]), inspector)));

        Assert.Single(results, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(results.Single(r => !r.IsOk).Failure);
        Assert.Equal(1, await app.Read<WeaponsDb, int>(db => db.CaseChecks.CountAsync(c => c.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task Steps_WrongRoleOfficeOrRepeated_DoNothing()
    {
        var about = await app.ToAcquire(await app.Person());
        Assert.IsType<Failure.NotAllowed>((await app.Visit(about.Id, by: WeaponApp.Decider)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Visit(about.Id, by: WeaponApp.Elsewhere)).Failure);
        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await app.Convictions(about.Id)).Failure).Problem.Code);
        Assert.True((await app.Visit(about.Id)).IsOk);
        Assert.Equal("step-done-already", Assert.IsType<Failure.Refused>((await app.Visit(about.Id)).Failure).Problem.Code);
        Assert.IsType<Failure.NotAllowed>((await app.Convictions(about.Id, by: WeaponApp.Inspector)).Failure);
        Assert.Equal(WeaponSteps.Health, (await app.Convictions(about.Id)).Value.NextStep);
        Assert.True(await app.Audited(nameof(ConductVisit)) > 0);
    }

    [Fact]
    public async Task Shot_WithoutAnActOfEachWeapon_IsRefused()
    {
        var buyer = await app.Person();
        var permit = await app.PermitToAcquire(buyer, WeaponKind.RifledHunting);
        var gun = app.NewGun(WeaponKind.RifledHunting);
        var about = await app.ToStore(buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = permit.Number, Units = [gun] }, WeaponKind.RifledHunting);
        var version = await app.VersionOf(about.Id);
        async Task<FieldError> Wrong(params ShotLine[] shots) => Assert.IsType<Failure.Invalid>(
            (await app.Send(new ConductTestShot(about.Id, version, shots, [], null, []), WeaponApp.Inspector)).Failure).Errors[0];

        Assert.Equal(("shots", "WP.shot-needed"), (await Wrong() is var none ? (none.Field, none.Code) : default));
        Assert.Equal("shots[0].act", (await Wrong(new ShotLine(gun.Number!, " "))).Field);
    }
}
