using Licensing.Kernel;

namespace Licensing.Platform.Disclosure;

/// <summary>
/// An office's looks at a person's data outside a case are shown to that person later: while it searches for them, an investigation must not be given away (C-10).
/// What was done in a case is always shown.
/// </summary>
internal sealed class HiddenLooks : IVersioned
{
    /// <summary>What the trail calls it.</summary>
    public const string SubjectKind = "hidden-looks";

    public const int ShortestReason = 10;
    public const int LongestReason = 250;

    /// <summary>DECISION: no act says how long; a year at most, after which a chief has to say anew why.</summary>
    public const int MostMonths = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PersonId { get; init; }

    public required string OfficeId { get; init; }

    /// <summary>Looks from this day on.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day on which they are not shown.</summary>
    public DateOnly Until { get; init; }

    public required string Reason { get; init; }

    public Guid SetBy { get; init; }

    public required string SetByName { get; init; }

    public DateTime SetAt { get; init; }

    public string? LiftedByName { get; private set; }

    public DateTime? LiftedAt { get; private set; }

    public string? LiftReason { get; private set; }

    public int Version { get; set; }

    public bool HoldsOn(DateOnly day) => LiftedAt is null && day <= Until;

    /// <summary>They are shown from now on.</summary>
    public Problem? Lift(string reason, string by, DateTime now)
    {
        if (LiftedAt is not null)
        {
            return new Problem("hiding-lifted", LiftedByName ?? "");
        }

        (LiftedByName, LiftedAt, LiftReason) = (by, now, reason);
        return null;
    }
}
