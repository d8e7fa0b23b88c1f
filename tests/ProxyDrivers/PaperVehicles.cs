using System.Collections.Concurrent;
using Licensing.Kernel.Cases;
using Licensing.Vehicles;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>A register of vehicles that a test fills by hand; what the real one answers is tested with the modules together.</summary>
internal sealed class PaperVehicles : IVehicleRegister
{
    private readonly ConcurrentDictionary<Guid, VehicleOnRecord> vehicles = new();

    public void Put(VehicleOnRecord vehicle) => vehicles[vehicle.VehicleId] = vehicle;

    public Task<VehicleOnRecord?> FindByCertificate(string certificate, CancellationToken cancellation) => First(v => Same(v.Certificate, certificate));

    public Task<VehicleOnRecord?> FindByPlate(string plate, CancellationToken cancellation) => First(v => Same(v.Plate, plate));

    public Task<VehicleOnRecord?> FindByIdentifier(string identifier, CancellationToken cancellation) => First(v => Same(v.Identifier, identifier));

    public Task<VehicleOnRecord?> Find(Guid vehicleId, CancellationToken cancellation) => First(v => v.VehicleId == vehicleId);

    private Task<VehicleOnRecord?> First(Func<VehicleOnRecord, bool> fits) => Task.FromResult(vehicles.Values.FirstOrDefault(fits));

    private static bool Same(string? kept, string typed) => kept is not null && TypedNumber.Normalise(kept) == TypedNumber.Normalise(typed);
}
