using System.Globalization;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Demo.Vehicles;

/// <summary>Papers of a vehicle with valid data; the number makes it unlike all others.</summary>
internal sealed class VehicleBuilder(int number)
{
    private static readonly (string Make, string Model, string Maker, RoadCategory Category)[] Cars =
    [
        ("Toyota", "Camry", "XW7BF4FK", RoadCategory.B), ("Hyundai", "Accent", "Z94CT41D", RoadCategory.B), ("Lada", "Granta", "XTA21901", RoadCategory.B),
        ("Kia", "Rio", "Z94CC41B", RoadCategory.B), ("Chevrolet", "Cobalt", "XWBJF69V", RoadCategory.B), ("Volkswagen", "Polo", "XW8ZZZ61", RoadCategory.B),
        ("КамАЗ", "65115", "XTC65115", RoadCategory.C), ("ПАЗ", "3205", "X1M3205H", RoadCategory.D), ("Nissan", "Qashqai", "SJNFAAJ1", RoadCategory.B),
    ];

    private static readonly string[] Colours = ["ақ", "қара", "күміс", "көк", "қызыл", "сұр", "жасыл"];

    private VehicleData? changed;

    public VehicleKind Kind { get; private set; } = VehicleKind.Car;

    public VehicleBuilder Motorcycle()
    {
        Kind = VehicleKind.Motorcycle;
        return this;
    }

    public VehicleBuilder Trailer()
    {
        Kind = VehicleKind.Trailer;
        return this;
    }

    /// <summary>Anything else that a test wants otherwise.</summary>
    public VehicleBuilder With(Func<VehicleData, VehicleData> change)
    {
        changed = change(Build());
        return this;
    }

    public VehicleData Build()
    {
        if (changed is not null)
        {
            return changed;
        }

        var (make, model, maker, category) = Kind switch
        {
            VehicleKind.Motorcycle => ("Yamaha", "YBR 125", "LBPKE129", RoadCategory.A),
            VehicleKind.Trailer => ("ММЗ", "81021", "X7L81021", RoadCategory.E),
            _ => Cars[number % Cars.Length],
        };
        var serial = number.ToString("D7", CultureInfo.InvariantCulture);
        return new VehicleData
        {
            Vin = $"{maker}{(char)('A' + (number % 8))}{(char)('J' + (number % 5))}{serial}",
            Make = make,
            Model = model,
            Year = 1998 + (number % 28),
            Colour = Colours[number % Colours.Length],
            Category = category,
            Engine = Kind == VehicleKind.Trailer ? null : $"G4FC{serial}",
            EngineVolume = Kind == VehicleKind.Trailer ? null : 1_400 + (number % 9 * 200),
            EnginePower = Kind == VehicleKind.Trailer ? null : 75 + (number % 12 * 10),
            Mass = 1_050 + (number % 20 * 40),
            MaxMass = 1_550 + (number % 20 * 45),
        };
    }
}
