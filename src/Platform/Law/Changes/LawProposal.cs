using Licensing.Kernel;

namespace Licensing.Platform.Law.Changes;

/// <summary>How a proposed change stands.</summary>
public enum ProposalState
{
    /// <summary>Being thought over by who drafted it.</summary>
    Draft,

    /// <summary>Waits for a second administrator.</summary>
    Sent,

    /// <summary>Approved: the rows are written, and hold from their first day.</summary>
    Applied,

    /// <summary>Rejected, with a reason.</summary>
    Rejected,

    /// <summary>Taken back by who drafted it.</summary>
    Withdrawn,
}

/// <summary>A line of the journal of changes of the law: what, on what basis, what it would change, who proposed and who decided. Never removed.</summary>
public sealed class LawProposal : IVersioned
{
    /// <summary>Longest basis, longest reason.</summary>
    public const int LongestWords = 500;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Number in the journal.</summary>
    public long Number { get; init; }

    /// <summary>The <see cref="LawChange"/> as JSON.</summary>
    public required string Change { get; init; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly Begins { get; init; }

    /// <summary>What held on that day when it was drafted, see <see cref="ILawWriter{TChange}.Standing"/>.</summary>
    public required string Standing { get; init; }

    /// <summary>Number and date of the act that orders it.</summary>
    public string? Basis { get; set; }

    /// <summary>State.</summary>
    public ProposalState State { get; set; }

    /// <summary>Who drafted it.</summary>
    public Guid DraftedBy { get; init; }

    /// <summary>Name of who drafted it.</summary>
    public required string DraftedByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime DraftedAt { get; init; }

    /// <summary>When it was sent to a second administrator, UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Name of who decided.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>When it was decided or withdrawn, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; set; }

    /// <summary>What it would have changed when it was sent: <see cref="Changes.Impact"/> as JSON.</summary>
    public string? ImpactSent { get; set; }

    /// <summary>What it would change when it was approved, the same.</summary>
    public string? ImpactDecided { get; set; }

    /// <summary>How far the clocks of open cases have been set, UTC; none before the first.</summary>
    public DateTime? ReckonedTo { get; set; }

    /// <summary>The last case of that moment.</summary>
    public Guid? ReckonedToCase { get; set; }

    /// <summary>How many cases were moved so far.</summary>
    public int Moved { get; set; }

    /// <summary>When all were done, UTC; of a change that moves no clocks, when it was approved.</summary>
    public DateTime? ReckonedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
