using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>
/// The vehicle was sold, or left the register: every registration under the former owner ends on that day (PD registry). Told twice it
/// does nothing twice; one that was registered later, or on that day under the new owner, stays.
/// </summary>
internal sealed class EndOnChangeOfHands(ProxyDriversDb db, IVehicleRegister vehicles) : IEventListener<VehicleChangedHands>
{
    public async Task Handle(VehicleChangedHands happened, UseCase useCase, CancellationToken cancellation)
    {
        var active = await db.Registrations
            .Where(r => r.VehicleId == happened.VehicleId && r.Status == ProxyStatus.Active && r.From <= happened.On).ToListAsync(cancellation);
        if (active.Count == 0)
        {
            return;
        }

        var now = happened.Deregistered ? null : await vehicles.Find(happened.VehicleId, cancellation);
        foreach (var registration in active.Where(r => r.From < happened.On || now is null || !r.IsUnder(now)))
        {
            if (registration.ChangeHands(happened.On, happened.CaseNumber, useCase.Officer, useCase.Now))
            {
                useCase.Changed("proxy-registration", registration.MarkNumber, registration.DriverId);
            }
        }
    }
}
