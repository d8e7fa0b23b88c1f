using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Licensing.Platform;

/// <summary>Traces and figures of use cases; no personal data in either.</summary>
public static class Telemetry
{
    /// <summary>Name under which both are exported.</summary>
    public const string Name = "Licensing";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("licensing.use_case.duration", "s", "Time a use case took");

    private static readonly Histogram<double> DatabaseDuration =
        Meter.CreateHistogram<double>("licensing.use_case.database.duration", "s", "Time that a use case waited for the database");

    private static readonly Counter<long> Sessions = Meter.CreateCounter<long>("licensing.sessions", null, "What happened to sessions: signed in, refused, locked");

    /// <summary>Source of the traces.</summary>
    public static ActivitySource Source { get; } = new(Name);

    internal static void Record(string useCase, string outcome, TimeSpan took, TimeSpan database)
    {
        Duration.Record(took.TotalSeconds, new("use_case", useCase), new("outcome", outcome));
        DatabaseDuration.Record(database.TotalSeconds, new KeyValuePair<string, object?>("use_case", useCase));
    }

    internal static void RecordSession(string happened) => Sessions.Add(1, new KeyValuePair<string, object?>("happened", happened));
}
