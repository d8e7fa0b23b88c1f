namespace Licensing.Platform.Operations;

/// <summary>A process that serves; it says every few seconds that it is there.</summary>
internal sealed class NodeRow
{
    public const int LongestName = 120;

    /// <summary>Silent for so long, a node counts as lost.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(1);

    /// <summary>Machine and process.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the app.</summary>
    public required string AppVersion { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>When it was there last, by its own clock, UTC.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>It ended in order; none: it runs, or is lost.</summary>
    public DateTime? LeftAt { get; set; }

    /// <summary>Officers' pages open on it.</summary>
    public int Circuits { get; set; }

    /// <summary>Whether it runs jobs.</summary>
    public bool RunsJobs { get; init; }

    /// <summary>How far its clock is ahead of the database's, milliseconds.</summary>
    public long ClockAhead { get; set; }

    public bool IsAlive(DateTime now) => LeftAt is null && SeenAt > now - LostAfter;
}
