using Licensing.Demo.Users;
using Licensing.Kernel.People;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Demo.Vehicles;

/// <summary>Who applies: a person, or an organisation by its representative.</summary>
internal sealed record Holder(Person Person, Organisation? Organisation);

/// <summary>A plate of a batch, before it is made.</summary>
internal sealed record PlateSlot(PlateFormat Format, PlateText Text)
{
    /// <summary>The act by which its batch came.</summary>
    public PlateAct? Receipt { get; set; }
}

/// <summary>What an owner asked for on a day of the past; numbers are given in the order of filing.</summary>
internal sealed class ActPlan(Operation operation, Holder by, DateTimeOffset filedAt, bool newPlates)
{
    public Operation Operation { get; } = operation;

    public Holder By { get; } = by;

    public DateTimeOffset FiledAt { get; } = filedAt;

    public bool NewPlates { get; } = newPlates;

    public long Case { get; set; }

    public long HandOver { get; set; }

    public long Certificate { get; set; }

    /// <summary>Number of the act by which the former plate came off.</summary>
    public long Return { get; set; }

    public PlateSlot? Plate { get; set; }
}

/// <summary>A vehicle's past in an office.</summary>
/// <param name="Number">Makes it unlike all others.</param>
/// <param name="OldPlate">A plate of 1993 that it came with.</param>
internal sealed record VehiclePlan(int Number, VehicleKind Kind, Team Team, IReadOnlyList<ActPlan> Acts, PlateText? OldPlate)
{
    /// <summary>Value of the sequence.</summary>
    public long Serial { get; set; }
}
