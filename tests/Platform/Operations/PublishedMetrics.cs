using System.Diagnostics.Metrics;
using System.Reflection;
using Licensing.Platform;
using Licensing.Platform.Identity;
using Licensing.Platform.Operations.Indicators;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Operations;

/// <summary>The app under way, and every metric that it publishes, by the name and with the labels that Prometheus has them under.</summary>
public sealed class PublishedMetrics : WebApp
{
    private readonly MeterListener listener = new();
    private readonly Dictionary<string, HashSet<string>> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> values = new(StringComparer.Ordinal);
    private IndicatorWatch? watch;

    /// <summary>Labels by the metric's name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Labels => labels;

    /// <summary>What the app measures of its database.</summary>
    public IReadOnlyList<Indicator> Kinds { get; private set; } = [];

    /// <summary>The last value of a metric with these values of its labels, in the order of the labels' names.</summary>
    public double? Value(string name, params string[] tags) => values.TryGetValue($"{name}|{string.Join('|', tags)}", out var value) ? value : null;

    public override async ValueTask InitializeAsync()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (TelemetryExport.Meters.Contains(instrument.Meter.Name))
            {
                foreach (var name in Names(instrument))
                {
                    labels.TryAdd(name, []);
                }

                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        Kinds = [.. scope.ServiceProvider.GetServices<IIndicators>().SelectMany(i => i.Kinds)];
        watch = ActivatorUtilities.CreateInstance<IndicatorWatch>(Services);
        using var client = Client();
        await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        await Services.GetRequiredService<IDispatcher>().Send(new RecordSession(SessionEvent.Failed, null), Actor.System);
        Services.GetService(Assembly.Load("Microsoft.AspNetCore.Components.Server").GetType("Microsoft.AspNetCore.Components.Server.Circuits.CircuitMetrics")!);
        await Measure();
    }

    public override async ValueTask DisposeAsync()
    {
        listener.Dispose();
        watch?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Measures every indicator and hears what is published.</summary>
    public async Task Measure()
    {
        await watch!.Measure(CancellationToken.None);
        listener.RecordObservableInstruments();
    }

    private void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        where T : struct, IConvertible
    {
        var pairs = tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        lock (labels)
        {
            foreach (var name in Names(instrument))
            {
                labels[name].UnionWith(pairs.Select(t => t.Key.Replace('.', '_')));
                values[$"{name}|{string.Join('|', pairs.Select(t => t.Value))}"] = value.ToDouble(null);
            }
        }
    }

    // As a collector translates them: dots to underscores, then the unit, then «total» of what only grows; a histogram is three.
    private static IEnumerable<string> Names(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "seconds", "ms" => "milliseconds", "By" => "bytes", "1" => "ratio", _ => "" };
        var name = instrument.Name.Replace('.', '_');
        name = unit.Length == 0 || name.EndsWith($"_{unit}", StringComparison.Ordinal) ? name : $"{name}_{unit}";
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? [$"{name}_total"]
            : [name];
    }
}
