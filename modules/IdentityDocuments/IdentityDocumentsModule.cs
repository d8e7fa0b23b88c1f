using Licensing.IdentityDocuments.Features;
using Licensing.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.IdentityDocuments;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class IdentityDocumentsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "IdentityDocuments";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("ID.menu.production", IdentityPaths.Production, null, 460, IdentityRoles.ProductionReaders.Split(',')) { Icon = "print", Service = IdentityFlow.Service },
        new("ID.menu.documents", IdentityPaths.Registry, "menu.registries", 462, IdentityRoles.Readers.Split(',')) { Icon = "book", Service = IdentityFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DocumentRegister>();
        services.AddScoped<IBirthPlaces, BirthPlaces>();
        services.AddScoped<OrderDesk>();
        services.AddScoped<IdentityDesk>();
        services.AddScoped<CapturedFiles>();
        services.AddScoped<MadeDocuments>();
        services.AddScoped<TalonFields>();
    }
}
