using System.Diagnostics;

namespace Licensing.Bench;

/// <summary>Times of everything that was asked under load, in order of the answers, in room that was taken before, so that the log does not look like a leak.</summary>
internal sealed class LoadLog(int expected)
{
    private readonly List<Sample> samples = new(expected);
    private readonly List<string> failures = [];
    private readonly long began = Stopwatch.GetTimestamp();

    /// <summary>Since when.</summary>
    public TimeSpan Now => Stopwatch.GetElapsedTime(began);

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>How many answers there are, failures too.</summary>
    public int Count => samples.Count + failures.Count;

    /// <summary>Does it and notes how long it took; what fails is noted too, and gives nothing.</summary>
    public async Task<T?> Time<T>(LoadKind kind, Func<Task<T>> act)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var done = await act();
            lock (samples)
            {
                samples.Add(new Sample(kind, (float)Now.TotalSeconds, (float)Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            }

            return done;
        }
        catch (Exception e)
        {
            lock (samples)
            {
                failures.Add($"{kind}: {e.GetType().Name} {e.Message}");
            }

            return default;
        }
    }

    /// <summary>Times, in order, of answers that came from one moment until before another.</summary>
    public double[] Between(TimeSpan from, TimeSpan until, LoadKind? kind = null)
    {
        lock (samples)
        {
            return [.. samples.Where(s => s.At >= from.TotalSeconds && s.At < until.TotalSeconds && (kind is null || s.Kind == kind)).Select(s => (double)s.Ms).Order()];
        }
    }

    private readonly record struct Sample(LoadKind Kind, float At, float Ms);
}

/// <summary>What is asked under load.</summary>
internal enum LoadKind
{
    Search,
    Queue,
    Open,
    Draft,
    Accept,
    Exam,
    Decide,
    Status,
}
