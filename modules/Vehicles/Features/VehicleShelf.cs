using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Vehicles as the use cases of this module open them.</summary>
internal sealed class VehicleShelf(VehiclesDb db, DatabaseSession session)
{
    /// <summary>A vehicle to change.</summary>
    public async Task<Vehicle> Open(Guid id, CancellationToken cancellation) =>
        await db.Vehicles.Include(v => v.Registrations).Include(v => v.Aggregates).Include(v => v.Keys).AsSplitQuery()
            .SingleAsync(v => v.Id == id, cancellation);

    /// <summary>The key of the vehicle that a subject names: the one that was looked up, or the one with this VIN or body number.</summary>
    public async Task<Guid?> Find(VehicleSubject subject, CancellationToken cancellation)
    {
        if (subject.VehicleId is { } id)
        {
            return id;
        }

        return subject.Vehicle is { } data && data.Identifier is { Length: > 0 } identifier
            ? await db.Vehicles.Where(v => v.Identifier == identifier).Select(v => (Guid?)v.Id).SingleOrDefaultAsync(cancellation)
            : null;
    }

    /// <summary>The vehicle of a case to change.</summary>
    public async Task<Vehicle> OfCase(Guid caseId, CancellationToken cancellation)
    {
        var id = await db.VehicleCases.Where(c => c.CaseId == caseId).Select(c => c.VehicleId).SingleAsync(cancellation);
        return await Open(id, cancellation);
    }

    /// <summary>The vehicle that a subject describes; entered where the register does not know it.</summary>
    public async Task<Vehicle> FindOrEnter(VehicleSubject subject, VehicleKind kind, RegistryAct act, CancellationToken cancellation)
    {
        if (await Find(subject, cancellation) is { } id)
        {
            return await Open(id, cancellation);
        }

        return await Enter(subject, kind, act, cancellation);
    }

    /// <summary>Enters a vehicle that the register does not know.</summary>
    public async Task<Vehicle> Enter(VehicleSubject subject, VehicleKind kind, RegistryAct act, CancellationToken cancellation)
    {
        var serial = await session.Next(VehiclesDb.SchemaName, VehiclesDb.VehicleNumbers, cancellation);
        return db.Vehicles.Add(Vehicle.Enter(subject.Vehicle!, kind, serial, act)).Entity;
    }

    /// <summary>Whether the vehicle of a case is the user's own by the register, whoever applies.</summary>
    public async Task<bool> IsOwn(Guid caseId, Actor actor, CancellationToken cancellation) =>
        actor.PersonIin is { } iin
        && await db.VehicleCases.AnyAsync(c => c.CaseId == caseId && db.Vehicles.Any(v => v.Id == c.VehicleId && v.OwnerPersonId != null && v.OwnerNumber == iin), cancellation);
}
