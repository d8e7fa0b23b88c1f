namespace Licensing.Platform.Operations;

/// <summary>How a job of the scheduler fared last, on whichever node; as of the node's last sign of life.</summary>
internal sealed class JobRow
{
    public required string Name { get; init; }

    /// <summary>Where it ran last.</summary>
    public string Node { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime LastStartedAt { get; private set; }

    public long TookMilliseconds { get; private set; }

    public DateTime? LastGoodAt { get; private set; }

    public DateTime? LastFailedAt { get; private set; }

    /// <summary>Type of the last failure, without its message, which could hold personal data.</summary>
    public string? LastError { get; private set; }

    /// <summary>Failures since it last succeeded.</summary>
    public int Failures { get; private set; }

    public DateTime? NextAt { get; private set; }

    /// <summary>What a node saw; nothing where another node has told of a later run.</summary>
    public void Take(JobSeen seen, string node)
    {
        LastGoodAt = Later(LastGoodAt, seen.LastGoodAt);
        if (seen.LastFailedAt > (LastFailedAt ?? DateTime.MinValue))
        {
            (LastFailedAt, LastError) = (seen.LastFailedAt, seen.LastError);
        }

        if (seen.StartedAt <= LastStartedAt)
        {
            return;
        }

        (Node, LastStartedAt, TookMilliseconds, NextAt) = (node, seen.StartedAt, (long)seen.Took.TotalMilliseconds, seen.NextAt);
        Failures = seen.LastIsGood ? 0 : seen.LastGoodAt is null ? Failures + seen.FailedInARow : seen.FailedInARow;
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null || other > one ? other ?? one : one;
}

/// <summary>Runs of a job on this node since its last sign of life.</summary>
/// <param name="StartedAt">When the last one began, UTC.</param>
/// <param name="Took">How long it took.</param>
/// <param name="LastIsGood">How it ended.</param>
/// <param name="LastGoodAt">When one ended well.</param>
/// <param name="LastFailedAt">When one failed.</param>
/// <param name="LastError">Type of the failure.</param>
/// <param name="FailedInARow">Failures since one ended well, or since the last sign of life.</param>
/// <param name="NextAt">When the scheduler runs it next.</param>
internal sealed record JobSeen(
    DateTime StartedAt, TimeSpan Took, bool LastIsGood, DateTime? LastGoodAt, DateTime? LastFailedAt, string? LastError, int FailedInARow, DateTime? NextAt)
{
    /// <summary>Two runs told as one, the later one last.</summary>
    public JobSeen Then(JobSeen later) => later with
    {
        LastGoodAt = later.LastGoodAt ?? LastGoodAt,
        LastFailedAt = later.LastFailedAt ?? LastFailedAt,
        LastError = later.LastError ?? LastError,
        FailedInARow = later.LastIsGood ? 0 : FailedInARow + later.FailedInARow,
    };
}
