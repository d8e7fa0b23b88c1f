namespace Licensing.Vehicles.Domain.Plates;

/// <summary>What a plate is made for (VR-8 names car, motorcycle and trailer, and transit).</summary>
internal enum PlateType
{
    Car,
    Motorcycle,
    Trailer,
    Transit,
}

/// <summary>Whose vehicles carry a plate: a car's has two letters for organisations and three for individuals.</summary>
internal enum PlateHolder
{
    Anyone,
    Individual,
    Organisation,
}

/// <summary>The one place where a plate is.</summary>
internal enum PlateState
{
    /// <summary>In the stock of an office, free to be reserved.</summary>
    InStock,

    /// <summary>Put aside at an office for a case.</summary>
    Reserved,

    /// <summary>On a vehicle.</summary>
    OnVehicle,

    /// <summary>Handed in at an office. DECISION: it has been used, so that somebody looks at it before it is stock again, or it is destroyed.</summary>
    Returned,

    /// <summary>On its way between two offices, in nobody's stock.</summary>
    InTransit,

    /// <summary>Destroyed by an act.</summary>
    Destroyed,

    /// <summary>Lost.</summary>
    Lost,
}

/// <summary>What happened to a plate.</summary>
internal enum PlateHappening
{
    Received,
    Entered,
    Reserved,
    Released,
    Issued,
    TakenBack,
    PutBack,
    Sent,
    Arrived,
    Destroyed,
    Lost,
    Found,
}
