using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>The vehicle of a case: what the register and the papers say, the inspection, restrictions, the plate put aside.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowVehicleCase(Guid CaseId) : IQuery<VehicleOfCase>, IAboutCase;

/// <summary>What the panel of a case shows.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="Expected">Numbers to compare with those on the vehicle.</param>
internal sealed record VehicleOfCase(
    Guid CaseId, int Version, string Number, string Edition, string Applicant, Guid? PersonId, string OfficeId, CaseState State, string? OpenStep,
    Operation Operation, string? Seller, string? TransitTo, VehicleSheet Vehicle, IReadOnlyList<ExpectedNumber> Expected, InspectionLine? Inspection,
    IReadOnlyList<RestrictionLine> Restrictions, string? ReservedPlate, CertificateRef? Certificate)
{
    /// <summary>What was asked for besides the facts.</summary>
    public required VehicleSubject Subject { get; init; }
}

/// <summary>A number of the papers.</summary>
internal sealed record ExpectedNumber(AggregateKind Kind, string? Number);

/// <summary>A certificate as other pages name it.</summary>
internal sealed record CertificateRef(Guid Id, string Number);

/// <summary>An inspection as it is shown.</summary>
internal sealed record InspectionLine(
    bool Admitted, IReadOnlyList<string> Reasons, string? Note, IReadOnlyList<ComparedNumber> Numbers, IReadOnlyList<ScanRef> Photos, string Inspector, DateTime At);

internal sealed class ShowVehicleCaseHandler(
    CaseDesk desk, VehiclesDb db, PlateDesk plates, IRestrictionSource restrictions, IHandler<ShowVehicle, VehicleSheet> vehicles) : IHandler<ShowVehicleCase, VehicleOfCase>
{
    public async Task<Result<VehicleOfCase>> Handle(ShowVehicleCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: VehicleFlow.Service } about
            || await db.VehicleCases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == about.Id, cancellation) is not { } row)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var sheet = await vehicles.Handle(new ShowVehicle(row.VehicleId), useCase, cancellation);
        return sheet.Failure is { } failure ? failure : await Shown(about, row, sheet.Value, useCase, cancellation);
    }

    private async Task<VehicleOfCase> Shown(Case about, VehicleCase row, VehicleSheet sheet, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var vehicle = await db.Vehicles.AsNoTracking().Include(v => v.Aggregates).SingleAsync(v => v.Id == row.VehicleId, cancellation);
        var subject = VehicleSubject.Read(about.Subject);
        var expected = ExpectedNumbers.Of(vehicle, subject);
        var inspection = await db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == about.Id, cancellation);
        var holding = await restrictions.Holding(row.VehicleId, today, cancellation);
        return new VehicleOfCase(
            about.Id, about.Version, about.Number, about.Edition, about.ApplicantName, about.PersonId, about.OfficeId, about.State, about.OpenStep?.Code,
            row.Operation, row.Seller, subject.TransitTo, sheet,
            [.. Enum.GetValues<AggregateKind>().Select(kind => new ExpectedNumber(kind, expected.GetValueOrDefault(kind)))],
            inspection is null ? null : new(
                inspection.Admitted, inspection.Reasons, inspection.Note, inspection.Numbers, inspection.Photos, inspection.InspectorName, inspection.At),
            [.. holding.Where(r => r.Bars(row.Operation)).Select(r => RestrictionLine.Of(r, today))],
            (await plates.ReservedFor(about.Id, cancellation))?.Text,
            await db.Certificates.AsNoTracking().Where(c => c.CaseId == about.Id).Select(c => new CertificateRef(c.Id, c.Number)).FirstOrDefaultAsync(cancellation))
        {
            Subject = subject,
        };
    }
}
