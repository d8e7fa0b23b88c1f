using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>One vehicle with the whole history of owners, certificates, plates, restrictions, inspections and cases.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowVehicle(Guid VehicleId) : IQuery<VehicleSheet>;

/// <summary>What the page of a vehicle shows.</summary>
internal sealed record VehicleSheet(
    Guid Id, int Version, string Identifier, string? Vin, string Title, string Make, string Model, int Year, string Colour, VehicleKind Kind,
    RoadCategory Category, int? EngineVolume, int? EnginePower, int? Mass, int? MaxMass, VehicleStatus Status, string? Plate, string? Certificate,
    string? OwnerName, string? OwnerNumber, Guid? OwnerPersonId, Guid? OwnerOrganisationId, bool CheckDigitFits)
{
    public IReadOnlyList<AggregateLine> Aggregates { get; init; } = [];

    public IReadOnlyList<RegistrationLine> Registrations { get; init; } = [];

    public IReadOnlyList<CertificateLine> Certificates { get; init; } = [];

    public IReadOnlyList<CarriedPlate> Plates { get; init; } = [];

    public IReadOnlyList<RestrictionLine> Restrictions { get; init; } = [];

    public IReadOnlyList<VehicleCaseLine> Cases { get; init; } = [];

    public IReadOnlyList<VehicleEventLine> History { get; init; } = [];

    /// <summary>How many entries the history has; more than are shown where it is very long.</summary>
    public int EventCount { get; init; }
}

/// <summary>A numbered aggregate.</summary>
internal sealed record AggregateLine(AggregateKind Kind, string Number, DateOnly From, DateOnly? To);

/// <summary>A registration.</summary>
internal sealed record RegistrationLine(
    string Owner, string? OwnerNumber, Guid? OwnerPersonId, Guid? OwnerOrganisationId, DateOnly From, DateOnly? To, string? Certificate, string? Plate, string Office, Guid CaseId, string CaseNumber,
    string? EndedBy);

/// <summary>A certificate.</summary>
internal sealed record CertificateLine(
    Guid Id, string Number, CertificateStatus Status, DateOnly IssuedOn, DateOnly? EndedOn, string IssuedBy, DateTime? HandedOverAt, Guid CaseId, string CaseNumber);

/// <summary>A plate that went on the vehicle, or came off.</summary>
internal sealed record CarriedPlate(Guid Id, string Plate, bool On, DateTime At, string By);

/// <summary>A restriction.</summary>
internal sealed record RestrictionLine(
    Guid Id, RestrictionKind Kind, string ImposedBy, string Basis, DateOnly From, DateOnly? Until, string? Note, string RegisteredBy, DateTime RegisteredAt,
    DateOnly? LiftedOn, string? LiftBasis, string? LiftedBy, bool Holds)
{
    public static RestrictionLine Of(Restriction r, DateOnly today) => new(
        r.Id, r.Kind, r.ImposedBy, r.Basis, r.From, r.Until, r.Note, r.RegisteredByName, r.RegisteredAt, r.LiftedOn, r.LiftBasis, r.LiftedByName, r.HoldsOn(today));
}

/// <summary>A case about the vehicle.</summary>
internal sealed record VehicleCaseLine(Guid CaseId, string Number, Operation Operation, string Applicant, string? Seller, DateTime FiledAt);

/// <summary>A line of the history.</summary>
internal sealed record VehicleEventLine(VehicleHappening What, string? Words, string? CaseNumber, DateTime At, string By);

internal sealed class ShowVehicleHandler(VehiclesDb db) : IHandler<ShowVehicle, VehicleSheet>
{
    private const int MostEvents = 500;

    public async Task<Result<VehicleSheet>> Handle(ShowVehicle request, UseCase useCase, CancellationToken cancellation)
    {
        var vehicle = await db.Vehicles.AsNoTracking().Include(v => v.Registrations).Include(v => v.Aggregates).AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == request.VehicleId, cancellation);
        if (vehicle is null)
        {
            return new Failure.NotFound("vehicle", request.VehicleId.ToString());
        }

