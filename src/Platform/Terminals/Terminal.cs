using Licensing.Kernel;

namespace Licensing.Platform.Terminals;

/// <summary>A terminal in the hall of an office, enrolled by an administrator and known by a cookie.</summary>
public sealed class Terminal : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Where it stands.</summary>
    public required string OfficeId { get; init; }

    /// <summary>What people there call it.</summary>
    public required string Name { get; init; }

    /// <summary>When the administrator added it, UTC.</summary>
    public DateTime AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required string AddedByName { get; init; }

    /// <summary>Hash of the code that enrols the browser once; none after that.</summary>
    public string? CodeHash { get; set; }

    /// <summary>Until when the code can be typed, UTC.</summary>
    public DateTime? CodeUntil { get; set; }

    /// <summary>When the browser was enrolled, UTC.</summary>
    public DateTime? EnrolledAt { get; set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
