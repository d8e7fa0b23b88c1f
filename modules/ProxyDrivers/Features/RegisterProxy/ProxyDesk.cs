using Licensing.DriverLicences;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Enters the driver of a granted case in the registry (PD-5): everything is asked again on the day of the decision.</summary>
internal sealed class ProxyDesk(ProxyDriversDb db, DatabaseSession session, IVehicleRegister vehicles, ILicenceRegister licences, PeopleDesk people)
{
    public async Task<Problem?> Register(Case granted, ProxyDriverFacts facts, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Registrations.AnyAsync(r => r.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var (today, subject) = (BusinessTime.DateOf(useCase.Now), AttorneySubject.Read(granted.Subject));
        if (subject is not { Certificate: { } certificate } || subject.Attorney(facts.AttorneyValidTo) is not { } attorney)
        {
            return new Problem("PD.no-subject", granted.Number);
        }

        var driver = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        var vehicle = await vehicles.FindByCertificate(certificate, cancellation);
        if (await Against(driver.Id, certificate, vehicle, attorney, today, cancellation) is { } problem)
        {
            return problem;
        }

        var registration = ProxyRegistration.Register(
            await Order(granted, driver, vehicle!, attorney, today, cancellation), useCase.Officer, useCase.Now);
        db.Registrations.Add(registration);
        useCase.Changed("proxy-registration", registration.MarkNumber, registration.DriverId, granted.Id);
        return null;
    }

    private async Task<Problem?> Against(
        Guid driver, string certificate, VehicleOnRecord? vehicle, PowerOfAttorney attorney, DateOnly today, CancellationToken cancellation)
    {
        if (vehicle is null)
        {
            return new Problem("PD.certificate-gone", certificate);
        }

        if (vehicle.Restrictions.Any(r => r.KeepsOffTheRoad))
        {
            return new Problem("PD.not-admitted");
        }

        if (attorney.IsOverOn(today))
        {
            return new Problem("PD.attorney-over", Formats.Date(attorney.ValidTo!.Value));
        }

        if (vehicle.OwnerPersonId == driver)
        {
            return new Problem("PD.owner-needs-none");
        }

        var key = SearchKey.Fold(attorney.Number);
        return await db.Registrations.AsNoTracking().FirstOrDefaultAsync(
            r => r.VehicleId == vehicle.VehicleId && r.DriverId == driver && r.AttorneyNumberKey == key && r.AttorneyIssuedOn == attorney.IssuedOn
                && r.ClosedAs == Guid.Empty,
            cancellation) is { } there
            ? new Problem("PD.registered-already", there.MarkNumber)
            : null;
    }

    private async Task<ProxyOrder> Order(
        Case granted, PersonSnapshot driver, VehicleOnRecord vehicle, PowerOfAttorney attorney, DateOnly today, CancellationToken cancellation)
    {
        var owner = vehicle.OwnerPersonId is { } id ? await people.Find(id, cancellation) : null;
        var office = await people.FindOffice(granted.DecidingOfficeId, cancellation)
            ?? throw new InvalidOperationException($"The office {granted.DecidingOfficeId} is not there.");
        return new ProxyOrder(
            await session.Next(ProxyDriversDb.SchemaName, ProxyDriversDb.MarkNumbers, cancellation),
            granted.Id, granted.Number, granted.Edition, vehicle, owner?.Iin, driver, attorney,
            await licences.FindInForce(driver.Id, today, cancellation), office, today);
    }
}
