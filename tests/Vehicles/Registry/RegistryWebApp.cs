using Licensing.Demo.Vehicles;
using Licensing.Platform.Cases;
using Licensing.Testing;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>The whole app over HTTP with some registered vehicles, and users to sign in with.</summary>
public sealed class RegistryWebApp : WebApp
{
    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal List<Vehicle> Vehicles { get; } = [];

    internal List<Certificate> Certificates { get; } = [];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VehiclesDb>();
        for (var i = 1; i <= 3; i++)
        {
            var act = MadeVehicles.Act(i);
            var vehicle = Vehicle.Enter(new VehicleBuilder(i).Build(), VehicleKind.Car, i, act);
            Assert.Null(vehicle.Register(new(null, Guid.NewGuid(), "=«Көлік; Жол» ЖШС", "060340001234", ["көлік жол"]), act));
            Certificates.Add(Certificate.Produce(vehicle, i, act));
            Vehicles.Add(vehicle);
        }

        db.AddRange(Vehicles);
        db.AddRange(Certificates);
        await db.SaveChangesAsync();
    }
}

/// <summary>Acts of a register that is only made for a test.</summary>
internal static class MadeVehicles
{
    public static RegistryAct Act(int number) => new(
        Guid.CreateVersion7(), $"VR-26-{number:D7}-0", "362-2007", Actors.Astana, "KZ-AST", "Астана қаласы ІІД ЖПБ тіркеу-емтихан бөлімі", new(2026, 11, 24),
        VehicleApp.Decider.Officer, new(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc));
}
