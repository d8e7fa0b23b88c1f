using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Circuits;

/// <summary>Officers' pages within the limits of a node.</summary>
internal static class CircuitComposition
{
    /// <summary>
    /// How many changes of a page may wait for a slow line. A page that stops drawing goes on with the values it drew last:
    /// of two fields typed one after the other the first would be lost.
    /// </summary>
    private const int MostUnseenRenders = 1000;

    private const string ComeBackAfterSeconds = "30";

    public static void AddCircuits(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Circuits");
        var limits = section.Get<CircuitLimits>() ?? new CircuitLimits();
        services.Configure<CircuitLimits>(section);
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitHandler, CountedCircuit>();
        services.AddRazorComponents()
            .AddInteractiveServerComponents(circuit =>
            {
                circuit.MaxBufferedUnacknowledgedRenderBatches = MostUnseenRenders;
                circuit.DisconnectedCircuitMaxRetained = limits.Retained;
                circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(limits.RetainedMinutes);
            })
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = limits.LongestMessage);
    }

    /// <summary>A page that would open a circuit is not given out where the node is full; the page of errors says so, and public pages, which cost none, go on.</summary>
    public static IApplicationBuilder UseCircuitLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null || !context.AcceptsInteractiveRouting()
            || context.RequestServices.GetRequiredService<OpenCircuits>().HasRoomFor(context.User))
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = ComeBackAfterSeconds;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });
}
