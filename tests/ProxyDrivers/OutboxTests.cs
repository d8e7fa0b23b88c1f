using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>Another module's listener to the same event, which fails until it is well.</summary>
internal sealed class FailingListener : IEventListener<VehicleChangedHands>
{
    public static bool IsWell { get; set; }

    public static int Told { get; private set; }

    public Task Handle(VehicleChangedHands happened, UseCase useCase, CancellationToken cancellation)
    {
        Told += IsWell ? 1 : 0;
        return IsWell ? Task.CompletedTask : throw new TimeoutException();
    }
}

/// <summary>The register of vehicles that can be unreachable.</summary>
internal sealed class BrokenVehicles(PaperVehicles vehicles) : IVehicleRegister
{
    public static bool IsBroken { get; set; }

    public Task<VehicleOnRecord?> FindByCertificate(string certificate, CancellationToken cancellation) => vehicles.FindByCertificate(certificate, cancellation);

    public Task<VehicleOnRecord?> FindByPlate(string plate, CancellationToken cancellation) => vehicles.FindByPlate(plate, cancellation);

    public Task<VehicleOnRecord?> FindByIdentifier(string identifier, CancellationToken cancellation) => vehicles.FindByIdentifier(identifier, cancellation);

    public Task<VehicleOnRecord?> Find(Guid vehicleId, CancellationToken cancellation) =>
        IsBroken ? throw new TimeoutException() : vehicles.Find(vehicleId, cancellation);
}

/// <summary>Two modules listen to one event; either can fail.</summary>
public sealed class TwoListenersApp : ProxyApp
{
    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services)
    {
        services.AddScoped<IVehicleRegister>(_ => new BrokenVehicles(Vehicles));
        services.AddScoped<FailingListener>();
        services.AddSingleton(new Subscriptions([typeof(VehicleChangedHands), typeof(EndOnChangeOfHands), typeof(FailingListener)]));
    }
}

/// <summary>One module's failure to handle an event neither loses it nor blocks the others.</summary>
public sealed class OutboxTests(TwoListenersApp app) : IClassFixture<TwoListenersApp>
{
    private static CancellationToken Token => ProxyApp.Token;

    [Fact]
    public async Task Round_AnotherModuleFails_RegistrationsEndAllTheSameAndNothingIsLost()
    {
        (FailingListener.IsWell, BrokenVehicles.IsBroken) = (false, false);
        var made = await SoldAfterRegistration();
        var before = FailingListener.Told;

        await Round();
        Assert.Equal(ProxyStatus.ChangedHands, (await app.Again(made)).Status);
        Assert.Equal(1, await Waiting());

        FailingListener.IsWell = true;
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Round();
        Assert.Equal((before + 1, 0), (FailingListener.Told, await Waiting()));
        Assert.Equal(2, (await app.Again(made)).Events.Count);
    }

    [Fact]
    public async Task Round_ThisModuleFails_TheOtherIsToldAndTheEventComesAgain()
    {
        (FailingListener.IsWell, BrokenVehicles.IsBroken) = (true, true);
        var made = await SoldAfterRegistration();
        var before = FailingListener.Told;

        await Round();
        Assert.Equal(before + 1, FailingListener.Told);
        Assert.Equal((ProxyStatus.Active, 1), ((await app.Again(made)).Status, (await app.Again(made)).Events.Count));
        Assert.Equal(1, await Waiting());

        BrokenVehicles.IsBroken = false;
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Round();
        Assert.Equal((ProxyStatus.ChangedHands, 2), ((await app.Again(made)).Status, (await app.Again(made)).Events.Count));
        Assert.Equal((before + 1, 0), (FailingListener.Told, await Waiting()));
    }

    private async Task<ProxyRegistration> SoldAfterRegistration()
    {
        var car = app.Car(await app.Person());
        var made = await app.Registered(await app.Person(), car);
        app.Sell(car, await app.Person());
        await app.Publish(new VehicleChangedHands(car.VehicleId, "VR-26-0000009-5", app.Today, false));
        return made;
    }

    private Task<int> Round() => app.Provider.GetRequiredService<OutboxPump>().Round(Token);

    private Task<int> Waiting() => app.Read(db => db.Deliveries.CountAsync(d => d.DeliveredAt == null, Token));
}
