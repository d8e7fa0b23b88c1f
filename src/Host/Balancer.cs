using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Licensing.Host;

/// <summary>
/// Whom to believe what the browser's address and scheme are: the balancers that <c>Balancer:Addresses</c> names (addresses or networks, separated by commas), and nobody else.
/// Limits, cookies and the trail rest on it, so a header that anybody could send counts for nothing.
/// </summary>
internal static class Balancer
{
    public static IServiceCollection AddBalancer(this IServiceCollection services, IConfiguration configuration) => services.Configure<ForwardedHeadersOptions>(headers =>
    {
        var addresses = (configuration["Balancer:Addresses"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (addresses.Length == 0)
        {
            return;
        }

        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var address in addresses)
        {
            headers.KnownIPNetworks.Add(NetworkOf(address));
        }
    });

    /// <summary>First of all; without addresses it does nothing.</summary>
    public static void UseBalancer(this WebApplication app)
    {
        if (app.Configuration["Balancer:Addresses"] is { Length: > 0 })
        {
            app.UseForwardedHeaders();
        }
    }

    private static System.Net.IPNetwork NetworkOf(string address) =>
        address.Contains('/', StringComparison.Ordinal) && System.Net.IPNetwork.TryParse(address, out var network) ? network
        : IPAddress.TryParse(address, out var one) ? new System.Net.IPNetwork(one, one.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"Balancer:Addresses has «{address}», which is neither an address nor a network.");
}