        useCase.Viewed("vehicle", vehicle.Identifier, vehicle.OwnerPersonId);
        return (await Beside(vehicle, cancellation)) with
        {
            Restrictions = await Restrictions(vehicle.Id, BusinessTime.DateOf(useCase.Now), cancellation),
        };
    }

    private static VehicleSheet Sheet(Vehicle v) => new(
        v.Id, v.Version, v.Identifier, v.Vin, v.Title, v.Make, v.Model, v.Year, v.Colour, v.Kind, v.Category, v.EngineVolume, v.EnginePower, v.Mass, v.MaxMass,
        v.Status, v.Plate, v.Certificate, v.OwnerName, v.OwnerNumber, v.OwnerPersonId, v.OwnerOrganisationId,
        !Vin.TryParse(v.Vin, out var vin, out _) || vin.CheckDigitFits);

    private async Task<VehicleSheet> Beside(Vehicle vehicle, CancellationToken cancellation)
    {
        var id = vehicle.Id;
        var certificates = await db.Certificates.AsNoTracking().Where(c => c.VehicleId == id).OrderByDescending(c => c.Serial).ToListAsync(cancellation);
        var cases = await db.VehicleCases.AsNoTracking().Where(c => c.VehicleId == id).OrderByDescending(c => c.FiledAt).ToListAsync(cancellation);
        var plates = await db.PlateEvents.AsNoTracking().Where(e => e.VehicleId == id).OrderByDescending(e => e.At)
            .Join(db.Plates, e => e.PlateId, p => p.Id, (e, p) => new { p.Id, e.What, e.At, e.UserName, p.Text }).ToListAsync(cancellation);
        var events = await db.Set<VehicleEvent>().AsNoTracking().Where(e => e.VehicleId == id).OrderByDescending(e => e.Ordinal).Take(MostEvents).ToListAsync(cancellation);
        return Sheet(vehicle) with
        {
            Aggregates = [.. vehicle.Aggregates.OrderBy(a => a.Kind).ThenByDescending(a => a.From).Select(a => new AggregateLine(a.Kind, a.Number, a.From, a.To))],
            Registrations = [.. vehicle.Registrations.OrderByDescending(r => r.IsCurrent).ThenByDescending(r => r.From).ThenByDescending(r => r.Id).Select(r => new RegistrationLine(
                r.OwnerName, r.OwnerNumber, r.OwnerPersonId, r.OwnerOrganisationId, r.From, r.To, r.Certificate, r.Plate, r.OfficeName, r.CaseId, r.CaseNumber, r.EndedBy))],
            Certificates = [.. certificates.Select(c => new CertificateLine(c.Id, c.Number, c.Status, c.IssuedOn, c.EndedOn, c.IssuedBy, c.HandedOverAt, c.CaseId, c.CaseNumber))],
            Plates = [.. plates.Select(p => new CarriedPlate(p.Id, p.Text, p.What is PlateHappening.Issued or PlateHappening.Entered, p.At, p.UserName))],
            Cases = [.. cases.Select(c => new VehicleCaseLine(c.CaseId, c.Number, c.Operation, c.ApplicantName, c.Seller, c.FiledAt))],
            History = [.. events.Select(e => new VehicleEventLine(e.What, e.Words, e.CaseNumber, e.At, e.UserName))],
            EventCount = vehicle.EventCount,
        };
    }

    private async Task<IReadOnlyList<RestrictionLine>> Restrictions(Guid id, DateOnly today, CancellationToken cancellation) =>
        [.. (await db.Restrictions.AsNoTracking().Where(r => r.VehicleId == id).OrderByDescending(r => r.RegisteredAt).ToListAsync(cancellation))
            .Select(r => RestrictionLine.Of(r, today))];
}
