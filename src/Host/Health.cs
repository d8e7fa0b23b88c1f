using Licensing.Platform.Data;
using Licensing.Platform.Nodes;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Licensing.Host;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: the database does too and fits this version, and the node is not about to stop.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static IServiceCollection AddLicensingHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<LeavingCheck>("leaving", tags: [Ready]).AddCheck<DatabaseCheck>("database", tags: [Ready]);
        return services;
    }

    public static void MapLicensingHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class LeavingCheck(NodeState node) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(node.LeavesAt is { } at ? HealthCheckResult.Unhealthy($"stops at {at:O}") : HealthCheckResult.Healthy());
    }

    private sealed class DatabaseCheck(DatabaseUpgrade upgrade) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var (behind, beyond) = await upgrade.Look(cancellationToken);
                return behind.Count > 0 ? HealthCheckResult.Unhealthy($"behind by {behind.Count} migrations")
                    : beyond.Count > 0 ? HealthCheckResult.Unhealthy($"narrowed by {beyond.Count} migrations of a newer version")
                    : HealthCheckResult.Healthy();
            }
            catch (System.Data.Common.DbException e)
            {
                return HealthCheckResult.Unhealthy("the database does not answer", e);
            }
        }
    }
}
