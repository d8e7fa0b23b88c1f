using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>What a granted case enters in the register: registration, certificate, plates (VR-5), and handing them over (VR-16).</summary>
internal sealed class VehicleIssue(VehiclesDb db, VehicleShelf shelf, RegistryDesk registry, PlateDesk plates, DatabaseSession session)
{
    /// <summary>Carries the operation out.</summary>
    public async Task<Problem?> Produce(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (VehicleSubject.Read(granted.Subject), VehicleSubject.FactsOf(granted.Facts));
        var vehicle = await shelf.OfCase(granted.Id, cancellation);
        var act = await registry.Act(granted, useCase, cancellation);
        useCase.Changed("vehicle", vehicle.Identifier, granted.PersonId, granted.Id);

        // Whoever sold it, or asked as its owner, did so by the registration of that day.
        if (subject.RegistrationId is { } stood && vehicle.Current is { } current && current.Id != stood)
        {
            return new Problem("VR.owner-changed", current.OwnerName);
        }

        return facts.Operation switch
        {
            Operation.Register => await Register(vehicle, subject, granted, facts, act, useCase, cancellation),
            Operation.ReRegister => await ReRegister(vehicle, subject, granted, facts, act, useCase, cancellation),
            Operation.Transit => await Exchange(vehicle, subject, act, VehicleHappening.TransitPlate, useCase, cancellation),
            Operation.DuplicateCertificate => await Duplicate(vehicle, subject, act, cancellation),
            _ => await Deregister(vehicle, subject, facts.Operation == Operation.DeregisterUnfit, act, useCase, cancellation),
        };
    }

    /// <summary>The case was refused or withdrawn: its plate goes back to the stock.</summary>
    public async Task Release(Case ended, UseCase useCase, CancellationToken cancellation) =>
        _ = await plates.Release(ended.Id, ended.Number, useCase, cancellation);

