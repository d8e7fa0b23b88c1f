using Licensing.Platform.Modules;
using Licensing.ResidenceRegistration.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.ResidenceRegistration;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class ResidenceRegistrationModule : IModule
{
    /// <inheritdoc/>
    public string Name => "ResidenceRegistration";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("RR.menu.dwellings", ResidencePaths.Dwellings, null, 464, ResidenceRoles.Counters.Split(',')) { Icon = "office", Service = RegistrationFlow.Service },
        new("RR.menu.registry", ResidencePaths.Registry, "menu.registries", 466, ResidenceRoles.Readers.Split(',')) { Icon = "book", Service = RegistrationFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ResidenceDesk>();
        services.AddScoped<Counter>();
        services.AddScoped<DwellingRegister>();
    }
}
