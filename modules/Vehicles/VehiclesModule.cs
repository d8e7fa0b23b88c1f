using Licensing.Platform.Modules;
using Licensing.Vehicles.Features.Plates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Vehicles;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class VehiclesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Vehicles";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu => [];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PlateDesk>();
        services.AddScoped<PlateShelf>();
    }
}
