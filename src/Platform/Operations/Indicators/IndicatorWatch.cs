using System.Diagnostics.Metrics;
using Licensing.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Operations.Indicators;

/// <summary>Measures every indicator again and again and publishes what it found last; what cannot be measured is not published, so that a stale figure calms nobody.</summary>
internal sealed partial class IndicatorWatch : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private readonly Meter meter = new(Telemetry.Name);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<IndicatorWatch> log;
    private IReadOnlyList<Reading> last = [];

    public IndicatorWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IndicatorWatch> log)
    {
        (this.scopes, this.clock, this.log) = (scopes, clock, log);
        using var scope = scopes.CreateScope();
        foreach (var kind in scope.ServiceProvider.GetServices<IIndicators>().SelectMany(i => i.Kinds))
        {
            meter.CreateObservableGauge(kind.Name, () => Observe(kind), kind.Unit, kind.Description);
        }
    }

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

    private IEnumerable<Measurement<double>> Observe(Indicator kind) => Volatile.Read(ref last).Where(r => r.Of == kind)
        .Select(r => new Measurement<double>(r.Value, r.Tags.Select(tag => new KeyValuePair<string, object?>(tag.Name, tag.Value))));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Indicators could not be measured: {Error}.")]
    private static partial void LogBlind(ILogger log, string error);
}
