using Licensing.Vehicles;

namespace Licensing.ProxyDrivers.Features;

/// <summary>A register without a vehicle, for a system that runs without the module of vehicles.</summary>
internal sealed class NoVehicles : IVehicleRegister
{
    public Task<VehicleOnRecord?> FindByCertificate(string certificate, CancellationToken cancellation) => Task.FromResult<VehicleOnRecord?>(null);

    public Task<VehicleOnRecord?> FindByPlate(string plate, CancellationToken cancellation) => Task.FromResult<VehicleOnRecord?>(null);

    public Task<VehicleOnRecord?> FindByIdentifier(string identifier, CancellationToken cancellation) => Task.FromResult<VehicleOnRecord?>(null);

    public Task<VehicleOnRecord?> Find(Guid vehicleId, CancellationToken cancellation) => Task.FromResult<VehicleOnRecord?>(null);
}
