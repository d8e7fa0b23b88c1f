namespace Licensing.Vehicles.Domain.Registry;

/// <summary>Category of a driver licence that a vehicle takes.</summary>
internal enum RoadCategory
{
    A,
    B,
    C,
    D,
    E,
}

/// <summary>How a vehicle stands in the register.</summary>
internal enum VehicleStatus
{
    /// <summary>Entered by a case that is not decided yet, or was refused.</summary>
    Entered,
    Registered,
    Deregistered,

    /// <summary>DECISION: what left the register as unfit is never registered again.</summary>
    Unfit,
}

/// <summary>Numbered aggregates (VR-12.6, VR registry).</summary>
internal enum AggregateKind
{
    Body,
    Chassis,
    Engine,
}

/// <summary>A numbered aggregate of a vehicle, from a day on, until another took its place.</summary>
internal sealed class VehicleAggregate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid VehicleId { get; init; }

    public AggregateKind Kind { get; init; }

    /// <summary>As it is stamped, look-alikes folded.</summary>
    public required string Number { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>What happened to a vehicle.</summary>
internal enum VehicleHappening
{
    Entered,
    Registered,
    ReRegistered,
    OwnerChanged,
    Deregistered,
    DeregisteredUnfit,
    TransitPlate,
    CertificateProduced,
    CertificateHandedOver,
    CertificateLost,
    PlatePutOn,
    PlateTakenOff,
    PlateLost,
    AggregateReplaced,
    Repainted,
    Inspected,
    NotAdmitted,
    Restricted,
    RestrictionLifted,
}

/// <summary>An entry of a vehicle's append-only history.</summary>
internal sealed class VehicleEvent
{
    public Guid VehicleId { get; init; }

    public int Ordinal { get; init; }

    public VehicleHappening What { get; init; }

    /// <summary>The number, name or basis that it was about.</summary>
    public string? Words { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }
}

/// <summary>One thing by which a vehicle is found; an index made from the vehicle, not a record.</summary>
internal sealed class VehicleKey
{
    public required string Key { get; init; }

    public Guid VehicleId { get; init; }
}

/// <summary>A case about a vehicle.</summary>
internal sealed class VehicleCase
{
    public Guid CaseId { get; init; }

    public Guid VehicleId { get; init; }

    public required string Number { get; init; }

    public Operation Operation { get; init; }

    public required string ApplicantName { get; init; }

    /// <summary>Who sells, in words: the dealer, or the owner of the register.</summary>
    public string? Seller { get; init; }

    public DateTime FiledAt { get; init; }
}
