using Licensing.Kernel;
using Licensing.Kernel.People;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>What restricts a vehicle.</summary>
internal enum RestrictionKind
{
    Arrest,
    Pledge,
    Wanted,
}

/// <summary>What a body orders.</summary>
internal sealed record RestrictionOrder(RestrictionKind Kind, string ImposedBy, string Basis, DateOnly From, DateOnly? Until, string? Note);

/// <summary>A restriction on a vehicle: who imposed it, on what basis, from and to; lifted by a paper of its own, never removed.</summary>
internal sealed class Restriction : IVersioned
{
    private Restriction()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid VehicleId { get; private init; }

    public RestrictionKind Kind { get; private init; }

    public string ImposedBy { get; private init; } = "";

    public string Basis { get; private init; } = "";

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer holds, where the order names one.</summary>
    public DateOnly? Until { get; private init; }

    public string? Note { get; private init; }

    /// <summary>Who imposed it and the paper, folded, by which it is searched.</summary>
    public string SearchKey { get; private init; } = "";

    public DateTime RegisteredAt { get; private init; }

    public string RegisteredByName { get; private init; } = "";

    public DateOnly? LiftedOn { get; private set; }

    public string? LiftBasis { get; private set; }

    public string? LiftedByName { get; private set; }

    public int Version { get; set; }

    /// <summary>VR-17.3: what is arrested or wanted is kept off the road. DECISION: a pledge is not, it only keeps the vehicle with its owner.</summary>
    public bool KeepsOffTheRoad => Kind != RestrictionKind.Pledge;

    /// <summary>Registers an order.</summary>
    public static Restriction Impose(Vehicle vehicle, RestrictionOrder order, Officer by, DateTime now)
    {
        vehicle.Append(VehicleHappening.Restricted, $"{order.ImposedBy}, {order.Basis}", null, by, now);
        return new Restriction
        {
            VehicleId = vehicle.Id,
            Kind = order.Kind,
            ImposedBy = order.ImposedBy.Trim(),
            Basis = order.Basis.Trim(),
            From = order.From,
            Until = order.Until,
            Note = order.Note,
            SearchKey = KeyOf($"{order.ImposedBy} {order.Basis}"),
            RegisteredAt = now,
            RegisteredByName = by.Name,
        };
    }

    /// <summary>How words are searched: without regard to case, letter variants and signs between.</summary>
    public static string KeyOf(string words) => NameKey.Fold(words);

    public bool HoldsOn(DateOnly day) => From <= day && !(Until <= day) && !(LiftedOn <= day);

    /// <summary>Whether it stands against an operation (VR-17.3). DECISION: a pledge only against those by which the vehicle leaves its owner or the register.</summary>
    public bool Bars(Operation operation) => KeepsOffTheRoad
        || operation is Operation.ReRegister or Operation.Deregister or Operation.DeregisterUnfit or Operation.Transit;

    /// <summary>A paper lifts it.</summary>
    public Problem? Lift(Vehicle vehicle, string basis, DateOnly on, Officer by, DateTime now)
    {
        if (LiftedOn is not null)
        {
            return new Problem("VR.restriction-lifted-already", LiftedByName ?? "");
        }

        (LiftedOn, LiftBasis, LiftedByName) = (on, basis, by.Name);
        vehicle.Append(VehicleHappening.RestrictionLifted, basis, null, by, now);
        return null;
    }
}
