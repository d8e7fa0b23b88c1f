using Licensing.Platform.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Licensing.Host;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: the database does too and is not behind.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static IServiceCollection AddLicensingHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]);
        return services;
    }

    public static void MapLicensingHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class DatabaseCheck(DatabaseUpgrade upgrade) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var behind = await upgrade.Behind(cancellationToken);
                return behind.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"behind by {behind.Count} migrations");
            }
            catch (System.Data.Common.DbException e)
            {
                return HealthCheckResult.Unhealthy("the database does not answer", e);
            }
        }
    }
}