    /// <summary>The owner got certificate and plates.</summary>
    public async Task HandOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Certificates.SingleOrDefaultAsync(c => c.CaseId == closing.Id, cancellation) is { } certificate && certificate.HandOver(useCase.Now))
        {
            var vehicle = await db.Vehicles.SingleAsync(v => v.Id == certificate.VehicleId, cancellation);
            vehicle.Append(VehicleHappening.CertificateHandedOver, $"{certificate.Number}, № {entry.Number}", closing.Number, useCase.Officer, useCase.Now);
            useCase.Changed("vehicle-certificate", certificate.Number, closing.PersonId, closing.Id);
        }
    }

    /// <summary>The plate that a case put on its vehicle.</summary>
    public async Task<string?> PlateOf(Guid caseId, CancellationToken cancellation) =>
        await db.PlateEvents.AsNoTracking().Where(e => e.CaseId == caseId && e.What == Domain.Plates.PlateHappening.Issued)
            .Join(db.Plates, e => e.PlateId, p => p.Id, (_, p) => p.Text).FirstOrDefaultAsync(cancellation);

    private async Task<Problem?> Register(
        Vehicle vehicle, VehicleSubject subject, Case granted, VehicleFacts facts, RegistryAct act, UseCase useCase, CancellationToken cancellation)
    {
        if (vehicle.Register(await registry.Applicant(granted, cancellation), act) is { } problem)
        {
            return problem;
        }

        // A vehicle that is not registered can carry transit plates; they come off.
        return await TakeOff(vehicle, subject, act, useCase, cancellation)
            ?? (facts.TakesNewPlates
                ? await PutOn(vehicle, act, VehicleHappening.PlatePutOn, useCase, cancellation)
                : await Keep(vehicle, subject, act, useCase, cancellation))
            ?? await Certify(vehicle, act, cancellation);
    }

    // Change of ownership in one case: the seller's registration ends and the buyer's begins on the same day.
    private async Task<Problem?> ReRegister(
        Vehicle vehicle, VehicleSubject subject, Case granted, VehicleFacts facts, RegistryAct act, UseCase useCase, CancellationToken cancellation)
    {
        var owner = await registry.Applicant(granted, cancellation);
        var changesHands = vehicle.Current is { } former && !owner.Is(former.OwnerPersonId, former.OwnerOrganisationId);
        if (vehicle.ReRegister(owner, act) is { } problem)
        {
            return problem;
        }

        if (subject.Vehicle is { } changes)
        {
            vehicle.Correct(changes, act);
        }

        if (changesHands)
        {
            useCase.Publish(new VehicleChangedHands(vehicle.Id, act.CaseNumber, act.On, Deregistered: false));
        }

        await EndCertificate(vehicle.Id, CertificateStatus.Replaced, act, cancellation);
        return (facts.TakesNewPlates ? await Exchange(vehicle, subject, act, VehicleHappening.PlatePutOn, useCase, cancellation) : null)
            ?? await Certify(vehicle, act, cancellation);
    }

    private async Task<Problem?> Deregister(
        Vehicle vehicle, VehicleSubject subject, bool unfit, RegistryAct act, UseCase useCase, CancellationToken cancellation)
    {
        if (vehicle.Deregister(unfit, act) is { } problem)
        {
            return problem;
        }

        await EndCertificate(vehicle.Id, CertificateStatus.Ended, act, cancellation);
        useCase.Publish(new VehicleChangedHands(vehicle.Id, act.CaseNumber, act.On, Deregistered: true));
        return await TakeOff(vehicle, subject, act, useCase, cancellation);
    }

    private async Task<Problem?> Duplicate(Vehicle vehicle, VehicleSubject subject, RegistryAct act, CancellationToken cancellation)
    {
        if (vehicle.Current is null)
        {
            return new Problem("VR.vehicle-not-registered", vehicle.Identifier);
        }

        if (subject.Lost)
        {
            vehicle.Append(VehicleHappening.CertificateLost, vehicle.Certificate, act.CaseNumber, act.By, act.Now);
        }

        await EndCertificate(vehicle.Id, subject.Lost ? CertificateStatus.Lost : CertificateStatus.Replaced, act, cancellation);
        return await Certify(vehicle, act, cancellation);
    }

    private async Task<Problem?> Certify(Vehicle vehicle, RegistryAct act, CancellationToken cancellation)
    {
        var serial = await session.Next(VehiclesDb.SchemaName, VehiclesDb.CertificateNumbers, cancellation);
        db.Certificates.Add(Certificate.Produce(vehicle, serial, act));
        return null;
    }

    private async Task EndCertificate(Guid vehicleId, CertificateStatus how, RegistryAct act, CancellationToken cancellation)
    {
        var standing = await db.Certificates.Where(c => c.VehicleId == vehicleId && c.EndedOn == null).ToListAsync(cancellation);
        standing.ForEach(c => c.End(how, act.On));
    }

    // Old plates come off before new ones go on; a vehicle never carries two.
    private async Task<Problem?> Exchange(
        Vehicle vehicle, VehicleSubject subject, RegistryAct act, VehicleHappening what, UseCase useCase, CancellationToken cancellation) =>
        await TakeOff(vehicle, subject, act, useCase, cancellation) ?? await PutOn(vehicle, act, what, useCase, cancellation);

    private async Task<Problem?> PutOn(Vehicle vehicle, RegistryAct act, VehicleHappening what, UseCase useCase, CancellationToken cancellation)
    {
        var issued = await plates.Issue(act.CaseId, vehicle.Id, useCase, cancellation);
        if (issued.Failure is Failure.Refused { Problem: var problem })
        {
            return problem;
        }

        vehicle.Carry(what, issued.Value.Text, act);
        return null;
    }

    // It came with a plate of its own that this register did not know.
    private async Task<Problem?> Keep(Vehicle vehicle, VehicleSubject subject, RegistryAct act, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(subject.Plate))
        {
            return null;
        }

        var entered = await plates.Enter(subject.Plate, vehicle.Id, act.CaseNumber, useCase, cancellation);
        if (entered.Failure is Failure.Refused { Problem: var problem })
        {
            return problem;
        }

        vehicle.Carry(VehicleHappening.PlatePutOn, entered.Value.Text, act);
        return null;
    }

    private async Task<Problem?> TakeOff(Vehicle vehicle, VehicleSubject subject, RegistryAct act, UseCase useCase, CancellationToken cancellation)
    {
        if (await plates.OnVehicle(vehicle.Id, cancellation) is null)
        {
            return null;
        }

        var taken = subject.PlatesLost
            ? await plates.Lose(vehicle.Id, act.CaseNumber, useCase, cancellation)
            : await plates.TakeBack(vehicle.Id, act.CaseNumber, useCase, cancellation);
        if (taken.Failure is Failure.Refused { Problem: var problem })
        {
            return problem;
        }

        vehicle.Carry(subject.PlatesLost ? VehicleHappening.PlateLost : VehicleHappening.PlateTakenOff, null, act);
        return null;
    }
}
