namespace Licensing.Platform.Operations;

/// <summary>What is done every night.</summary>
public enum RunKind
{
    /// <summary>Database and files are written to the folder of backups.</summary>
    Backup,

    /// <summary>The newest backup is restored aside and looked at.</summary>
    Drill,

    /// <summary>The audit chain is walked from its first link.</summary>
    AuditCheck,
}

/// <summary>How it stands.</summary>
public enum RunState
{
    /// <summary>Under way.</summary>
    Running,

    /// <summary>Nothing was wrong.</summary>
    Good,

    /// <summary>Something was wrong.</summary>
    Failed,
}

/// <summary>Something counted.</summary>
/// <param name="Code">Kebab-case; the words are the resource <c>run-checked.{Code}</c>.</param>
/// <param name="Count">How many.</param>
public sealed record RunCount(string Code, long Count);

/// <summary>Something wrong.</summary>
/// <param name="Code">Kebab-case; the words are the resource <c>run-fault.{Code}</c>.</param>
/// <param name="What">The file, table or tool; never anything about a person.</param>
/// <param name="Was">What should be.</param>
/// <param name="Is">What is.</param>
public sealed record RunFault(string Code, string What, string? Was = null, string? Is = null)
{
    /// <summary>As the command line says it.</summary>
    public override string ToString() => Was is null && Is is null ? $"{Code}: {What}" : $"{Code}: {What} (should be {Was ?? "nothing"}, is {Is ?? "nothing"})";
}

/// <summary>What came of it.</summary>
/// <param name="Subject">Name of the backup.</param>
/// <param name="Checked">What was counted.</param>
/// <param name="Faults">What was wrong; none: all is good.</param>
public sealed record RunReport(string? Subject, IReadOnlyList<RunCount> Checked, IReadOnlyList<RunFault> Faults)
{
    /// <summary>Nothing was wrong.</summary>
    public bool IsGood => Faults.Count == 0;
}

/// <summary>One run of a night: its outcome is what the operators see in the morning.</summary>
internal sealed class NightlyRun
{
    /// <summary>The first faults say what is wrong; a thousand more say nothing new.</summary>
    public const int MostFaults = 20;

    /// <summary>The node that ran it says nothing any more.</summary>
    public const string NodeLost = "node-lost";

    /// <summary>The node was told to stop.</summary>
    public const string Stopped = "stopped";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public RunKind Kind { get; init; }

    /// <summary>The business day on which it was due.</summary>
    public DateOnly Night { get; init; }

    /// <summary>From 1; more where a node was lost in the middle, or somebody asked again.</summary>
    public int Try { get; init; }

    public required string Node { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; private set; }

    public RunState State { get; private set; }

    public string? Subject { get; private set; }

    public List<RunCount> Checked { get; private set; } = [];

    public List<RunFault> Faults { get; private set; } = [];

    /// <summary>It came to no end of its own.</summary>
    public bool WasCutOff => State == RunState.Failed && Faults.Any(f => f.Code is NodeLost or Stopped);

    public void End(RunReport report, DateTime now)
    {
        (State, EndedAt, Subject) = (report.IsGood ? RunState.Good : RunState.Failed, now, report.Subject);
        (Checked, Faults) = ([.. report.Checked], [.. report.Faults.Take(MostFaults)]);
    }
}
