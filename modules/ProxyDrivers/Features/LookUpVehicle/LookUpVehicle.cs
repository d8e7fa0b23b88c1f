using Licensing.DriverLicences;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;

namespace Licensing.ProxyDrivers.Features;

/// <summary>What the registers say of a certificate's vehicle, and whether the driver's licence covers it (PD flow: a warning, not a ground).</summary>
/// <param name="Certificate">Number as typed.</param>
/// <param name="DriverId">The applicant, where one is chosen.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record LookUpVehicle(string Certificate, Guid? DriverId) : IQuery<LookedUpVehicle>;

/// <summary>What was found.</summary>
/// <param name="Vehicle">The vehicle; none where no such certificate is in force.</param>
/// <param name="DriverIsKnown">Whether the licence was asked about.</param>
/// <param name="Licence">The driver's licence in force.</param>
internal sealed record LookedUpVehicle(VehicleOnRecord? Vehicle, bool DriverIsKnown, LicenceOnRecord? Licence)
{
    /// <summary>Whether the licence covers the vehicle's category.</summary>
    public bool Covers => Vehicle is not null && Licence?.Categories.Contains(Vehicle.LicenceCategory) == true;

    /// <summary>PD-15.2: a restriction keeps it off the road.</summary>
    public bool IsOffTheRoad => Vehicle?.Restrictions.Any(r => r.KeepsOffTheRoad) == true;
}

internal sealed class LookUpVehicleHandler(IVehicleRegister vehicles, ILicenceRegister licences) : IHandler<LookUpVehicle, LookedUpVehicle>
{
    public async Task<Result<LookedUpVehicle>> Handle(LookUpVehicle request, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Certificate) || await vehicles.FindByCertificate(request.Certificate, cancellation) is not { } vehicle)
        {
            return new LookedUpVehicle(null, request.DriverId is not null, null);
        }

        useCase.Viewed("vehicle", vehicle.Identifier, vehicle.OwnerPersonId);
        var licence = request.DriverId is { } driver ? await licences.FindInForce(driver, BusinessTime.DateOf(useCase.Now), cancellation) : null;
        return new LookedUpVehicle(vehicle, request.DriverId is not null, licence);
    }
}
