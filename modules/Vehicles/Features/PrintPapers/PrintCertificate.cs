using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>The registration certificate as a card, both sides (VR-5); only one that waits to be handed over or is valid.</summary>
/// <param name="CertificateId">The certificate, or:</param>
/// <param name="CaseId">the case that it came from.</param>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record PrintCertificate(Guid? CertificateId, Guid? CaseId, string VerifyAddress) : IQuery<PrintedPaper>;

internal sealed class PrintCertificateHandler(VehiclesDb db, PaperDesk desk) : IHandler<PrintCertificate, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCertificate request, UseCase useCase, CancellationToken cancellation)
    {
        var certificate = await db.Certificates.AsNoTracking()
            .SingleOrDefaultAsync(c => request.CertificateId != null ? c.Id == request.CertificateId : c.CaseId == request.CaseId, cancellation);
        if (certificate is null)
        {
            return new Failure.NotFound("vehicle-certificate", $"{request.CertificateId ?? request.CaseId}");
        }

        if (certificate.Status is not (CertificateStatus.Produced or CertificateStatus.Valid))
        {
            return new Problem("VR.certificate-not-valid", certificate.Number);
        }

        var vehicle = await db.Vehicles.AsNoTracking().Include(v => v.Aggregates).Include(v => v.Registrations).AsSplitQuery()
            .SingleAsync(v => v.Id == certificate.VehicleId, cancellation);
        useCase.Viewed("vehicle-certificate", certificate.Number, vehicle.OwnerPersonId);
        return desk.Print($"vehicle-certificate-{CertificateNumber.Key(certificate.Number)}.pdf", new CertificateCardPaper(
            certificate.Number,
            certificate.Plate,
            certificate.OwnerName,
            vehicle.Registrations.Single(r => r.Id == certificate.RegistrationId).OwnerNumber,
            Of(vehicle),
            vehicle.Registrations.Min(r => r.From),
            certificate.IssuedOn,
            Bilingual.Same(certificate.IssuedBy),
            certificate.CaseNumber,
            await desk.Edition(VehicleStandard.Declared, certificate.Edition, BusinessTime.DateOf(useCase.Now), cancellation),
            $"{request.VerifyAddress}/{certificate.VerifyCode}",
            PaperDesk.At(useCase.Now)));
    }

    private CardVehicle Of(Vehicle vehicle) => new(
        $"{vehicle.Make} {vehicle.Model}", vehicle.Year, vehicle.Colour, desk.Words($"VR.registry.kind.{vehicle.Kind}"), $"{vehicle.Category}", vehicle.Vin,
        vehicle.NumberOf(AggregateKind.Body), vehicle.NumberOf(AggregateKind.Chassis), vehicle.NumberOf(AggregateKind.Engine),
        vehicle.EngineVolume, vehicle.EnginePower, vehicle.Mass, vehicle.MaxMass);
}
