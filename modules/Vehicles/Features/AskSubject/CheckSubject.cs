using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Whether the vehicle of an intake is there and fits what is asked for (VR-5, VR-12). What is only lacking yet has the code «required».</summary>
internal sealed class CheckSubject(VehiclesDb db, VehicleShelf shelf, OpenCases cases, CheckPlates plates) : IIntakeSubject
{
    private const string Lookup = "subject.lookup";
    private const string Data = "subject.vehicle";

    public string Service => VehicleFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (subject, facts) = (VehicleSubject.Read(applying.Subject), VehicleSubject.FactsOf(applying.FactsJson));
        var vehicle = await shelf.Find(subject, cancellation) is { } id
            ? await db.Vehicles.AsNoTracking().Include(v => v.Aggregates).AsSplitQuery().SingleOrDefaultAsync(v => v.Id == id, cancellation)
            : null;
        var open = vehicle is null ? null : (await cases.Of([vehicle.Id], cancellation)).GetValueOrDefault(vehicle.Id);
        return
        [
            .. open is null ? Of(vehicle, subject, facts, applying) : [new(FieldOf(subject), "VR.subject-has-case", open)],
            .. await plates.Check(subject, facts, vehicle, applying.On, cancellation),
        ];
    }

    /// <summary>The same of a vehicle that was brought already, but for its plate; none is one that the register does not know.</summary>
    internal static IEnumerable<FieldError> Of(Vehicle? vehicle, VehicleSubject subject, VehicleFacts facts, Applying applying) =>
    [
        .. vehicle is null ? Unknown(subject, facts, applying.On) : Known(vehicle, subject, facts, applying),
        .. subject.HalfTyped.Select(f => new FieldError($"{Data}.{f.Key}", "number-unreadable")),
        .. Rest(subject, facts),
    ];

    /// <summary>Whether this operation can be about a vehicle that the register does not know.</summary>
    internal static bool TakesNew(Operation operation) => operation is Operation.Register or Operation.Transit;

    private static IEnumerable<FieldError> Unknown(VehicleSubject subject, VehicleFacts facts, DateOnly on) => TakesNew(facts.Operation)
        ? (subject.Vehicle ?? new VehicleData()).Check(Data, facts.VehicleKind, on).Where(e => !subject.HalfTyped.Keys.Any(k => e.Field == $"{Data}.{k}"))
        : [new FieldError(Lookup, "required")];

    private static IEnumerable<FieldError> Known(Vehicle vehicle, VehicleSubject subject, VehicleFacts facts, Applying applying)
    {
        var field = FieldOf(subject);
        if (vehicle.Kind != facts.VehicleKind)
        {
            yield return new(field, "VR.subject-kind", vehicle.Title);
        }

        if (Against(vehicle, facts, applying) is { } code)
        {
            yield return new(field, code, vehicle.OwnerName ?? "", vehicle.Plate ?? "—");
        }

        // An aggregate that was replaced has a number that can be read.
        foreach (var error in facts.Operation == Operation.ReRegister ? (subject.Vehicle ?? new()).Check(Data, facts.VehicleKind, applying.On) : [])
        {
            if (error.Code is "VR.aggregate-number" or "too-long")
            {
                yield return error;
            }
        }
    }

    private static string FieldOf(VehicleSubject subject) => subject.VehicleId is null ? Data + ".vin" : Lookup;

    private static string? Against(Vehicle vehicle, VehicleFacts facts, Applying applying) =>
        vehicle.Status == VehicleStatus.Unfit ? "VR.subject-unfit"
        : TakesNew(facts.Operation) && vehicle.Status == VehicleStatus.Registered ? "VR.subject-registered"
        : !TakesNew(facts.Operation) && vehicle.Status != VehicleStatus.Registered ? "VR.subject-not-registered"
        : IsOwnersOwn(facts.Operation) && !IsOwner(vehicle, applying) ? "VR.subject-not-owner"
        : null;

    private static IEnumerable<FieldError> Rest(VehicleSubject subject, VehicleFacts facts)
    {
        if (facts.Operation == Operation.Transit && string.IsNullOrWhiteSpace(subject.TransitTo))
        {
            yield return new("subject.transitTo", "required");
        }

        if (subject.TransitTo?.Length > 200)
        {
            yield return new("subject.transitTo", "too-long", "200");
        }

        if (facts is { Operation: Operation.Register, Acquisition: Acquisition.Trade } && string.IsNullOrWhiteSpace(subject.Seller))
        {
            yield return new("subject.seller", "required");
        }

        if (subject.Seller?.Length > 300)
        {
            yield return new("subject.seller", "too-long", "300");
        }
    }

    // DECISION: who takes a vehicle off the register, or asks for another certificate, is its owner; whoever re-registers it has become so.
    private static bool IsOwnersOwn(Operation operation) =>
        operation is Operation.Deregister or Operation.DeregisterUnfit or Operation.DuplicateCertificate;

    private static bool IsOwner(Vehicle vehicle, Applying applying) => applying.OrganisationId is { } organisation
        ? vehicle.OwnerOrganisationId == organisation
        : applying.PersonId is null || vehicle.OwnerPersonId == applying.PersonId;
}
