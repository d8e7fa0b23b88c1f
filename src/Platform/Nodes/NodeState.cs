using System.Collections.Concurrent;
using System.Globalization;
using Licensing.Platform.Operations;

namespace Licensing.Platform.Nodes;

/// <summary>
/// What this process knows of itself: what it does between two signs of life, and whether it is about to stop, when the balancer is told first, then everybody who works
/// here, and only then connections are closed.
/// </summary>
public sealed class NodeState
{
    private readonly ConcurrentDictionary<string, JobSeen> jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> circuits = new(StringComparer.Ordinal);

    /// <summary>Raised when it is decided that the node stops, or stays after all.</summary>
    public event EventHandler? Changed;

    /// <summary>When connections will be closed; none while the node stays.</summary>
    public DateTimeOffset? LeavesAt { get; private set; }

    /// <summary>Machine and process.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>Officers' pages that are open here: also those whose connection was lost and that are still kept.</summary>
    public int Circuits => circuits.Count;

    /// <summary>How many of them a user has.</summary>
    public int CircuitsOf(string user) => circuits.Values.Count(u => u == user);

    /// <summary>A page was opened by a user.</summary>
    public void Opened(string circuit, string user) => circuits[circuit] = user;

    /// <summary>It is gone.</summary>
    public void Closed(string circuit) => circuits.TryRemove(circuit, out _);

    /// <summary>Says when the node stops; none: it stays after all.</summary>
    public void Leave(DateTimeOffset? at)
    {
        LeavesAt = at;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    internal void Saw(string job, JobSeen seen) => jobs.AddOrUpdate(job, seen, (_, before) => before.Then(seen));

    /// <summary>What was seen since it was asked last.</summary>
    internal IReadOnlyDictionary<string, JobSeen> TakeJobs()
    {
        var taken = new Dictionary<string, JobSeen>(StringComparer.Ordinal);
        foreach (var name in jobs.Keys)
        {
            if (jobs.TryRemove(name, out var seen))
            {
                taken[name] = seen;
            }
        }

        return taken;
    }
}
