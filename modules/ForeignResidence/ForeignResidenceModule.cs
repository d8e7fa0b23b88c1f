using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.ForeignResidence;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class ForeignResidenceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "ForeignResidence";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("IN.menu.queue", NumberPaths.Queue, null, 440, NumberRoles.Queue.Split(',')) { Icon = "queue", Service = NumberFlow.Service },
        new("IN.menu.numbers", NumberPaths.Registry, "menu.registries", 442, NumberRoles.Readers.Split(',')) { Icon = "person", Service = NumberFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<NumberClock>();
        services.AddScoped<NumberIssue>();
        services.AddScoped<NumberDesk>();
    }
}
