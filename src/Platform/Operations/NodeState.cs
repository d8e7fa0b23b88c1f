using System.Collections.Concurrent;
using System.Globalization;

namespace Licensing.Platform.Operations;

/// <summary>What this process knows of itself between two signs of life.</summary>
public sealed class NodeState
{
    private readonly ConcurrentDictionary<string, JobSeen> jobs = new(StringComparer.Ordinal);
    private int circuits;

    /// <summary>Machine and process.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>Officers' pages that are open here.</summary>
    public int Circuits => Volatile.Read(ref circuits);

    /// <summary>A page was opened (1) or closed (−1).</summary>
    public void Count(int change) => Interlocked.Add(ref circuits, change);

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
