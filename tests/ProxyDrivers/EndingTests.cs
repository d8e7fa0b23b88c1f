using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Testing;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>PD registry: a registration ends by itself, by expiry, revocation, and the change of hands.</summary>
public sealed class EndingTests(ProxyApp app) : IClassFixture<ProxyApp>
{
    private static CancellationToken Token => ProxyApp.Token;

    // The last day of validity is still valid.
    [Theory]
    [InlineData(0, ProxyStatus.Active)]
    [InlineData(1, ProxyStatus.Expired)]
    public async Task AgeRegistrations_LastDay_StillHolds(int daysAfter, object status)
    {
        var made = await Registered(validTo: app.Today);
        app.Clock.Advance(TimeSpan.FromDays(daysAfter));

        await app.Send(new AgeRegistrations(), Actor.System);
        await app.Send(new AgeRegistrations(), Actor.System);
        app.Clock.Advance(TimeSpan.FromDays(-daysAfter));

        var after = await app.Again(made);
        Assert.Equal(status, after.Status);
        Assert.Equal(daysAfter == 0 ? 1 : 2, after.Events.Count);
        Assert.Equal(daysAfter == 0 ? null : app.Today.AddDays(1), after.EndedOn);
        Assert.Equal(daysAfter, await app.Read(db => db.Audit.CountAsync(a => a.Action == nameof(AgeRegistrations) && a.SubjectId == made.MarkNumber, Token)));
    }

    [Fact]
    public async Task AgeRegistrations_NoDateNamed_NeverExpires()
    {
        var made = await Registered();
        app.Clock.Advance(TimeSpan.FromDays(4_000));

        await app.Send(new AgeRegistrations(), Actor.System);
        app.Clock.Advance(TimeSpan.FromDays(-4_000));

        Assert.Equal(ProxyStatus.Active, (await app.Again(made)).Status);
    }

