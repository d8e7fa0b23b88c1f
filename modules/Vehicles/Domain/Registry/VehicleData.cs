using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>A vehicle as its papers describe it.</summary>
internal sealed record VehicleData
{
    public string? Vin { get; init; }

    public string? Make { get; init; }

    public string? Model { get; init; }

    public int? Year { get; init; }

    public string? Colour { get; init; }

    public RoadCategory? Category { get; init; }

    /// <summary>Body number; it stands for the VIN of an old vehicle that has none.</summary>
    public string? Body { get; init; }

    public string? Chassis { get; init; }

    public string? Engine { get; init; }

    /// <summary>Cubic centimetres.</summary>
    public int? EngineVolume { get; init; }

    /// <summary>Horse powers.</summary>
    public int? EnginePower { get; init; }

    /// <summary>Unladen mass, kg.</summary>
    public int? Mass { get; init; }

    /// <summary>Largest permitted mass, kg.</summary>
    public int? MaxMass { get; init; }

    /// <summary>What tells vehicles apart: the VIN, or the body's number.</summary>
    public string Identifier => Registry.Vin.TryParse(Vin, out var vin, out _) ? vin.Value : Registry.Vin.Fold(Body ?? "");

    /// <summary>Numbers of the aggregates that are given.</summary>
    public IEnumerable<(AggregateKind Kind, string Number)> Aggregates =>
        new[] { (AggregateKind.Body, Body), (AggregateKind.Chassis, Chassis), (AggregateKind.Engine, Engine) }
            .Where(a => !string.IsNullOrWhiteSpace(a.Item2)).Select(a => (a.Item1, Registry.Vin.Fold(a.Item2!)));

    /// <summary>What is wrong or lacking, under this path.</summary>
    public IEnumerable<FieldError> Check(string path, VehicleKind kind, DateOnly today) =>
        Identity(path).Concat(Words(path)).Concat(Numbers(path, kind, today));

    private IEnumerable<FieldError> Identity(string path)
    {
        if (string.IsNullOrWhiteSpace(Vin) && string.IsNullOrWhiteSpace(Body))
        {
            yield return new(path + ".vin", "required");
        }
        else if (!string.IsNullOrWhiteSpace(Vin) && !Registry.Vin.TryParse(Vin, out var read, out var fault))
        {
            yield return fault == VinFault.Letters
                ? new(path + ".vin", "VR.vin-letters")
                : new(path + ".vin", "VR.vin-length", $"{read.Value.Length}");
        }

        foreach (var (name, number) in new[] { (".body", Body), (".chassis", Chassis), (".engine", Engine) })
        {
            if (!string.IsNullOrWhiteSpace(number) && Registry.Vin.Fold(number) is var folded && (folded.Length is < 3 or > 20 || !folded.All(char.IsAsciiLetterOrDigit)))
            {
                yield return new(path + name, "VR.aggregate-number");
            }
        }

        if (string.IsNullOrWhiteSpace(Vin) && !string.IsNullOrWhiteSpace(Body) && Registry.Vin.Fold(Body).Length >= Registry.Vin.Length)
        {
            yield return new(path + ".body", "VR.body-too-long");
        }
    }

    private IEnumerable<FieldError> Words(string path)
    {
        foreach (var (name, text, most) in new[] { (".make", Make, 40), (".model", Model, 60), (".colour", Colour, 40) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new(path + name, "required");
            }
            else if (text.Length > most)
            {
                yield return new(path + name, "too-long", $"{most}");
            }
        }
    }

    private IEnumerable<FieldError> Numbers(string path, VehicleKind kind, DateOnly today)
    {
        if (Year is null)
        {
            yield return new(path + ".year", "required");
        }
        else if (Year < 1900 || Year > today.Year + 1)
        {
            yield return new(path + ".year", "VR.year", $"{today.Year + 1}");
        }

        if (Category is not { } category)
        {
            yield return new(path + ".category", "required");
        }
        else if (!CategoriesOf(kind).Contains(category))
        {
            yield return new(path + ".category", "VR.category", string.Join(", ", CategoriesOf(kind)));
        }

        foreach (var (name, number, most) in new[]
                 { (".engineVolume", EngineVolume, 100_000), (".enginePower", EnginePower, 5_000), (".mass", Mass, 200_000), (".maxMass", MaxMass, 200_000) })
        {
            if (number is { } given && (given < 1 || given > most))
            {
                yield return new(path + name, "number-range", "1", $"{most}");
            }
        }

        if (MaxMass < Mass)
        {
            yield return new(path + ".maxMass", "VR.max-mass");
        }
    }

    /// <summary>Categories that vehicles of a kind can take.</summary>
    public static IReadOnlyList<RoadCategory> CategoriesOf(VehicleKind kind) => kind switch
    {
        VehicleKind.Motorcycle => [RoadCategory.A],
        VehicleKind.Trailer => [RoadCategory.E],
        _ => [RoadCategory.B, RoadCategory.C, RoadCategory.D],
    };
}
