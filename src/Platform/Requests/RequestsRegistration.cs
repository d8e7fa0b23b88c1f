using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Requests;

/// <summary>Puts signed requests into the container.</summary>
public static class RequestsRegistration
{
    /// <summary>Adds what takes signed requests in, configured by the section «Requests».</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<RequestOptions>(configuration.GetSection(RequestOptions.Section))
        .AddSingleton<SignedRequestReader>()
        .AddSingleton<RequestDoor>()
        .AddSingleton<RequestTickets>()
        .AddScoped<RequestRules>()
        .AddScoped<RequestPackage>();
}
