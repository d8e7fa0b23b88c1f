using Licensing.Citizenship.Features;
using Licensing.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Citizenship;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class CitizenshipModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Citizenship";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("CZ.menu.commission", CitizenshipPaths.Commission, null, 500, CitizenshipRoles.Commission.Split(',')) { Icon = "scales", Service = CitizenshipFlow.Service },
        new("CZ.menu.acts", CitizenshipPaths.Registry, "menu.registries", 510, CitizenshipRoles.Readers.Split(',')) { Icon = "shield", Service = CitizenshipFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CitizenshipDesk>();
        services.AddScoped<CitizenshipIntake>();
        services.AddScoped<CitizenshipIssue>();
    }
}
