using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Vehicles as the use cases of this module open them, and who owns them.</summary>
internal sealed class VehicleShelf(VehiclesDb db, DatabaseSession session, PeopleDesk people)
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

    /// <summary>Who applies, as an owner.</summary>
    public async Task<VehicleOwner> Applicant(Case about, CancellationToken cancellation)
    {
        if (about.OrganisationId is { } organisationId)
        {
            var organisation = await people.FindOrganisation(organisationId, cancellation)
                ?? throw new InvalidOperationException($"{about.Number} names an organisation that there is not.");
            return VehicleOwner.Of(organisation.Id, organisation.Name, organisation.Bin);
        }

        return VehicleOwner.Of(await people.Find(about.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"{about.Number} names a person that there is not."));
    }

    /// <summary>The act that a case enters in the register now, at the office that decides it.</summary>
    public async Task<RegistryAct> Act(Case about, UseCase useCase, CancellationToken cancellation)
    {
        var office = await people.FindOffice(about.DecidingOfficeId, cancellation);
        return new RegistryAct(
            about.Id, about.Number, about.Edition, about.DecidingOfficeId, office?.Region ?? about.Region, office?.NameKk ?? about.DecidingOfficeId,
            BusinessTime.DateOf(useCase.Now), useCase.Officer, useCase.Now);
    }
}
