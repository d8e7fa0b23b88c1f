using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Why an officer cannot act on a vehicle: it is their own (C-11), or somebody else was first.</summary>
internal sealed class VehicleConflict(VehiclesDb db, PeopleDesk people)
{
    public async Task<Failure?> Of(Vehicle vehicle, int seen, UseCase useCase, CancellationToken cancellation)
    {
        if (vehicle.OwnerPersonId is { } owner && await people.Find(owner, cancellation) is { } person && PeopleDesk.IsSelf(useCase.Actor, person))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (vehicle.Version == seen)
        {
            return null;
        }

        var last = await db.Entry(vehicle).Collection(v => v.Events).Query().AsNoTracking().OrderByDescending(e => e.Ordinal).FirstAsync(cancellation);
        return new Failure.Conflict(last.UserName, last.At, $"VR.vehicle-event.{last.What}");
    }
}
