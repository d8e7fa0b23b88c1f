using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Vehicles;

/// <summary>What is asked for.</summary>
internal enum Operation
{
    Register,
    ReRegister,
    DeregisterUnfit,
    Deregister,
    Transit,
    DuplicateCertificate,
}

/// <summary>What it is asked for; a bus and a truck count as a car.</summary>
internal enum VehicleKind
{
    Car,
    Motorcycle,
    Trailer,
}

/// <summary>How the vehicle was acquired, which says what paper proves the title (VR-12.6).</summary>
internal enum Acquisition
{
    Trade,
    Import,
    SocialProtection,
    CourtOrNotarial,
    Other,
}

/// <summary>The facts of VR.</summary>
internal sealed record VehicleFacts : ServiceFacts
{
    /// <summary>Who applies (VR-12, VR-13); an entrepreneur follows the individual's column.</summary>
    [FactRule(Required = true)]
    public ApplicantKind ApplicantKind { get; init; }

    /// <summary>False for a foreigner or a stateless person; means nothing for a legal entity.</summary>
    [FactRule(Source = FactSource.Person)]
    public bool Citizen { get; init; } = true;

    /// <summary>Intended stay of a foreign applicant; 12 for one who lives here permanently.</summary>
    public decimal StayMonths { get; init; }

    /// <summary>Foreign participation in a legal entity, percent; 100 also for branches of foreign entities.</summary>
    [FactRule(Max = 100)]
    public decimal ForeignShare { get; init; }

    [FactRule(Required = true)]
    public Operation Operation { get; init; }

    [FactRule(Required = true)]
    public VehicleKind VehicleKind { get; init; }

    /// <summary>Where it is not said, a vehicle gets plates when it is registered, and keeps those that it has otherwise.</summary>
    public bool? NewPlates { get; init; }

    public Acquisition Acquisition { get; init; }

    /// <summary>Brought in with an obligation to take it out again.</summary>
    public bool TemporaryImport { get; init; }

    public bool SpecialEquipment { get; init; }

    /// <summary>Built or rebuilt outside the motor industry.</summary>
    public bool NonFactoryConstruction { get; init; }

    /// <summary>Allotted by a legal entity to the individual, or to its own unit or another entity.</summary>
    public bool FromEmployer { get; init; }

    /// <summary>Comes out of an organisation's fixed assets.</summary>
    public bool FromFixedAssets { get; init; }

    public bool IsLegalEntity => ApplicantKind == ApplicantKind.LegalEntity;

    /// <summary>A foreign or stateless individual or entrepreneur.</summary>
    public bool IsForeigner => !IsLegalEntity && !Citizen;

    public bool TakesNewPlates => NewPlates ?? Operation == Operation.Register;

    /// <summary>The operations that end in a registration with an owner.</summary>
    public bool Registers => Operation is Operation.Register or Operation.ReRegister;

    /// <summary>The vehicle is brought for inspection (VR-12.5). DECISION: not for a duplicate of the certificate either.</summary>
    public bool BringsVehicle => Operation is not (Operation.DeregisterUnfit or Operation.DuplicateCertificate);
}
