using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.Vehicles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Licensing.ProxyDrivers;

/// <summary>People who drive under a power of attorney (order 362 of 2007, standard 9).</summary>
public sealed class ProxyDriversModule : IModule
{
    /// <inheritdoc/>
    public string Name => "ProxyDrivers";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("PD.menu.patrol", "/patrol", null, 10, Roles.Patrol) { Icon = "shield", GoKey = "p" },
        new(
            "PD.menu.registry", "/proxy-drivers", "menu.registries", 230, Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "key", Service = ProxyDriverFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ProxyDesk>();

        // The register of vehicles is another module's; without it no vehicle is known, and the app starts all the same.
        services.TryAddScoped<IVehicleRegister, NoVehicles>();
    }
}
