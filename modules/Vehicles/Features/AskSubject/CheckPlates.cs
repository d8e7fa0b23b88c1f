using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>
/// Whether a vehicle that is registered without new plates has one. DECISION: one that comes with a plate this register does not know (from before it, or from
/// elsewhere) is registered with it; one whose plate lies in a stock takes it from there.
/// </summary>
internal sealed class CheckPlates(VehiclesDb db)
{
    private const string Field = "subject.plate";

    public async Task<IReadOnlyList<FieldError>> Check(
        VehicleSubject subject, VehicleFacts facts, Vehicle? vehicle, DateOnly on, CancellationToken cancellation) =>
        Of(subject, facts, vehicle, on, PlateText.Parse(subject.Plate) is { } plate && await db.Plates.AnyAsync(p => p.Key == plate.Key, cancellation));

    /// <summary>The same where it is known already whether the register has such a plate.</summary>
    internal static IReadOnlyList<FieldError> Of(VehicleSubject subject, VehicleFacts facts, Vehicle? vehicle, DateOnly on, bool plateIsKnown)
    {
        if (!facts.Registers || facts.TakesNewPlates)
        {
            return [];
        }

        if (facts.Operation == Operation.ReRegister)
        {
            return vehicle is { Plate: null, Status: VehicleStatus.Registered } ? [new("subject.lookup", "VR.subject-no-plate")] : [];
        }

        if (string.IsNullOrWhiteSpace(subject.Plate))
        {
            return [new(Field, "required")];
        }

        return PlateText.Parse(subject.Plate) is not { } plate || PlateFormats.Declared.Of(plate, on)?.Type != VehicleIntake.TypeOf(facts.VehicleKind)
            ? [new(Field, "VR.subject-plate")]
            : plateIsKnown ? [new(Field, "VR.subject-plate-known", plate.Printed)]
            : [];
    }
}
