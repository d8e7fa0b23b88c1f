using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features;
using Licensing.Vehicles.Features.ImportFleet;
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
    public IEnumerable<MenuEntry> Menu =>
    [
        new(
            "VR.menu.vehicles", VehiclePaths.Registry, "menu.registries", 220, Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "car", Service = VehicleFlow.Service },
        new(
            "VR.menu.plates", "/plates", "menu.registries", 230, Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "ticket", Service = VehicleFlow.Service },
        new(
            "VR.menu.fleet", "/fleet", "menu.registries", 235, Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor) { Icon = "file", Service = VehicleFlow.Service },
        new(
            "VR.menu.restrictions", "/restrictions?state=Holding", "menu.registries", 225, Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "scales", Service = VehicleFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PlateDesk>();
        services.AddScoped<PlateShelf>();
        services.AddScoped<VehicleShelf>();
        services.AddScoped<OpenCases>();
        services.AddScoped<VehicleBars>();
        services.AddScoped<VehicleConflict>();
        services.AddScoped<VehicleSearch>();
        services.AddScoped<VehicleIntake>();
        services.AddScoped<CheckPlates>();
        services.AddScoped<FleetDesk>();
        services.AddScoped<FleetRegister>();
        services.AddSingleton<FleetProgress>();
        services.AddSingleton<FleetRunner>();
        services.AddScoped<FleetWatch>();
        services.AddScoped<VehicleIssue>();
        services.AddScoped<IRestrictionSource, OwnRestrictions>();
        services.AddScoped<IVehicleRegister, VehicleRegister>();
    }
}
