namespace Licensing.Kernel.Cases;

/// <summary>One entry of a case's append-only history: what happened, when, by whom, why.</summary>
public sealed class CaseEvent
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Place in the history, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>Name of the event's type, a <see cref="CaseHappening"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The event itself as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Account of who did it.</summary>
    public Guid UserId { get; init; }

    /// <summary>Name of who did it, as it was then.</summary>
    public required string UserName { get; init; }

    /// <summary>Office of who did it.</summary>
    public required string OfficeId { get; init; }
}
