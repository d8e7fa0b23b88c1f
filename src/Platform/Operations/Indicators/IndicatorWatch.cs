using System.Diagnostics.Metrics;
using Licensing.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Operations.Indicators;

/// <summary>Measures every indicator again and again and publishes what it found last; what cannot be measured is not published, so that a stale figure calms nobody.</summary>
internal sealed partial class IndicatorWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IndicatorWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private readonly Meter meter = new(Telemetry.Name);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private IReadOnlyList<Reading> last = [];

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    /// <summary>Measures once.</summary>
    public async Task Measure(CancellationToken cancellation)
    {
        var readings = new List<Reading>();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseSession>().Open(cancellation);
            foreach (var indicators in scope.ServiceProvider.GetServices<IIndicators>())
            {
                Publish(indicators.Kinds);
                readings.AddRange(await indicators.Read(clock.GetUtcNow().UtcDateTime, cancellation));
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBlind(log, e.GetType().Name);
        }

        Volatile.Write(ref last, readings);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            do
            {
                await Measure(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The app ends.
        }
    }

    private void Publish(IReadOnlyList<Indicator> kinds)
    {
        foreach (var kind in kinds.Where(kind => known.Add(kind.Name)))
        {
            meter.CreateObservableGauge(kind.Name, () => Observe(kind), kind.Unit, kind.Description);
        }
    }

    private IEnumerable<Measurement<double>> Observe(Indicator kind) => Volatile.Read(ref last).Where(r => r.Of == kind)
        .Select(r => new Measurement<double>(r.Value, kind.Tags.Zip(r.Tags, (name, value) => new KeyValuePair<string, object?>(name, value))));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Indicators could not be measured: {Error}.")]
    private static partial void LogBlind(ILogger log, string error);
}
