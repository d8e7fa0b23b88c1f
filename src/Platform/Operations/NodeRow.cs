namespace Licensing.Platform.Operations;

/// <summary>A process that serves; it says every few seconds that it is there.</summary>
internal sealed class NodeRow
{
    public const int LongestName = 120;

    /// <summary>Silent for so long, a node counts as lost.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(1);

    /// <summary>Who has been gone for so long is of no interest.</summary>
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(2);

    /// <summary>Machine and process.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the app.</summary>
    public string AppVersion { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When it was there last, by its own clock, UTC.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>It ended in order; none: it runs, or is lost.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>Officers' pages open on it.</summary>
    public int Circuits { get; private set; }

    /// <summary>Whether it runs jobs.</summary>
    public bool RunsJobs { get; private set; }

    /// <summary>How far its clock is ahead of the database's, milliseconds.</summary>
    public long ClockAhead { get; private set; }

    /// <summary>It says how it is. A machine that started again may give the number of one process to another.</summary>
    public void Say(NoteNode note, TimeSpan clockAhead, DateTime now)
    {
        (AppVersion, StartedAt, RunsJobs) = (Operations.AppVersion.Text, note.StartedAt, note.RunsJobs);
        (SeenAt, Circuits, LeftAt, ClockAhead) = (now, note.Circuits, note.Leaves ? now : null, (long)clockAhead.TotalMilliseconds);
    }

    public bool IsAlive(DateTime now) => LeftAt is null && SeenAt > now - LostAfter;
}