    [Fact]
    public async Task RevokeAttorney_InForce_EndsItWithWhoWhenAndPaper()
    {
        var made = await Registered();

        var revoked = await Revoke(made);

        Assert.True(revoked.IsOk, $"{revoked.Failure}");
        var after = await app.Again(made);
        Assert.Equal((ProxyStatus.Revoked, app.Today), (after.Status, after.EndedOn));
        var last = after.Events.MaxBy(e => e.Ordinal)!;
        Assert.Equal((ProxyHappening.Revoked, "Сейітов С.; Өтініш № 3"), (last.What, last.Words));
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.Action == nameof(RevokeAttorney) && a.SubjectId == made.MarkNumber, Token)));
    }

    [Theory]
    [InlineData(" ", "Өтініш", 0, "by", "PD.revoker-needed")]
    [InlineData("Иесі", " ", 0, "paper", "PD.revocation-paper-needed")]
    [InlineData("Иесі", "Өтініш", 1, "on", "PD.revoked-in-future")]
    [InlineData("Иесі", "Өтініш", -5, "on", "PD.revoked-before-issue")]
    public async Task RevokeAttorney_Wrong_NamesTheField(string by, string paper, int days, string field, string code)
    {
        var made = await Registered();

        var revoked = await app.Send(new RevokeAttorney(made.Id, made.Version, new(by, app.Today.AddDays(days), paper)), ProxyApp.Intake);

        Assert.Equal((field, code), Assert.IsType<Failure.Invalid>(revoked.Failure).Errors.Select(e => (e.Field, e.Code)).Single());
        Assert.Equal(ProxyStatus.Active, (await app.Again(made)).Status);
    }

    [Fact]
    public async Task RevokeAttorney_TwoOfficersAtOnce_TheSecondSeesTheFirst()
    {
        var made = await Registered();

        var both = await Task.WhenAll(Revoke(made), Revoke(made, Actors.With("Екінші", Roles.DecisionOfficer)));

        Assert.Single(both, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(Assert.Single(both, r => !r.IsOk).Failure);
        Assert.Equal(2, (await app.Again(made)).Events.Count);
    }

    [Fact]
    public async Task RevokeAttorney_SeenBeforeAnother_SaysWhoAndWhat()
    {
        var made = await Registered();
        await Revoke(made);

        var second = Assert.IsType<Failure.Conflict>((await Revoke(made)).Failure);

        Assert.Equal((ProxyApp.Intake.Name, "PD.event.Revoked"), (second.ByName, second.What));
    }

    [Fact]
    public async Task RevokeAttorney_EndedAlready_IsNotPossible()
    {
        var made = await Registered();
        await Revoke(made);

        var again = await Revoke(await app.Again(made));

        Assert.Equal("PD.not-active", Assert.IsType<Failure.Refused>(again.Failure).Problem.Code);
    }

    [Fact]
    public async Task RevokeAttorney_Repeated_DoesNothingTwice()
    {
        var (made, key) = (await Registered(), Guid.CreateVersion7());
        var command = new RevokeAttorney(made.Id, made.Version, new("Иесі", app.Today, "Өтініш"));

        Assert.True((await app.Send(command, ProxyApp.Intake, key: key)).IsOk);
        Assert.True((await app.Send(command, ProxyApp.Intake, key: key)).IsOk);

        Assert.Equal(2, (await app.Again(made)).Events.Count);
    }

    // C-11: neither driver nor owner.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RevokeAttorney_ByAParty_IsNotAllowed(bool asDriver)
    {
        var (owner, driver) = (await app.Person(), await app.Person());
        var made = await app.Registered(driver, app.Car(owner));

        var revoked = await Revoke(made, ProxyApp.Intake with { PersonIin = asDriver ? driver.Iin : owner.Iin });

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(revoked.Failure).Code);
    }

    [Fact]
    public async Task RevokeAttorney_WrongRoleOrUnknown_IsRefused()
    {
        var made = await Registered();

        Assert.IsType<Failure.NotAllowed>((await Revoke(made, ProxyApp.Patrol)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new RevokeAttorney(Guid.NewGuid(), 1, new("Иесі", app.Today, "Өтініш")), ProxyApp.Intake)).Failure);
    }

    // The day of the sale: from that day on the former owner's power of attorney gives nothing.
    [Fact]
    public async Task VehicleChangedHands_Sold_EndsAllOfTheVehicleOnce()
    {
        var (owner, car) = (await app.Person(), default(VehicleOnRecord));
        car = app.Car(owner);
        var (first, second, elsewhere) = (await app.Registered(await app.Person(), car), await app.Registered(await app.Person(), car), await Registered());
        app.Clock.Advance(TimeSpan.FromDays(1));
        app.Sell(car, await app.Person());

        await Tell(new VehicleChangedHands(car.VehicleId, "VR-26-0000001-1", app.Today, false), times: 2);
        app.Clock.Advance(TimeSpan.FromDays(-1));

        foreach (var ended in new[] { await app.Again(first), await app.Again(second) })
        {
            Assert.Equal((ProxyStatus.ChangedHands, app.Today.AddDays(1)), (ended.Status, ended.EndedOn));
            Assert.True(ended.HoldsOn(app.Today));
            Assert.False(ended.HoldsOn(app.Today.AddDays(1)));
            Assert.Equal((2, "VR-26-0000001-1"), (ended.Events.Count, ended.Events.MaxBy(e => e.Ordinal)!.Words));
        }

        Assert.Equal(ProxyStatus.Active, (await app.Again(elsewhere)).Status);
    }

    // Sold on the very day of registration: what was registered under the new owner that day stays, the former owner's ends.
    [Fact]
    public async Task VehicleChangedHands_SameDay_KeepsWhatTheNewOwnerRegistered()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var car = app.Car(seller);
        var before = await app.Registered(await app.Person(), car);
        var after = await app.Registered(await app.Person(), app.Sell(car, buyer));

        await Tell(new VehicleChangedHands(car.VehicleId, "VR-26-0000002-9", app.Today, false));

        Assert.Equal(ProxyStatus.ChangedHands, (await app.Again(before)).Status);
        Assert.Equal(ProxyStatus.Active, (await app.Again(after)).Status);
    }

    [Fact]
    public async Task VehicleChangedHands_Deregistered_EndsIt()
    {
        var car = app.Car(await app.Person());
        var made = await app.Registered(await app.Person(), car);
        app.Sell(car, null);

        await Tell(new VehicleChangedHands(car.VehicleId, "VR-26-0000003-7", app.Today, true));

        Assert.Equal(ProxyStatus.ChangedHands, (await app.Again(made)).Status);
    }

    // A message that comes late ends nothing that was registered since.
    [Fact]
    public async Task VehicleChangedHands_ToldLate_KeepsWhatCameAfter()
    {
        var car = app.Car(await app.Person());
        var made = await app.Registered(await app.Person(), car);

        await Tell(new VehicleChangedHands(car.VehicleId, "VR-26-0000004-5", app.Today.AddDays(-1), false));

        Assert.Equal(ProxyStatus.Active, (await app.Again(made)).Status);
    }

    [Fact]
    public async Task VehicleChangedHands_AfterRevocation_KeepsTheFirstEnd()
    {
        var car = app.Car(await app.Person());
        var made = await app.Registered(await app.Person(), car);
        await Revoke(made);

        await Tell(new VehicleChangedHands(car.VehicleId, "VR-26-0000005-3", app.Today.AddDays(1), false));

        Assert.Equal((ProxyStatus.Revoked, 2), ((await app.Again(made)).Status, (await app.Again(made)).Events.Count));
    }

    // After an end the same power of attorney cannot come back by mistake, but a new one can.
    [Fact]
    public async Task Register_AfterRevocation_IsPossibleAnew()
    {
        var (driver, car) = (await app.Person(), app.Car(await app.Person()));
        var made = await app.Registered(driver, car, number: "31");
        await Revoke(made);

        Assert.Equal(ProxyStatus.Active, (await app.Registered(driver, car, number: "32")).Status);
    }

    // C-1: registrations follow people whose records were made one.
    [Fact]
    public async Task PeopleMerged_DriverAndOwner_RegistrationsFollow()
    {
        var (kept, merged) = (await app.Person(), await app.Person());
        var asDriver = await app.Registered(merged, app.Car(await app.Person()));
        var asOwner = await app.Registered(await app.Person(), app.Car(merged));

        await Tell(new PeopleMerged(kept.Id, merged.Id), times: 2);

        Assert.Equal(kept.Id, (await app.Again(asDriver)).DriverId);
        Assert.Equal(kept.Id, (await app.Again(asOwner)).OwnerPersonId);
    }

    private async Task<ProxyRegistration> Registered(DateOnly? validTo = null) =>
        await app.Registered(await app.Person(), app.Car(await app.Person()), validTo);

    private Task<Result<Done>> Revoke(ProxyRegistration made, Actor? by = null) =>
        app.Send(new RevokeAttorney(made.Id, made.Version, new("Сейітов С.", app.Today, "Өтініш № 3")), by ?? ProxyApp.Intake);

    /// <summary>As the outbox tells it: each time in a use case of its own.</summary>
    private async Task Tell<TEvent>(TEvent happened, int times = 1)
        where TEvent : IIntegrationEvent
    {
        for (var i = 0; i < times; i++)
        {
            await app.Publish(happened);
            await app.Provider.GetRequiredService<OutboxPump>().Round(Token);
        }
    }
}
