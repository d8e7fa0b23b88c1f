using Licensing.Kernel;
using Licensing.Platform.Cases;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>A vehicle of the register. Every change appends an event; nothing is deleted.</summary>
internal sealed partial class Vehicle : IVersioned
{
    private Vehicle()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; lists are ordered by it.</summary>
    public long Serial { get; private init; }

    /// <summary>VIN, or the body's number of an old vehicle; no two vehicles share it.</summary>
    public string Identifier { get; private init; } = "";

    /// <summary>None for an old vehicle.</summary>
    public string? Vin { get; private init; }

    public string Make { get; private init; } = "";

    public string Model { get; private init; } = "";

    public int Year { get; private init; }

    public string Colour { get; private set; } = "";

    public VehicleKind Kind { get; private init; }

    public RoadCategory Category { get; private init; }

    /// <summary>Cubic centimetres.</summary>
    public int? EngineVolume { get; private init; }

    /// <summary>Horse powers.</summary>
    public int? EnginePower { get; private init; }

    /// <summary>Unladen mass, kg.</summary>
    public int? Mass { get; private init; }

    /// <summary>Largest permitted mass, kg.</summary>
    public int? MaxMass { get; private init; }

    public VehicleStatus Status { get; private set; }

    /// <summary>Plate that it carries, as printed.</summary>
    public string? Plate { get; private set; }

    /// <summary>Number of the certificate in force, as printed.</summary>
    public string? Certificate { get; private set; }

    public Guid? OwnerPersonId { get; private set; }

    public Guid? OwnerOrganisationId { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>IIN or BIN of the owner.</summary>
    public string? OwnerNumber { get; private set; }

    /// <summary>Office of the last registration.</summary>
    public string OfficeId { get; private set; } = "";

    public string Region { get; private set; } = "";

    public int EventCount { get; private set; }

    public int Version { get; set; }

    public List<VehicleAggregate> Aggregates { get; } = [];

    public List<VehicleRegistration> Registrations { get; } = [];

    public List<VehicleEvent> Events { get; } = [];

    public List<VehicleKey> Keys { get; } = [];

    /// <summary>Make, model and year for people.</summary>
    public string Title => $"{Make} {Model}, {Year}";

    public VehicleRegistration? Current => Registrations.SingleOrDefault(r => r.IsCurrent);

    /// <summary>Number of an aggregate as it stands.</summary>
    public string? NumberOf(AggregateKind kind) => Aggregates.SingleOrDefault(a => a.Kind == kind && a.To is null)?.Number;

    /// <summary>Enters a vehicle that the register does not know; it is registered when the case is granted.</summary>
    public static Vehicle Enter(VehicleData data, VehicleKind kind, long serial, RegistryAct act)
    {
        var made = new Vehicle
        {
            Serial = serial,
            Identifier = data.Identifier,
            Vin = Registry.Vin.TryParse(data.Vin, out var vin, out _) ? vin.Value : null,
            Make = data.Make!.Trim(),
            Model = data.Model!.Trim(),
            Year = data.Year!.Value,
            Colour = data.Colour!.Trim(),
            Kind = kind,
            Category = data.Category!.Value,
            EngineVolume = data.EngineVolume,
            EnginePower = data.EnginePower,
            Mass = data.Mass,
            MaxMass = data.MaxMass,
            OfficeId = act.OfficeId,
            Region = act.Region,
        };
        made.Aggregates.AddRange(data.Aggregates.Select(a => new VehicleAggregate { VehicleId = made.Id, Kind = a.Kind, Number = a.Number, From = act.On }));
        made.Append(VehicleHappening.Entered, made.Identifier, act);
        made.Index([]);
        return made;
    }

    /// <summary>Adds a line to the history; the version goes up with it, so that of two acts at once one sees the other.</summary>
    public void Append(VehicleHappening what, string? words, string? caseNumber, Officer by, DateTime now) => Events.Add(new VehicleEvent
    {
        VehicleId = Id,
        Ordinal = ++EventCount,
        What = what,
        Words = words,
        CaseNumber = caseNumber,
        At = now,
        UserId = by.UserId,
        UserName = by.Name,
        OfficeId = by.OfficeId,
    });

    private void Append(VehicleHappening what, string? words, RegistryAct act) => Append(what, words, act.CaseNumber, act.By, act.Now);
}
