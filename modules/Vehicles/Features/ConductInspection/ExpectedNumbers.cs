using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Vehicles.Features;

/// <summary>Numbers that the papers of a case say: those of the register, over them what the applicant says was replaced.</summary>
internal static class ExpectedNumbers
{
    public static IReadOnlyDictionary<AggregateKind, string> Of(Vehicle vehicle, VehicleSubject subject)
    {
        var numbers = vehicle.Aggregates.Where(a => a.To is null).ToDictionary(a => a.Kind, a => a.Number);

        // The VIN is stamped on the body.
        if (vehicle.Vin is { } vin)
        {
            numbers.TryAdd(AggregateKind.Body, vin);
        }

        foreach (var (kind, number) in subject.Vehicle?.Aggregates ?? [])
        {
            numbers[kind] = number;
        }

        return numbers;
    }
}
