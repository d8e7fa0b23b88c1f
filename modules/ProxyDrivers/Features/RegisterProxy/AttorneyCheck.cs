using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>What of the vehicle and the power of attorney is wrong or lacking at intake.</summary>
internal sealed class AttorneyCheck(ProxyDriversDb db, IVehicleRegister vehicles) : IIntakeSubject
{
    public string Service => ProxyDriverStandard.Declared.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var subject = AttorneySubject.Read(applying.Subject);
        var vehicle = string.IsNullOrWhiteSpace(subject.Certificate) ? null : await vehicles.FindByCertificate(subject.Certificate, cancellation);
        return
        [
            .. VehicleErrors(subject, vehicle, applying),
            .. await NumberErrors(subject, vehicle, applying, cancellation),
            .. DateErrors(subject, applying),
            .. NotaryErrors(subject),
        ];
    }

    private static IEnumerable<FieldError> VehicleErrors(AttorneySubject subject, VehicleOnRecord? vehicle, Applying applying)
    {
        if (string.IsNullOrWhiteSpace(subject.Certificate))
        {
            yield return new("subject.certificate", "required");
        }
        else if (vehicle is null)
        {
            yield return new("subject.certificate", "PD.certificate-unknown");
        }
        else if (applying.PersonId is { } person && vehicle.OwnerPersonId == person)
        {
            yield return new("subject.certificate", "PD.owner-needs-none");
        }
    }

    private async Task<IReadOnlyList<FieldError>> NumberErrors(
        AttorneySubject subject, VehicleOnRecord? vehicle, Applying applying, CancellationToken cancellation)
    {
        var key = SearchKey.Fold(subject.Number);
        if (string.IsNullOrWhiteSpace(subject.Number))
        {
            return [new("subject.number", "required")];
        }

        if (key.Length == 0 || subject.Number.Trim().Length > PowerOfAttorney.LongestNumber)
        {
            return [new("subject.number", "PD.number-needed")];
        }

        return vehicle is not null && applying.PersonId is { } person && subject.IssuedOn is { } issuedOn
            && await db.Registrations.AnyAsync(
                r => r.VehicleId == vehicle.VehicleId && r.DriverId == person && r.AttorneyNumberKey == key && r.AttorneyIssuedOn == issuedOn
                    && r.ClosedAs == Guid.Empty,
                cancellation)
            ? [new("subject.number", "PD.registered-already")]
            : [];
    }

    private static IEnumerable<FieldError> DateErrors(AttorneySubject subject, Applying applying)
    {
        if (subject.IssuedOn is not { } issuedOn)
        {
            yield return new("subject.issuedOn", "required");
        }
        else if (issuedOn > applying.On)
        {
            yield return new("subject.issuedOn", "PD.issued-in-future");
        }
        else if (ProxyDriverFlow.FactsOf(applying.FactsJson).AttorneyValidTo < issuedOn)
        {
            yield return new("subject.issuedOn", "PD.valid-before-issue");
        }
    }

    private static IEnumerable<FieldError> NotaryErrors(AttorneySubject subject)
    {
        if (string.IsNullOrWhiteSpace(subject.Notary))
        {
            yield return new("subject.notary", "required");
        }
        else if (subject.Notary.Trim().Length > PowerOfAttorney.LongestNotary)
        {
            yield return new("subject.notary", "PD.notary-needed");
        }
    }
}
