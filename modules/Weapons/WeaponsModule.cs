using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Weapons.Features.Organisations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Weapons;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class WeaponsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Weapons";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new(
            "WP.menu.weapons", WeaponPaths.Registry, "menu.registries", 300, Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "shield", Service = WeaponFlow.Service },
        new(
            "WP.menu.permits", WeaponPaths.Permits, "menu.registries", 302, Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "ticket", Service = WeaponFlow.Service },
        new("WP.menu.visits", "/weapons/visits", "menu.work", 305, Roles.Inspector) { Icon = "check", Service = WeaponFlow.Service },
        new(
            "WP.menu.inventories", OrganisationPaths.Inventories, "menu.registries", 310, Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief,
            Roles.Supervisor) { Icon = "exam", Service = WeaponFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WeaponAccess>();
        services.AddScoped<WeaponShelf>();
        services.AddScoped<OpenCases>();
        services.AddScoped<CheckUnits>();
        services.AddScoped<CheckPermit>();
        services.AddScoped<CheckPlace>();
        services.AddScoped<WeaponIntake>();
        services.AddScoped<WeaponRegistration>();
        services.AddScoped<WeaponIssue>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<CasePhotos>();
        services.AddScoped<OrganisationDesk>();
        services.AddScoped<InventoryDesk>();
        services.AddScoped<WeaponSearch>();
        services.AddScoped<WeaponConflict>();
    }
}
