using Licensing.Platform.Nodes;
using Licensing.Platform.Operations;
using Licensing.Platform.Operations.Indicators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Licensing.Platform;

/// <summary>Sends traces and metrics over OTLP where <c>Otlp:Endpoint</c> is configured; nothing leaves the machine otherwise.</summary>
public static class TelemetryExport
{
    private static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "Npgsql"];

    /// <summary>Whose figures are sent: ours, the web server's, the circuits', the runtime's, the database driver's.</summary>
    internal static readonly string[] Meters =
    [
        Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime", "Npgsql",
    ];

    /// <summary>Adds the export.</summary>
    public static IServiceCollection AddLicensingTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Otlp:Endpoint"] is { Length: > 0 } endpoint)
        {
            services.AddHostedService(s => new Exporters(new Uri(endpoint), s.GetRequiredService<NodeState>()));
            services.AddHostedService<IndicatorWatch>();
        }

        return services;
    }

    private sealed class Exporters(Uri endpoint, NodeState node) : IHostedService, IDisposable
    {
        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService(Telemetry.Name, serviceVersion: AppVersion.Text, serviceInstanceId: node.Name);
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter(Point).Build();
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(Point).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Dispose();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            traces?.Dispose();
            metrics?.Dispose();
        }

        private void Point(OtlpExporterOptions options) => options.Endpoint = endpoint;
    }
}
