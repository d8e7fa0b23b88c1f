namespace Licensing.Kernel.Cases;

/// <summary>In what capacity somebody collects a result.</summary>
public enum CollectorKind
{
    /// <summary>The holder in person.</summary>
    Holder,

    /// <summary>A parent, guardian or trustee.</summary>
    Representative,

    /// <summary>An attorney, where the act lets one.</summary>
    Attorney,
}

/// <summary>An entry of an office's issue register (C-3.6): the signature is on the printed page.</summary>
public sealed class HandOver
{
    /// <summary>Longest description of a document.</summary>
    public const int LongestDocument = 200;

    /// <summary>Longest reason for handing over outside the hours.</summary>
    public const int LongestReason = 400;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Number of the entry in the register, never reused.</summary>
    public long Number { get; init; }

    /// <summary>Office whose register it is.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Service.</summary>
    public required string Service { get; init; }

    /// <summary>What was handed over, for instance a licence's number.</summary>
    public required string What { get; init; }

    /// <summary>Name of who took it.</summary>
    public required string To { get; init; }

    /// <summary>In what capacity.</summary>
    public CollectorKind Capacity { get; init; }

    /// <summary>The identity document that was shown.</summary>
    public required string DocumentShown { get; init; }

    /// <summary>Why it was handed over outside the hours that the act sets.</summary>
    public string? OutsideHoursReason { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who handed it over.</summary>
    public Guid ByUserId { get; init; }

    /// <summary>Name of who handed it over.</summary>
    public required string ByName { get; init; }
}
